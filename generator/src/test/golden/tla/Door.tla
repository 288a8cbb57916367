--------------------------------- MODULE Door ----------------------------------
(******************************************************************************)
(* Written by detent from Door.lifecycle; not edited.                         *)
(*                                                                            *)
(* kept       what a row of the store holds; written in one compare-and-swap  *)
(******************************************************************************)
EXTENDS Naturals

CONSTANTS Instances   \* what the lifecycle is about; one decides, for they are independent
VARIABLES kept
vars == <<kept>>

Values_Door == {"closed", "open", "locked"}  \* door, line 6

--------------------------------------------------------------------------------
\* What an instance starts with, and what is asked of it.

Init == kept = [i \in Instances |-> [door |-> "closed", tries |-> 0]]

quiet(i) == kept[i].tries < 3  \* define, line 9

--------------------------------------------------------------------------------
\* Commands, and the reactions that issue them.

open(i)  == kept[i].door = "closed" /\ kept' = [kept EXCEPT ![i].door = "open"]    \* command, line 11
close(i) == kept[i].door = "open" /\ kept' = [kept EXCEPT ![i].door = "closed"]    \* command, line 12
lock(i)  == kept[i].door = "closed" /\ kept' = [kept EXCEPT ![i].door = "locked"]  \* command, line 13

\* Three wrong codes block the keypad for a while.
\* (command, line 15)
unlock(i, right) ==
  /\ kept[i].door = "locked"
  /\ quiet(i)
  /\ ~right => kept[i].tries + 1 \in 0..3
  /\ kept' = [kept EXCEPT ![i] = IF right THEN [@ EXCEPT !.door = "closed", !.tries = 0]
                                 ELSE [@ EXCEPT !.tries = kept[i].tries + 1]]

reset(i) == kept' = [kept EXCEPT ![i].tries = 0]  \* command, line 21

Due_calm_down(i) == kept[i].tries = 3

calm_down(i) == Due_calm_down(i) /\ reset(i)  \* reaction: issues reset; after 10m, line 20

--------------------------------------------------------------------------------

Next ==
  \E i \in Instances :
    \/ open(i) \/ close(i) \/ lock(i)
    \/ \E right \in BOOLEAN : unlock(i, right)
    \/ calm_down(i)

Spec == Init /\ [][Next]_vars

--------------------------------------------------------------------------------
\* What must hold.

\* Every variable stays in its type.
TypeOK == kept \in [Instances -> [door : Values_Door, tries : 0..3]]

\* (invariant, line 23)
blocked_is_locked == \A i \in Instances : kept[i].tries = 3 => kept[i].door = "locked"

--------------------------------------------------------------------------------
\* What must be possible: read off the graph that TLC dumps.

\* (always possible open, line 24)
Goal_open(i) == kept[i].door = "open" /\ UNCHANGED vars

\* Steps that change nothing; the instances are alike, so one decides.
Marks == \E i \in {CHOOSE j \in Instances : TRUE} : Goal_open(i)

Marked == Init /\ [][Next \/ Marks]_vars
================================================================================
