---- MODULE Values ----
\* Values of every shape, some too long for a line.
EXTENDS Integers, Sequences, TLC
CONSTANT Ids, Nil
VARIABLES str, fun, seq, set, nums, big
vars == <<str, fun, seq, set, nums, big>>
Init == /\ str = "plain"
        /\ fun = [i \in Ids |-> [at |-> "off", n |-> Nil]]
        /\ seq = <<1, "a", <<TRUE, FALSE>>, [a |-> 1, b |-> [c |-> {}, d |-> <<>>]]>>
        /\ set = {Nil}
        /\ nums = [k \in {3, 5} |-> k .. k + 2]
        /\ big = <<>>
grow == /\ big = <<>>
        /\ big' = [k \in 1..2 |-> [name |-> "a string that is long enough to make lines break",
                                   other |-> {"another long string here", "more"}, f |-> fun]]
        /\ nums' = -1 :> -7 @@ 2 :> 0
        /\ UNCHANGED <<str, fun, seq, set>>
escapes == big # <<>> /\ str' = "q\"b\\s/t\tn\nr\rf\f |-> @@ :>" /\ UNCHANGED <<fun, seq, set, nums, big>>
Next == grow \/ escapes
Spec == Init /\ [][Next]_vars
Bad == str = "plain"
====
