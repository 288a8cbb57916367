---- MODULE Stutters ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x = 0 /\ x' = 1
b == x = 1 /\ x' = 2
Next == a \/ b
Spec == Init /\ [][Next]_x /\ WF_x(a)
Ends == (x = 1) ~> (x = 2)
====
