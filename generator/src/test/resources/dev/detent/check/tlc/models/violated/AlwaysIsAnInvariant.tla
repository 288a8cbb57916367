---- MODULE AlwaysIsAnInvariant ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x' = 1 - x
Next == a
Spec == Init /\ [][Next]_x
P == [](x = 0)
====
