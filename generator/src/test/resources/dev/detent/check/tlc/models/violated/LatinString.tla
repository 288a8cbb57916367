---- MODULE LatinString ----
EXTENDS Naturals
VARIABLE x
Init == x = "ä ß ÿ"
Next == x' = "plain"
Spec == Init /\ [][Next]_x
Inv == x = "plain"
====
