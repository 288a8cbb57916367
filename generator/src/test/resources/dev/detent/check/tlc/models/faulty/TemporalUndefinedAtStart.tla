---- MODULE TemporalUndefinedAtStart ----
\* TLC ends with exit code 0 and without a word of success.
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x' = (x + 1) % 5
Next == a
Spec == Init /\ [][Next]_x /\ WF_x(Next)
P == (x = "a") ~> (x = 3)
====
