---- MODULE TwoTemporals ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = 1 - x
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == (x = 0) ~> (x = 1)
Q == (x = 1) ~> (x = 0)
====
