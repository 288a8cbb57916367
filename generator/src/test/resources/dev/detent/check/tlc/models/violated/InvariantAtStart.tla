---- MODULE InvariantAtStart ----
EXTENDS Naturals
VARIABLE x, y
Init == x = 0 /\ y = [a |-> "b"]
Next == x' = 1 - x /\ UNCHANGED y
Spec == Init /\ [][Next]_<<x, y>>
Inv == x = 1
====
