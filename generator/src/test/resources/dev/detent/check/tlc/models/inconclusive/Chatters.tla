---- MODULE Chatters ----
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
Next == x' = x + 1 /\ \A k \in 1..1000 : PrintT("one hundred characters of nothing, one hundred characters of nothing, one hundred of nothing again...")
Spec == Init /\ [][Next]_x
====
