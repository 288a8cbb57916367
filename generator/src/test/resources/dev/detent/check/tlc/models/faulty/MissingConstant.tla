---- MODULE MissingConstant ----
EXTENDS Naturals
CONSTANT K
VARIABLE x
Init == x = 0
Next == x' = (1 - x) * K
Spec == Init /\ [][Next]_x
====
