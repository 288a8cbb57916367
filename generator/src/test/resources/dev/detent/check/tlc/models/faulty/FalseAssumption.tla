---- MODULE FalseAssumption ----
EXTENDS Naturals
VARIABLE x
ASSUME 1 = 2
Init == x = 0
Next == x' = 1 - x
Spec == Init /\ [][Next]_x
====
