---- MODULE SymmetricTemporal ----
EXTENDS Naturals, TLC
CONSTANT Ids
VARIABLE x
Init == x = [i \in Ids |-> 0]
a(i) == x' = [x EXCEPT ![i] = 1 - @]
Next == \E i \in Ids : a(i)
Spec == Init /\ [][Next]_x
Ends == \A i \in Ids : (x[i] = 0) ~> (x[i] = 1)
Perms == Permutations(Ids)
====
