---- MODULE WideString ----
\* The parser takes any character in a comment, but only Latin ones in a string: 漢字
EXTENDS Naturals
VARIABLE x
Init == x = "漢字"
Next == x' = "plain"
Spec == Init /\ [][Next]_x
====
