-------------------------------- MODULE Repair ---------------------------------
(******************************************************************************)
(* Written by detent from Repair.lifecycle; not edited.                       *)
(*                                                                            *)
(* kept       what a row of the store holds; written in one compare-and-swap  *)
(* op         the command in flight and its step                 (in the row) *)
(* link       what the row knows of calls                        (in the row) *)
(*              idle       no call of ours can still have an effect           *)
(*              asked      an answer is awaited                               *)
(*              unsure     nobody awaits the answer any more                  *)
(*              overtaken  the call that may be out belongs to a              *)
(*                         command that another one took over from            *)
(* overtaken  that call, if its action teaches something         (in the row) *)
(* call       the call that the platform may still execute       (outside)    *)
(* outside    the truth; the engine learns of it only by looking              *)
(* settings   constant for a deployment                                       *)
(******************************************************************************)
EXTENDS Naturals, Sequences, FiniteSets

CONSTANTS Instances,          \* what the lifecycle is about; one decides, for they are independent
          UserCommands,       \* the commands that users issue in this check
          MayFail,            \* the actions that may fail in this check
          Reports,            \* what a report may say in this check: "any", "fresh", "none"
          ValuesOf_patience,  \* the values of the setting patience in this check
          ValuesOf_strict,    \* the values of the setting strict in this check
          CountedOn           \* what a check of an eventually counts on beside the minimum
VARIABLES kept, op, link, overtaken, call, outside, settings
vars == <<kept, op, link, overtaken, call, outside, settings>>

\* status, line 9
Status == {"counter", "accepted", "waiting", "repaired", "broken", "handed_out", "scrapped"}

Side    == {"nowhere", "left", "right"}                   \* side, line 12
Weight  == {"empty", "light", "heavy"}                    \* weight, line 18
Kind    == {"cheap", "good"}                              \* kind, line 45
Why     == {"none_given", "bored"}                        \* why, line 107
here    == {"accepted", "waiting", "repaired", "broken"}  \* set, line 28
Final   == {"handed_out", "scrapped"}                     \* final values
Callers == {"customer", "clerk"}                          \* who may ask

\* The steps of each command: the task that is shown, the action that is called.
Steps == [ mend      |-> <<[task |-> "looking", action |-> "inspect"],
                           [task |-> "ordering", action |-> "order_part"],
                           [task |-> "fixing", action |-> "repair"],
                           [task |-> "cleaning", action |-> "none"],
                           [task |-> "cleaning", action |-> "clean"]>>,     \* line 69
           shelve    |-> <<[task |-> "moving", action |-> "carry"]>>,       \* line 85
           clear_out |-> <<[task |-> "none", action |-> "weigh"],
                           [task |-> "none", action |-> "empty_shelf"]>> ]  \* line 97

Action(o) == Steps[o.cmd][o.step].action
NoOp      == [cmd |-> "none", step |-> 0, by |-> "none", mend_kind |-> "cheap", shelve_where |-> "left"]
Op(c, n)  == [NoOp EXCEPT !.cmd = c, !.step = n]

NoCall == [ cmd             |-> "none",
            step            |-> 0,
            by              |-> "none",
            part            |-> 0,
            order_part_kind |-> "cheap",
            repair_kind     |-> "cheap",
            carry_to_shelf  |-> "left" ]

\* The call of the step in flight; its arguments are read from the row.
Call(o) ==
  IF Action(o) = "none" THEN NoCall
  ELSE [ cmd             |-> o.cmd,
         step            |-> o.step,
         by              |-> o.by,
         part            |-> 0,
         order_part_kind |-> CASE o.cmd = "mend" /\ o.step = 2 -> o.mend_kind  \* line 74
                               [] OTHER                        -> "cheap",
         repair_kind     |-> CASE o.cmd = "mend" /\ o.step = 3 -> o.mend_kind  \* line 78
                               [] OTHER                        -> "cheap",
         carry_to_shelf  |-> CASE o.cmd = "shelve" -> o.shelve_where  \* line 86
                               [] OTHER            -> "left" ]

