---- MODULE Unicode ----
\* Äußerst – 漢字 😀
EXTENDS Naturals
VARIABLE x
Init == x = "ä ß ÿ"
a == x' = "plain"
Next == a
Spec == Init /\ [][Next]_x
====
