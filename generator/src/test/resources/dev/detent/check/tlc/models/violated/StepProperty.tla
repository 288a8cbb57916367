---- MODULE StepProperty ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x < 2 /\ x' = x + 1
b == x = 2 /\ x' = 0
Next == a \/ b
Spec == Init /\ [][Next]_x
Fine == [][x' < 5]_x
Up == [][x' > x]_x
====
