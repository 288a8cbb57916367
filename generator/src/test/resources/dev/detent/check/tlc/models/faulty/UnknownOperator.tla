---- MODULE UnknownOperator ----
EXTENDS Naturals
VARIABLE x
Init == x = 0 /\ foo(x)
Next == x' = 1 - x
Spec == Init /\ [][Next]_x
====
