---- MODULE NoStart ----
EXTENDS Naturals
VARIABLES x
Init == x = 0 /\ x = 1
Next == x' = 1 - x
Spec == Init /\ [][Next]_x
Inv == x > 5
====