--------------------------------------------------------------------------------
\* When the platform can act on a call, and what it does.

\* Whether the platform can begin the call c when the outside is g.
Needs(c, g) ==
  /\ LET a == Action(c)
     IN  CASE a \in {"order_part", "repair"} -> g.fault                        \* lines 45, 46
           [] a = "carry"                    -> g.load # "empty"               \* line 48
           [] a = "empty_shelf"              -> g.shelf \in {"left", "right"}  \* line 50
           [] OTHER                          -> TRUE
  /\ c.by = "tidy" => (g.shelf = "left" \/ g.fault) = TRUE
  /\ c.by = "return_it" => g.load = "heavy"

\* What it makes of the outside g, one block after the other.
After(c, g) ==
  LET a == Action(c)
  IN  CASE a = "repair"      -> IF c.part = 0 THEN [g EXCEPT !.load = "light"]
                                ELSE [g EXCEPT !.fault = FALSE, !.load = "heavy"]  \* line 46
        [] a = "clean"       -> [g EXCEPT !.load = "heavy"]                        \* line 47
        [] a = "carry"       -> [g EXCEPT !.shelf = c.carry_to_shelf]              \* line 48
        [] a = "empty_shelf" -> [g EXCEPT !.load = "empty", !.shelf = "nowhere"]   \* line 50
        [] OTHER             -> g

\* What all of it makes of the outside g.
Finished(c, g) ==
  LET a == Action(c)
  IN  CASE a = "repair" -> [g EXCEPT !.load = "heavy", !.fault = FALSE]  \* line 46
        [] OTHER        -> After(c, g)

\* Whether a look shows the finished effect.
Seen(c, g) == Action(c) \in {"repair", "clean", "carry", "empty_shelf"} /\ g = Finished(c, g)

\* What the row learns from an action that has happened.
Learned(a, c, k) ==
  CASE a = "inspect"    -> [k EXCEPT !.label = TRUE]              \* line 44
    [] a = "order_part" -> [k EXCEPT !.box = TRUE]                \* line 45
    [] a = "carry"      -> [k EXCEPT !.place = c.carry_to_shelf]  \* line 48
    [] OTHER            -> k

--------------------------------------------------------------------------------
\* What an instance starts with, and what is asked of it.

Settings == [patience : ValuesOf_patience, strict : ValuesOf_strict]

Init ==
  /\ kept      = [i \in Instances |-> [ status   |-> "counter",
                                        side     |-> "nowhere",
                                        paid     |-> FALSE,
                                        marked   |-> FALSE,
                                        attempts |-> 0,
                                        before   |-> "none",
                                        place    |-> "none",
                                        label    |-> FALSE,
                                        box      |-> FALSE,
                                        weight   |-> "empty" ]]
  /\ op        = [i \in Instances |-> NoOp]
  /\ link      = [i \in Instances |-> "idle"]
  /\ overtaken = [i \in Instances |-> NoCall]
  /\ call      = [i \in Instances |-> NoCall]
  /\ outside   = [i \in Instances |-> [load |-> "empty", fault |-> TRUE, shelf |-> "nowhere"]]
  /\ settings  \in Settings

\* The task state is a function of op, so it cannot drift from it.
work(i) == IF op[i].cmd = "none" THEN "none" ELSE Steps[op[i].cmd][op[i].step].task

calling(i) == IF op[i].cmd = "none" THEN "none" ELSE Steps[op[i].cmd][op[i].step].action

labelled(i)        == kept[i].label                                \* define, line 34
trusted(i, caller) == (caller = "clerk" \/ kept[i].paid) = TRUE    \* define, line 35
settled(i)         == work(i) = "none" /\ kept[i].status \in here  \* define, line 37

\* define, line 36
tried_out(i) == (kept[i].attempts >= 2 \/ (kept[i].status = "broken" /\ ~labelled(i))) = TRUE

link_is_unknown(i) == kept[i].weight \in {"empty", "light", "heavy"}  \* define, line 116

