---- MODULE TooBig ----
EXTENDS Naturals
VARIABLE x
Init == x = {}
Next == x' = SUBSET (1..26)
Spec == Init /\ [][Next]_x
====
