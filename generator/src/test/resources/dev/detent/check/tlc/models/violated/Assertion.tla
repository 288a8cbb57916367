---- MODULE Assertion ----
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
a == x < 5 /\ Assert(x < 2, <<"too big", x>>) /\ x' = x + 1
Next == a
Spec == Init /\ [][Next]_x
====