--------------------------------------------------------------------------------
\* How a command goes on.

\* Whether step n is not skipped, for a row k.
Holds(i, o, n, k) ==
  CASE o.cmd = "mend" /\ n = 1      -> ~k.box                \* line 73
    [] o.cmd = "mend" /\ n = 2      -> outside[i].fault      \* line 74
    [] o.cmd = "mend" /\ n = 5      -> o.mend_kind = "good"  \* line 80
    [] o.cmd = "clear_out" /\ n = 2 -> k.place # "none"      \* line 100
    [] OTHER                        -> TRUE

\* The next step after n that is not skipped, for a row k; 0 if there is none.
StepAfter(i, o, n, k) ==
  LET rest == {m \in n + 1..Len(Steps[o.cmd]) : Holds(i, o, m, k)}
  IN  IF rest = {} THEN 0 ELSE CHOOSE m \in rest : \A t \in rest : m =< t

\* What a step that is done writes.
Then(o, k) ==
  CASE o.cmd = "mend" /\ o.step = 2 -> [k EXCEPT !.paid = TRUE]  \* line 74
    [] OTHER                        -> k

\* What a command that succeeds writes.
Succeeded(o, k) ==
  CASE o.cmd = "shelve"    -> k                                                  \* line 85
    [] o.cmd = "clear_out" -> IF k.place = "none" THEN [k EXCEPT !.status = "handed_out", !.paid = TRUE]
                              ELSE [k EXCEPT !.place = "none", !.label = FALSE]  \* line 97
    [] OTHER               -> IF ~k.paid /\ settings.strict
                              THEN [k EXCEPT !.status = "repaired", !.before = "none"]
                              ELSE [k EXCEPT !.status = "repaired",
                                             !.before = IF k.before = "none" THEN "waiting" ELSE k.before]

\* The overtaken call whose lesson the row still waits for.
Remembered(i) ==
  IF link[i] \in {"asked", "unsure"} /\ Action(op[i]) \in {"inspect", "order_part", "carry"} THEN Call(op[i])
  ELSE overtaken[i]

\* The command o begins, on the row k, with its step.
Begins(i, o, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = o]
  /\ link'      = [link EXCEPT ![i] = IF @ = "idle" THEN "asked" ELSE "overtaken"]
  /\ overtaken' = [overtaken EXCEPT ![i] = Remembered(i)]
  /\ call'      = [call EXCEPT ![i] = IF link[i] = "idle" THEN Call(o) ELSE @]
  /\ UNCHANGED <<outside, settings>>

\* A command without work: the row becomes k.
Writes(i, k) == kept' = [kept EXCEPT ![i] = k] /\ UNCHANGED <<op, link, overtaken, call, outside, settings>>

\* A command without work that ends the one in flight.
Passes(i, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = NoOp]
  /\ link'      = [link EXCEPT ![i] = IF @ = "idle" THEN "idle" ELSE "overtaken"]
  /\ overtaken' = [overtaken EXCEPT ![i] = Remembered(i)]
  /\ UNCHANGED <<call, outside, settings>>

\* The command o begins with its first step that is not skipped.
Starts(i, o, k) == LET n == StepAfter(i, o, 0, k) IN Begins(i, [o EXCEPT !.step = n], k)

--------------------------------------------------------------------------------
\* Commands, and the reactions that issue them.

Free(i) == op[i].cmd = "none"

\* command, line 57
accept(i) ==
  /\ "accept" \in UserCommands
  /\ Free(i)
  /\ kept[i].status = "counter"
  /\ Writes(i, [kept[i] EXCEPT !.label = TRUE, !.status = "accepted"])

