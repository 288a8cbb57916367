---------------------------- MODULE Turnstile ----------------------------
\* Actions of every shape: with parameters, below a quantifier, never enabled, without effect, without a name.
EXTENDS Naturals
CONSTANT Ids
VARIABLES row, left
vars == <<row, left>>
Init == row = [i \in Ids |-> [at |-> "off", n |-> 0]] /\ left = 2
pause(i) == row[i].at = "on" /\ row' = [row EXCEPT ![i].at = "off"] /\ UNCHANGED left
on(i) == /\ row[i].at = "off" /\ left > 0
         /\ row' = [row EXCEPT ![i] = [at |-> "on", n |-> left]]
         /\ left' = left - 1
never(i) == row[i].at = "gone" /\ UNCHANGED vars
report(i, v) == row[i].at = "off" /\ row' = [row EXCEPT ![i].at = v] /\ UNCHANGED left
twice(i) == \E v \in {"x", "y"} : row[i].at = v /\ row' = [row EXCEPT ![i].at = "off"] /\ UNCHANGED left
same(i) == row[i].at = "off" /\ UNCHANGED vars
Next == \E i \in Ids :
  \/ pause(i) \/ on(i)
  \/ never(i)
  \/ \E v \in {"x", "y"} : report(i, v)
  \/ twice(i) \/ same(i)
  \/ row[i].at = "off" /\ row' = [row EXCEPT ![i].at = "on"] /\ UNCHANGED left
Spec == Init /\ [][Next]_vars
TypeOK == left \in 0..2
Falls == [][left' <= left]_vars
==========================================================================
