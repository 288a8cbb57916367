---- MODULE AsksToStop ----
\* TLC ends with exit code 0 and says that no error was found.
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
a == x' = (x + 1) % 500 /\ (IF x = 50 THEN TLCSet("exit", TRUE) ELSE TRUE)
Next == a
Spec == Init /\ [][Next]_x
Inv == x < 400
====
