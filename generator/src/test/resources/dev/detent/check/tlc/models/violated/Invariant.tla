---- MODULE Invariant ----
EXTENDS Naturals
VARIABLES x, y
vars == <<x, y>>
Init == x = 0 /\ y = "a"
inc(k) == x < 3 /\ x' = x + k /\ y' = y
reset == x = 3 /\ x' = 0 /\ UNCHANGED y
Next == inc(2) \/ reset
Spec == Init /\ [][Next]_vars
TypeOK == x \in Nat
Small == x < 4
====
