---- MODULE TemporalInSafety ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = 1 - x
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Ends == (x = 0) ~> (x = 1)
====
