---- MODULE StepIncomplete ----
EXTENDS Naturals
VARIABLE x, y
Init == x = 0 /\ y = 0
a == x' = 1 - x
Next == a
Spec == Init /\ [][Next]_<<x, y>>
====