\* Looks, orders what is missing, repairs, cleans.
\* (command, line 69)
mend(i, kind, caller) ==
  /\ "mend" \in UserCommands
  /\ Free(i)
  /\ kept[i].status \in {"accepted", "waiting"}
  /\ labelled(i)
  /\ trusted(i, caller)
  /\ (kept[i].attempts < 2 \/ settings.patience = 2 \/ settings.strict) = TRUE
  /\ ~(kept[i].before = "none") => kept[i].attempts + 1 \in 0..2
  /\ Starts(i, [Op("mend", 0) EXCEPT !.mend_kind = kind],
            IF kept[i].before = "none" THEN [kept[i] EXCEPT !.before = "accepted", !.attempts = 0]
            ELSE [kept[i] EXCEPT !.attempts = kept[i].attempts + 1])

\* Whether shelve would be accepted.
Can_shelve(i, caller) ==
  /\ op[i].cmd \in {"none", "mend"}
  /\ kept[i].status \in {"repaired", "broken"}
  /\ labelled(i)
  /\ trusted(i, caller)

Accepts_shelve(i, where, caller, by) ==
  Can_shelve(i, caller) /\ Begins(i, [Op("shelve", 1) EXCEPT !.by = by, !.shelve_where = where], kept[i])

\* command, line 85
shelve(i, where, caller) == "shelve" \in UserCommands /\ Accepts_shelve(i, where, caller, "none")

\* Everything is thrown away, whatever is going on.
\* (command, line 93)
scrap(i, caller) ==
  /\ "scrap" \in UserCommands
  /\ kept[i].status \notin Final
  /\ kept[i].paid => caller = "clerk"
  /\ Passes(i, [kept[i] EXCEPT !.status = "scrapped"])

\* Whether clear_out would be accepted.
Can_clear_out(i) ==
  op[i].cmd \in {"none", "shelve"} /\ kept[i].status \in here /\ (settled(i) \/ op[i].cmd = "shelve") = TRUE

Accepts_clear_out(i, by) == Can_clear_out(i) /\ Begins(i, [Op("clear_out", 1) EXCEPT !.by = by], kept[i])

clear_out(i) == "clear_out" \in UserCommands /\ Accepts_clear_out(i, "none")  \* command, line 97

\* Whether mark would be accepted.
Can_mark(i) == kept[i].status \notin Final /\ ~kept[i].marked

\* command, line 105
mark(i) == "mark" \in UserCommands /\ Can_mark(i) /\ Writes(i, [kept[i] EXCEPT !.marked = TRUE])

\* Whether forget would be accepted.
Can_forget(i) == Free(i) /\ kept[i].status \in {"accepted", "waiting"}

\* command, line 106
forget(i) == Can_forget(i) /\ Writes(i, [kept[i] EXCEPT !.before = "none", !.attempts = 0, !.label = FALSE])

