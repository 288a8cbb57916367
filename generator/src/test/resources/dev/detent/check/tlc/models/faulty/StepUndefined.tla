---- MODULE StepUndefined ----
\* One message of TLC stands inside another, and begins in the middle of a line.
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x < 3 /\ x' = x + 1
b == x = 3 /\ x' = "a" + 1
Next == a \/ b
Spec == Init /\ [][Next]_x
====
