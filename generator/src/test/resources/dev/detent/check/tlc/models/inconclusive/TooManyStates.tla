---- MODULE TooManyStates ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
Next == x' = (x + 1) % 3000000
Spec == Init /\ [][Next]_x
====