\* command, line 107
command_Next(i, why) ==
  /\ "Next" \in UserCommands
  /\ Free(i)
  /\ kept[i].status = "waiting"
  /\ (why # "bored" \/ settings.strict) = TRUE
  /\ Writes(i, [kept[i] EXCEPT !.status = "accepted"])

Due_tidy(i) ==
  /\ link[i] = "idle"
  /\ kept[i].status = "broken"
  /\ kept[i].place # "none"
  /\ (outside[i].shelf = "left" \/ outside[i].fault) = TRUE

tidy(i) == Due_tidy(i) /\ Accepts_clear_out(i, "tidy")  \* reaction: issues clear_out, line 109

Due_give_up(i) == link[i] = "idle" /\ tried_out(i) /\ kept[i].status = "waiting"

give_up(i) == Due_give_up(i) /\ forget(i)  \* reaction: issues forget; after pause, line 110

Due_return_it(i) ==
  /\ link[i] = "idle"
  /\ kept[i].status = "repaired"
  /\ kept[i].paid
  /\ kept[i].place = "none"
  /\ outside[i].load = "heavy"

\* reaction: issues shelve, line 111
return_it(i) == Due_return_it(i) /\ Accepts_shelve(i, "left", "engine", "return_it")

--------------------------------------------------------------------------------
\* What becomes of a step and of its call. This is the same for every lifecycle.

\* The row with what an answer or a look tells of the outside.
Row(i) == [kept[i] EXCEPT !.weight = outside[i].load]

\* The command is over; the row becomes k.
Ends(i, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = NoOp]
  /\ link'      = [link EXCEPT ![i] = "idle"]
  /\ call'      = [call EXCEPT ![i] = NoCall]
  /\ overtaken' = [overtaken EXCEPT ![i] = NoCall]
  /\ UNCHANGED <<outside, settings>>

\* Step n of the command in flight is asked; the row becomes k.
Asks(i, k, n) ==
  LET o == [op[i] EXCEPT !.step = n, !.by = IF n = op[i].step \/ Action(op[i]) = "none" THEN @ ELSE "none"]
  IN  /\ kept'      = [kept EXCEPT ![i] = k]
      /\ op'        = [op EXCEPT ![i] = o]
      /\ link'      = [link EXCEPT ![i] = "asked"]
      /\ call'      = [call EXCEPT ![i] = Call(o)]
      /\ overtaken' = [overtaken EXCEPT ![i] = NoCall]
      /\ UNCHANGED <<outside, settings>>

\* What comes after step n: the next step, or the success of the command.
GoesOn(i, k, n) ==
  LET m == StepAfter(i, op[i], n, k) IN IF m = 0 THEN Ends(i, Succeeded(op[i], k)) ELSE Asks(i, k, m)

\* The step in flight is done.
Proceeds(i, k) == GoesOn(i, Then(op[i], k), op[i].step)

\* The platform said no: nothing has happened.
Fails(i, k) ==
  CASE op[i].cmd = "mend" -> IF k.attempts = 2 THEN Ends(i, [k EXCEPT !.status = "broken"]) ELSE Ends(i, k)  \* lines 73, 74, 78, 80
    [] OTHER              -> Ends(i, [k EXCEPT !.status = "broken"])

\* The outside is as before the call.
AsBefore(i, k) ==
  CASE op[i].cmd = "mend" /\ op[i].step = 2      -> Fails(i, k)                  \* line 74
    [] op[i].cmd = "mend" /\ op[i].step = 3      -> IF k.attempts = 2 THEN Fails(i, k)
                                                    ELSE Asks(i, k, op[i].step)  \* line 78
    [] op[i].cmd = "clear_out" /\ op[i].step = 1 -> Proceeds(i, k)               \* line 99
    [] op[i].cmd = "shelve"                      -> Asks(i, k, op[i].step)       \* line 86
    [] OTHER                                     -> GoesOn(i, k, op[i].step - 1)

\* A look shows neither the effect nor the state before.
IsLost(i, k) ==
  CASE op[i].cmd = "mend" -> IF outside[i].load = "empty"
                             THEN Ends(i, [k EXCEPT !.status = "broken", !.label = FALSE])
                             ELSE Ends(i, k)  \* lines 73, 74, 78, 80
    [] OTHER              -> Ends(i, [k EXCEPT !.status = "broken"])

\* The platform executes a call; whether anybody still waits for it does not matter.
Effect(i) ==
  /\ call[i].cmd # "none"
  /\ call[i].part = 0 => Needs(call[i], outside[i])
  /\ outside' = [outside EXCEPT ![i] = After(call[i], @)]
  /\ call'    = [call EXCEPT ![i] = IF Action(call[i]) = "repair" /\ call[i].part = 0
                                    THEN [call[i] EXCEPT !.part = @ + 1]
                                    ELSE NoCall]
  /\ UNCHANGED <<kept, op, link, overtaken, settings>>

\* The answer: it is done.
Done(i) ==
  /\ link[i] = "asked"
  /\ call[i].cmd = "none"
  /\ Proceeds(i, Learned(Action(op[i]), Call(op[i]), IF Action(op[i]) = "none" THEN kept[i] ELSE Row(i)))

Refusable(i) == link[i] = "asked" /\ call[i].cmd # "none" /\ call[i].part = 0

\* Actions that fail only where they cannot begin.
NeverFails == {"clean", "weigh"}

