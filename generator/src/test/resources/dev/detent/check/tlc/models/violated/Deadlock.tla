---- MODULE Deadlock ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x < 2 /\ x' = x + 1
Next == a
Spec == Init /\ [][Next]_x
====
