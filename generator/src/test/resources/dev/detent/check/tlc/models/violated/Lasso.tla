---- MODULE Lasso ----
EXTENDS Naturals
VARIABLE x
Init == x = 0
a == x = 0 /\ x' = 1
b == x = 1 /\ x' = 2
c == x = 2 /\ x' = 1
d == x = 2 /\ x' = 3
Next == a \/ b \/ c \/ d
Spec == Init /\ [][Next]_x /\ WF_x(Next)
Ends == (x = 1) ~> (x = 3)
====