\* The answer: a definite no, nothing has happened.
Refused(i) ==
  Refusable(i) /\ (Needs(call[i], outside[i]) => Action(op[i]) \in MayFail \ NeverFails) /\ Fails(i, Row(i))

\* The answer: hopeless, nothing has happened. (outcome, lines 44, 45)
hopeless(i) ==
  /\ Refusable(i)
  /\ Action(op[i]) \in {"inspect", "order_part"}
  /\ Action(op[i]) \in MayFail
  /\ CASE op[i].cmd = "mend" /\ op[i].step = 2 -> IF Row(i).attempts = 2
                                                  THEN Ends(i, [Row(i) EXCEPT !.status = "broken"])
                                                  ELSE Ends(i, Row(i))  \* line 74
       [] OTHER                                -> Ends(i, [Row(i) EXCEPT !.status = "broken"])

\* The answer: sold_out, nothing has happened. (outcome, line 45)
sold_out(i) ==
  /\ Refusable(i)
  /\ Action(op[i]) = "order_part"
  /\ Action(op[i]) \in MayFail
  /\ Asks(i, [Row(i) EXCEPT !.attempts = 2], 3)

\* No answer: time-out, lost connection, crash of the engine, lost lease.
Unknown(i) ==
  /\ link[i] = "asked"
  /\ Action(op[i]) # "none"
  /\ link' = [link EXCEPT ![i] = "unsure"]
  /\ UNCHANGED <<kept, op, overtaken, call, outside, settings>>

\* What a look says of the step in flight, once no earlier call can have an effect any more.
Decides(i, k) ==
  LET c == Call(op[i])
  IN  IF Seen(c, outside[i]) THEN Proceeds(i, Learned(Action(op[i]), c, k))
      ELSE IF Needs(c, outside[i]) THEN AsBefore(i, k)
      ELSE IsLost(i, k)

\* The row k with what an overtaken call taught.
Taught(i, k) ==
  LET c == overtaken[i]
  IN  IF c.cmd = "none" THEN k
      ELSE IF Seen(c, outside[i]) /\ ~Needs(c, outside[i]) THEN Learned(Action(c), c, k)
      ELSE k

\* Fence, then look, then decide; in this order.
Settle(i) ==
  CASE link[i] = "unsure"    -> Decides(i, Row(i))
    [] link[i] = "overtaken" -> IF op[i].cmd = "none" THEN Ends(i, Taught(i, Row(i)))
                                ELSE Asks(i, Taught(i, Row(i)), op[i].step)
    [] OTHER                 -> FALSE

--------------------------------------------------------------------------------
\* What happens by itself.

\* event, line 52
breaks_again(i) ==
  /\ ~outside[i].fault
  /\ outside[i].load = "heavy"
  /\ outside' = [outside EXCEPT ![i].fault = TRUE]
  /\ UNCHANGED <<kept, op, link, overtaken, call, settings>>

\* event, line 53
moth(i) ==
  /\ (outside[i].load = "light" \/ (outside[i].load = "heavy" /\ outside[i].fault)) = TRUE
  /\ outside' = [outside EXCEPT ![i].load = "empty"]
  /\ UNCHANGED <<kept, op, link, overtaken, call, settings>>

\* What a report may say of weight.
Heard_weight(i) ==
  CASE Reports = "any"   -> Weight
    [] Reports = "fresh" -> {outside[i].load}
    [] OTHER             -> {}

\* A report arrives. (weight, line 18)
Report_weight(i) ==
  /\ kept[i].status \notin Final
  /\ \E v \in Heard_weight(i) \ {kept[i].weight} : kept' = [kept EXCEPT ![i].weight = v]
  /\ UNCHANGED <<op, link, overtaken, call, outside, settings>>

--------------------------------------------------------------------------------

