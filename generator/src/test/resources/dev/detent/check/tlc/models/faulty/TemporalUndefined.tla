---- MODULE TemporalUndefined ----
EXTENDS Naturals
VARIABLE x, f
Init == x = 0 /\ f = [a |-> 1]
a == x' = (x + 1) % 5 /\ UNCHANGED f
Next == a
Spec == Init /\ [][Next]_<<x, f>> /\ WF_<<x, f>>(Next)
P == (x = 1) ~> (IF x = 3 THEN f.b = 2 ELSE x = 4)
====
