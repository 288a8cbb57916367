---- MODULE OneState ----
EXTENDS Naturals
VARIABLES x
Init == x = 0
Next == x = 1 /\ x' = 2
Spec == Init /\ [][Next]_x
Inv == x = 0
====