Next ==
  \E i \in Instances :
    \/ accept(i) \/ clear_out(i) \/ mark(i)
    \/ \E kind \in Kind, caller \in Callers : mend(i, kind, caller)
    \/ \E where \in {"left", "right"}, caller \in Callers : shelve(i, where, caller)
    \/ \E caller \in Callers : scrap(i, caller)
    \/ \E why \in Why : command_Next(i, why)
    \/ tidy(i) \/ give_up(i) \/ return_it(i)
    \/ Effect(i) \/ Done(i) \/ Refused(i) \/ hopeless(i) \/ sold_out(i) \/ Unknown(i)
    \/ Settle(i)
    \/ breaks_again(i) \/ moth(i) \/ Report_weight(i)

Spec == Init /\ [][Next]_vars

--------------------------------------------------------------------------------
\* What may be counted on: no user, no event, no report but what is fair.

Answer(i) == Done(i) \/ Refused(i) \/ hopeless(i) \/ sold_out(i)

\* A call ends; not every one is left unanswered for ever.
Fair(i) ==
  /\ WF_vars(Answer(i) \/ Unknown(i))
  /\ WF_vars(Settle(i))
  /\ []<><<Unknown(i)>>_vars => []<><<Answer(i)>>_vars

\* What becomes possible again and again happens: reactions, what is assumed to succeed, what is fair.
\* A check counts on as little of it as it can, for TLC's work doubles with each.
Promised(i) ==
  /\ "reaction tidy" \in CountedOn => SF_vars(tidy(i))
  /\ "reaction give_up" \in CountedOn => SF_vars(give_up(i))
  /\ "reaction return_it" \in CountedOn => SF_vars(return_it(i))
  /\ "clean succeeds in mend" \in CountedOn => /\ SF_vars(/\ link[i] = "asked"
                                                          /\ call[i].cmd = "mend"
                                                          /\ Action(call[i]) = "clean"
                                                          /\ Effect(i))
                                               /\ SF_vars(/\ op[i].cmd = "mend"
                                                          /\ Action(op[i]) = "clean"
                                                          /\ Done(i))
  /\ "empty_shelf succeeds in clear_out" \in CountedOn => /\ SF_vars(/\ link[i] = "asked"
                                                                     /\ call[i].cmd = "clear_out"
                                                                     /\ Action(call[i]) = "empty_shelf"
                                                                     /\ Effect(i))
                                                          /\ SF_vars(/\ op[i].cmd = "clear_out"
                                                                     /\ Action(op[i]) = "empty_shelf"
                                                                     /\ Done(i))
  /\ "fair command shelve" \in CountedOn => SF_vars(/\ Free(i)
                                                    /\ \E where \in {"left", "right"}, caller \in Callers :
                                                         shelve(i, where, caller))
  /\ "fair event moth" \in CountedOn => SF_vars(moth(i))

FairSpec == Spec /\ \A i \in Instances : Fair(i) /\ Promised(i)

FairSpecTogether_off ==
  /\ FairSpec
  /\ \A i \in Instances :
       /\ SF_vars(tidy(i))
       /\ SF_vars(/\ link[i] = "asked"
                  /\ call[i].cmd = "clear_out"
                  /\ Action(call[i]) = "empty_shelf"
                  /\ Effect(i))
       /\ SF_vars(op[i].cmd = "clear_out" /\ Action(op[i]) = "empty_shelf" /\ Done(i))
       /\ SF_vars(\/ Free(i) /\ \E where \in {"left", "right"}, caller \in Callers : shelve(i, where, caller)
                  \/ moth(i))

--------------------------------------------------------------------------------
\* What must hold.

OpType == [ cmd          : DOMAIN Steps \cup {"none"},
            step         : 0..5,
            by           : {"tidy", "return_it", "none"},
            mend_kind    : Kind,
            shelve_where : {"left", "right"} ]

CallType == [ cmd             : DOMAIN Steps \cup {"none"},
              step            : 0..5,
              by              : {"tidy", "return_it", "none"},
              part            : 0..1,
              order_part_kind : Kind,
              repair_kind     : Kind,
              carry_to_shelf  : {"left", "right"} ]

