---- MODULE InvariantUndefined ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x' = (x + 1) % 5
Next == a
Spec == Init /\ [][Next]_x
Inv == x = 3 => [y |-> 1].z = 2
====
