---- MODULE DoesNotParse ----
EXTENDS Naturals
VARIABLE x
Init == x = 
Next == x' = 1 - x
Spec == Init /\ [][Next]_x
====