\* Every variable stays in its type.
TypeOK ==
  /\ kept      \in [Instances -> [ status   : Status,
                                   side     : Side,
                                   paid     : BOOLEAN,
                                   marked   : BOOLEAN,
                                   attempts : 0..2,
                                   before   : {"accepted", "waiting", "none"},
                                   place    : {"left", "right", "none"},
                                   label    : BOOLEAN,
                                   box      : BOOLEAN,
                                   weight   : Weight ]]
  /\ op        \in [Instances -> OpType]
  /\ link      \in [Instances -> {"idle", "asked", "unsure", "overtaken"}]
  /\ overtaken \in [Instances -> CallType]
  /\ call      \in [Instances -> CallType]
  /\ outside   \in [Instances -> [load : Weight, fault : BOOLEAN, shelf : Side]]
  /\ settings  \in Settings

\* A call that is out belongs to what the row says of it.
Quiet ==
  \A i \in Instances :
    /\ op[i].cmd = "none" => op[i] = NoOp
    /\ op[i].cmd = "none" => link[i] \in {"idle", "overtaken"}
    /\ link[i] = "idle" => op[i].cmd = "none"
    /\ link[i] = "idle" => call[i] = NoCall
    /\ link[i] \in {"asked", "unsure"} /\ call[i].cmd # "none"
         => call[i].cmd = op[i].cmd /\ call[i].step = op[i].step

\* Where the reaction tidy is due, its command is accepted. (line 109)
Accepted_tidy == \A i \in Instances : Due_tidy(i) => Can_clear_out(i)

\* Where the reaction give_up is due, its command is accepted. (line 110)
Accepted_give_up == \A i \in Instances : Due_give_up(i) => Can_forget(i)

\* Where the reaction return_it is due, its command is accepted. (line 111)
Accepted_return_it == \A i \in Instances : Due_return_it(i) => Can_shelve(i, "engine")

\* A command takes over from another.
Preempt(i) == op[i].cmd # "none" /\ link'[i] = "overtaken" /\ op'[i].cmd # op[i].cmd

\* (invariant, line 113)
known == \A i \in Instances : kept[i].status = "handed_out" => kept[i].paid

\* (invariant, line 114)
scale ==
  \A i \in Instances :
    kept[i].weight = "heavy" => outside[i].load # "empty" \/ work(i) # "none" \/ link_is_unknown(i)

\* (invariant, line 115)
property_mend ==
  \A i \in Instances :
    /\ Cardinality({j \in Instances : kept[j].status = "broken"}) =< 1
    /\ Can_mark(i) \/ kept[i].marked \/ kept[i].status \in {"handed_out", "scrapped"}

\* (step invariant, line 117)
one_way ==
  [][\A i \in Instances :
       kept[i].status \in {"handed_out", "scrapped"} => kept'[i].status = kept[i].status]_vars

\* (step invariant, line 118)
property_vars ==
  [][\A i \in Instances : kept'[i].place # kept[i].place => calling(i)' # "inspect" \/ settled(i)]_vars

\* (eventually, line 119)
ends == \A i \in Instances : <>[][~Preempt(i)]_vars => ((op[i].cmd # "none") ~> (op[i].cmd = "none"))

\* (eventually, line 120)
off ==
  \A i \in Instances :
    <>[][~Preempt(i)]_vars => ((kept[i].status = "broken" /\ outside[i].shelf = "left")
                                 ~> (kept[i].status # "broken" \/ outside[i].shelf # "left"))

\* (reachable: TLC is to find this violated, line 121)
out == ~(\E i \in Instances : kept[i].status = "handed_out")

--------------------------------------------------------------------------------
\* What must be possible: read off the graph that TLC dumps.

\* (reachable out, line 121)
Goal_out(i) == kept[i].status = "handed_out" /\ UNCHANGED vars

\* Steps that change nothing; the instances are alike, so one decides.
Marks == \E i \in {CHOOSE j \in Instances : TRUE} : Goal_out(i)

Marked == Init /\ [][Next \/ Marks]_vars
================================================================================
