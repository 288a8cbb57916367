---- MODULE TooDeep ----
EXTENDS Naturals
VARIABLE x
RECURSIVE f(_)
f(n) == IF n = 0 THEN 0 ELSE 1 + f(n - 1)
Init == x = 0
Next == x' = f(10000000)
Spec == Init /\ [][Next]_x
====
