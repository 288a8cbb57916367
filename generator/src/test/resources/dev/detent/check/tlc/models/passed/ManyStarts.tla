---- MODULE ManyStarts ----
\* Some initial states are generated twice; fairness names an action that never happens.
EXTENDS Naturals
VARIABLES x
Init == x \in 1..1500 \/ x \in 0..5
a == x > 0 /\ x' = x - 1
never == x = 99999 /\ x' = 1
Next == a \/ never
Spec == Init /\ [][Next]_x /\ WF_x(never) /\ WF_x(a)
Ends == (x = 1) ~> (x = 0)
====
