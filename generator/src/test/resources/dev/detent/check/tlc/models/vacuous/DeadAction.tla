---- MODULE DeadAction ----
\* Fairness mentions the action; only its steps count.
EXTENDS Naturals
VARIABLES x
Init == x = 0
a == x' = 1 - x
never == x = 99999 /\ x' = 1
Next == a \/ never
Spec == Init /\ [][Next]_x /\ WF_x(never)
Inv == x < 2
====
