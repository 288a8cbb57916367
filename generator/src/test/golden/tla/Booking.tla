-------------------------------- MODULE Booking --------------------------------
(******************************************************************************)
(* Written by detent from Booking.lifecycle; not edited.                      *)
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
(******************************************************************************)
EXTENDS Naturals, Sequences

CONSTANTS Instances,  \* what the lifecycle is about; one decides, for they are independent
          CountedOn   \* what a check of an eventually counts on beside the minimum
VARIABLES kept, op, link, overtaken, call, outside
vars == <<kept, op, link, overtaken, call, outside>>

Status       == {"draft", "booked", "paid", "refused", "undone"}  \* status, line 8
Values_Heard == {"open", "held", "sold"}                          \* heard, line 29
Owed         == {"nothing", "fee", "all"}                         \* owed, line 20
Place        == {"window", "aisle"}                               \* place, line 22
Money        == {"here", "there"}                                 \* money, line 27
Callers      == {"traveller", "office"}                           \* who may ask

\* The steps of each command: the task that is shown, the action that is called.
Steps == [ book     |-> <<[task |-> "booking", action |-> "hold"]>>,      \* line 45
           pay      |-> <<[task |-> "waiting", action |-> "none"],
                          [task |-> "paying", action |-> "charge"]>>,     \* line 57
           undo     |-> <<[task |-> "none", action |-> "pay_back"],
                          [task |-> "undoing", action |-> "pay_back"]>>,  \* line 78
           sort_out |-> <<[task |-> "sorting", action |-> "release"],
                          [task |-> "sorting", action |-> "sort"]>> ]     \* line 87

Action(o) == Steps[o.cmd][o.step].action
NoOp      == [cmd |-> "none", step |-> 0, book_wanted |-> "window"]
Op(c, n)  == [NoOp EXCEPT !.cmd = c, !.step = n]
NoCall    == [cmd |-> "none", step |-> 0, hold_which |-> "window", pay_back_part |-> "fee"]

\* The call of the step in flight; its arguments are read from the row.
Call(o) ==
  IF Action(o) = "none" THEN NoCall
  ELSE [ cmd           |-> o.cmd,
         step          |-> o.step,
         hold_which    |-> CASE o.cmd = "book" -> o.book_wanted  \* line 47
                             [] OTHER          -> "window",
         pay_back_part |-> CASE o.cmd = "undo" /\ o.step = 1 -> "all"  \* line 81
                             [] OTHER                        -> "fee" ]

--------------------------------------------------------------------------------
\* When the platform can act on a call, and what it does.

\* Whether the platform can begin the call c when the outside is g.
Needs(c, g) ==
  LET a == Action(c)
  IN  CASE a = "hold"     -> g.seat = "open"    \* line 34
        [] a = "charge"   -> g.money = "here"   \* line 36
        [] a = "pay_back" -> g.money = "there"  \* line 37
        [] OTHER          -> TRUE

\* What it makes of the outside g.
After(c, g) ==
  LET a == Action(c)
  IN  CASE a = "hold"     -> [g EXCEPT !.seat = "held"]    \* line 34
        [] a = "charge"   -> [g EXCEPT !.money = "there"]  \* line 36
        [] a = "pay_back" -> [g EXCEPT !.money = "here"]   \* line 37
        [] a = "release"  -> [g EXCEPT !.seat = "open"]    \* line 39
        [] OTHER          -> g

\* Whether a look shows the finished effect.
Seen(c, g) == Action(c) \in {"hold", "charge", "pay_back", "release"} /\ g = After(c, g)

\* What the row learns from an action that has happened.
Learned(a, k) ==
  CASE a = "hold"     -> [k EXCEPT !.ticket = TRUE]  \* line 34
    [] a = "pay_back" -> [k EXCEPT !.gone = TRUE]    \* line 37
    [] OTHER          -> k

--------------------------------------------------------------------------------
\* What an instance starts with, and what is asked of it.

Init ==
  /\ kept      = [i \in Instances |-> [ status |-> "draft",
                                        tries  |-> 0,
                                        gone   |-> FALSE,
                                        owed   |-> "nothing",
                                        urgent |-> FALSE,
                                        place  |-> "window",
                                        ticket |-> FALSE ]]
  /\ op        = [i \in Instances |-> NoOp]
  /\ link      = [i \in Instances |-> "idle"]
  /\ overtaken = [i \in Instances |-> NoCall]
  /\ call      = [i \in Instances |-> NoCall]
  /\ outside   = [i \in Instances |-> [seat |-> "open", money |-> "here"]]

\* The task state is a function of op, so it cannot drift from it.
work(i) == IF op[i].cmd = "none" THEN "none" ELSE Steps[op[i].cmd][op[i].step].task

hurried(k, caller) == (k.urgent \/ caller = "office") = TRUE  \* define, line 31
idle(i)            == op[i].cmd = "none" /\ work(i) = "none"  \* define, line 32

--------------------------------------------------------------------------------
\* How a command goes on, or hands over to another one.

\* Whether step n is not skipped, for a row k.
Holds(i, o, n, k) ==
  CASE o.cmd = "pay" /\ n = 1      -> ~k.urgent                 \* line 60
    [] o.cmd = "undo" /\ n = 1     -> k.owed = "all"            \* line 81
    [] o.cmd = "undo" /\ n = 2     -> k.owed = "fee"            \* line 82
    [] o.cmd = "sort_out" /\ n = 1 -> outside[i].seat # "open"  \* line 88
    [] o.cmd = "sort_out" /\ n = 2 -> k.gone                    \* line 89
    [] OTHER                       -> TRUE

\* The next step after n that is not skipped, for a row k; 0 if there is none.
StepAfter(i, o, n, k) ==
  LET rest == {m \in n + 1..Len(Steps[o.cmd]) : Holds(i, o, m, k)}
  IN  IF rest = {} THEN 0 ELSE CHOOSE m \in rest : \A t \in rest : m =< t

\* What a command that succeeds writes.
Succeeded(k) == [k EXCEPT !.status = "undone"]

\* The overtaken call whose lesson the row still waits for.
Remembered(i) ==
  IF link[i] \in {"asked", "unsure"} /\ Action(op[i]) \in {"hold", "pay_back"} THEN Call(op[i])
  ELSE overtaken[i]

\* The command o begins, on the row k, with its step.
Begins(i, o, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = o]
  /\ link'      = [link EXCEPT ![i] = IF @ = "idle" THEN "asked" ELSE "overtaken"]
  /\ overtaken' = [overtaken EXCEPT ![i] = Remembered(i)]
  /\ call'      = [call EXCEPT ![i] = IF link[i] = "idle" THEN Call(o) ELSE @]
  /\ UNCHANGED outside

\* A command without work: the row becomes k.
Writes(i, k) == kept' = [kept EXCEPT ![i] = k] /\ UNCHANGED <<op, link, overtaken, call, outside>>

\* A command without work that ends the one in flight.
Passes(i, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = NoOp]
  /\ link'      = [link EXCEPT ![i] = IF @ = "idle" THEN "idle" ELSE "overtaken"]
  /\ overtaken' = [overtaken EXCEPT ![i] = Remembered(i)]
  /\ UNCHANGED <<call, outside>>

\* The command is over; the row becomes k.
Ends(i, k) ==
  /\ kept'      = [kept EXCEPT ![i] = k]
  /\ op'        = [op EXCEPT ![i] = NoOp]
  /\ link'      = [link EXCEPT ![i] = "idle"]
  /\ call'      = [call EXCEPT ![i] = NoCall]
  /\ overtaken' = [overtaken EXCEPT ![i] = NoCall]
  /\ UNCHANGED outside

\* The command o begins, on the row k, where another one has just ended.
TakesOver(i, o, k) ==
  IF link[i] = "overtaken"
  THEN /\ kept' = [kept EXCEPT ![i] = k]
       /\ op'   = [op EXCEPT ![i] = o]
       /\ UNCHANGED <<link, overtaken, call, outside>>
  ELSE /\ kept'      = [kept EXCEPT ![i] = k]
       /\ op'        = [op EXCEPT ![i] = o]
       /\ link'      = [link EXCEPT ![i] = "asked"]
       /\ call'      = [call EXCEPT ![i] = Call(o)]
       /\ overtaken' = [overtaken EXCEPT ![i] = NoCall]
       /\ UNCHANGED outside

\* The last command is over; the row becomes k, and an overtaken call stays out.
Rests(i, k) ==
  IF link[i] = "overtaken"
  THEN kept' = [kept EXCEPT ![i] = k] /\ UNCHANGED <<op, link, overtaken, call, outside>>
  ELSE Ends(i, k)

\* An ending hands over to book, on the row k. (line 45)
Issue_book(i, k, wanted) ==
  /\ k.status = "draft"
  /\ TakesOver(i, [Op("book", 1) EXCEPT !.book_wanted = wanted], [k EXCEPT !.place = wanted])

\* An ending hands over to pay, on the row k. (line 57)
Issue_pay(i, k) ==
  /\ k.status = "booked"
  /\ k.tries < 2
  /\ k.tries + 1 \in 0..2
  /\ LET o == Op("pay", 0)
         r == [k EXCEPT !.tries = k.tries + 1]
         n == StepAfter(i, o, 0, r)
     IN  TakesOver(i, [o EXCEPT !.step = n], r)

\* An ending hands over to sort_out, on the row k. (line 87)
Issue_sort_out(i, k) ==
  /\ k.status \in {"paid", "refused"}
  /\ LET o == Op("sort_out", 0)
         n == StepAfter(i, o, 0, k)
     IN  IF n = 0 THEN Rests(i, Succeeded(k)) ELSE TakesOver(i, [o EXCEPT !.step = n], k)

\* An ending hands over to undo, on the row k. (line 78)
Issue_undo(i, k, due) ==
  /\ k.status \in {"booked", "refused"}
  /\ LET o == Op("undo", 0)
         r == [k EXCEPT !.owed = due]
         n == StepAfter(i, o, 0, r)
     IN  IF n = 0 THEN Issue_sort_out(i, [r EXCEPT !.owed = "nothing", !.status = "refused"])
         ELSE TakesOver(i, [o EXCEPT !.step = n], r)

\* An ending hands over to rest, on the row k. (line 93)
Issue_rest(i, k) == k.status = "refused" /\ Rests(i, [k EXCEPT !.gone = FALSE])

\* An ending hands over to give_up, on the row k. (line 71)
Issue_give_up(i, k, due) ==
  /\ k.status \in {"draft", "booked", "refused"}
  /\ LET r == [k EXCEPT !.owed = due]
     IN  IF r.ticket THEN Issue_undo(i, [r EXCEPT !.status = "refused"], due)
         ELSE Issue_rest(i, [r EXCEPT !.status = "refused"])

\* The command o has succeeded: it is over, or hands over to another one.
Succeeds(i, o, k) ==
  CASE o.cmd = "book" -> IF k.urgent THEN Issue_pay(i, [k EXCEPT !.status = "booked"])
                         ELSE Rests(i, [k EXCEPT !.status = "booked", !.gone = FALSE])  \* line 45
    [] o.cmd = "pay"  -> IF k.gone THEN Issue_sort_out(i, [k EXCEPT !.status = "paid"])
                         ELSE Rests(i, [k EXCEPT !.status = "paid"])  \* line 57
    [] o.cmd = "undo" -> Issue_sort_out(i, [k EXCEPT !.owed = "nothing", !.status = "refused"])  \* line 78
    [] OTHER          -> Rests(i, Succeeded(k))

\* The command o begins with its first step that is not skipped.
Starts(i, o, k) ==
  LET n == StepAfter(i, o, 0, k)
  IN  IF n = 0 THEN IF o.cmd = "undo" THEN Succeeds(i, o, k) ELSE Passes(i, Succeeded(k))
      ELSE Begins(i, [o EXCEPT !.step = n], k)

--------------------------------------------------------------------------------
\* Commands, and the reactions that issue them.

Free(i) == op[i].cmd = "none"

\* Asks for a seat; without one the journey is given up.
\* (command, line 45)
book(i, wanted) ==
  /\ Free(i)
  /\ kept[i].status = "draft"
  /\ Begins(i, [Op("book", 1) EXCEPT !.book_wanted = wanted], [kept[i] EXCEPT !.place = wanted])

\* Asks the bank, twice at the most.
\* (command, line 57)
pay(i) ==
  /\ Free(i)
  /\ kept[i].status = "booked"
  /\ kept[i].tries < 2
  /\ kept[i].tries + 1 \in 0..2
  /\ Starts(i, Op("pay", 0), [kept[i] EXCEPT !.tries = kept[i].tries + 1])

\* Whether give_up would be accepted.
Can_give_up(i) == Free(i) /\ kept[i].status \in {"draft", "booked", "refused"} /\ idle(i)

\* Over as soon as it is accepted.
\* (command, line 71)
give_up(i, due) ==
  /\ Can_give_up(i)
  /\ LET k == [kept[i] EXCEPT !.owed = due]
     IN  IF k.ticket THEN Issue_undo(i, [k EXCEPT !.status = "refused"], due)
         ELSE Issue_rest(i, [k EXCEPT !.status = "refused"])

\* command, line 95
hurry(i) ==
  kept[i].status # "undone" /\ Free(i) /\ ~kept[i].urgent /\ Writes(i, [kept[i] EXCEPT !.urgent = TRUE])

\* Takes over from what hangs, and leaves it to the next command to settle it.
\* (command, line 98)
stop(i, caller) ==
  /\ op[i].cmd \notin {"undo", "sort_out"}
  /\ kept[i].status \in {"draft", "booked", "refused"}
  /\ hurried(kept[i], caller)
  /\ Passes(i, [kept[i] EXCEPT !.status = "refused"])

\* Whether again would be accepted.
Can_again(i) == Free(i) /\ kept[i].status = "refused"

\* command, line 100
again(i, seat_at) ==
  /\ Can_again(i)
  /\ LET k == [kept[i] EXCEPT !.tries = 0, !.owed = "nothing"]
     IN  Issue_book(i, [k EXCEPT !.status = "draft"], seat_at)

Due_late(i) == link[i] = "idle" /\ kept[i].status = "booked" /\ kept[i].tries = 2 /\ outside[i].money = "here"

late(i) == Due_late(i) /\ give_up(i, "fee")  \* reaction: issues give_up, line 105

--------------------------------------------------------------------------------
\* What becomes of a step and of its call. This is the same for every lifecycle.

\* Step n of the command in flight is asked; the row becomes k.
Asks(i, k, n) ==
  LET o == [op[i] EXCEPT !.step = n]
  IN  /\ kept'      = [kept EXCEPT ![i] = k]
      /\ op'        = [op EXCEPT ![i] = o]
      /\ link'      = [link EXCEPT ![i] = "asked"]
      /\ call'      = [call EXCEPT ![i] = Call(o)]
      /\ overtaken' = [overtaken EXCEPT ![i] = NoCall]
      /\ UNCHANGED outside

\* What comes after step n: the next step, or the success of the command.
GoesOn(i, k, n) ==
  LET m == StepAfter(i, op[i], n, k) IN IF m = 0 THEN Succeeds(i, op[i], k) ELSE Asks(i, k, m)

\* The step in flight is done.
Proceeds(i, k) == GoesOn(i, k, op[i].step)

\* The platform said no: nothing has happened.
Fails(i, k) ==
  CASE op[i].cmd = "pay"      -> IF k.tries < 2 THEN Issue_pay(i, [k EXCEPT !.status = "booked"])
                                 ELSE Ends(i, [k EXCEPT !.status = "booked"])  \* line 61
    [] op[i].cmd = "undo"     -> Ends(i, [k EXCEPT !.status = "refused"])      \* lines 81, 82
    [] op[i].cmd = "sort_out" -> Ends(i, k)                                    \* lines 88, 89
    [] OTHER                  -> IF k.urgent THEN Issue_give_up(i, [k EXCEPT !.status = "refused"], "all")
                                 ELSE Ends(i, [k EXCEPT !.status = "refused"])

\* The outside is as before the call.
AsBefore(i, k) ==
  CASE op[i].cmd = "book" -> Asks(i, k, op[i].step)  \* line 47
    [] op[i].cmd = "pay"  -> IF k.urgent
                             THEN Issue_undo(i, [k EXCEPT !.owed = "fee", !.status = "refused"], "fee")
                             ELSE Fails(i, k)        \* line 61
    [] OTHER              -> GoesOn(i, k, op[i].step - 1)

\* A look shows neither the effect nor the state before.
IsLost(i, k) ==
  CASE op[i].cmd = "pay"      -> Issue_undo(i, [k EXCEPT !.status = "refused"], "all")  \* line 61
    [] op[i].cmd = "undo"     -> Ends(i, [k EXCEPT !.status = "refused"])  \* lines 81, 82
    [] op[i].cmd = "sort_out" -> Ends(i, k)                                \* lines 88, 89
    [] OTHER                  -> Issue_undo(i, [k EXCEPT !.status = "refused"], "fee")

\* The platform executes a call; whether anybody still waits for it does not matter.
Effect(i) ==
  /\ call[i].cmd # "none"
  /\ Needs(call[i], outside[i])
  /\ outside' = [outside EXCEPT ![i] = After(call[i], @)]
  /\ call'    = [call EXCEPT ![i] = NoCall]
  /\ UNCHANGED <<kept, op, link, overtaken>>

\* The answer: it is done.
Done(i) == link[i] = "asked" /\ call[i].cmd = "none" /\ Proceeds(i, Learned(Action(op[i]), kept[i]))

Refusable(i) == link[i] = "asked" /\ call[i].cmd # "none"

\* The answer: a definite no, nothing has happened.
Refused(i) == Refusable(i) /\ Fails(i, kept[i])

\* The answer: full, nothing has happened. (outcome, line 34)
full(i) == Refusable(i) /\ Action(op[i]) = "hold" /\ Issue_give_up(i, kept[i], "fee")

\* No answer: time-out, lost connection, crash of the engine, lost lease.
Unknown(i) ==
  /\ link[i] = "asked"
  /\ Action(op[i]) # "none"
  /\ link' = [link EXCEPT ![i] = "unsure"]
  /\ UNCHANGED <<kept, op, overtaken, call, outside>>

\* What a look says of the step in flight, once no earlier call can have an effect any more.
Decides(i, k) ==
  LET c == Call(op[i])
  IN  IF Seen(c, outside[i]) THEN Proceeds(i, Learned(Action(op[i]), k))
      ELSE IF Needs(c, outside[i]) THEN AsBefore(i, k)
      ELSE IsLost(i, k)

\* The row k with what an overtaken call taught.
Taught(i, k) ==
  LET c == overtaken[i]
  IN  IF c.cmd = "none" THEN k
      ELSE IF Seen(c, outside[i]) /\ ~Needs(c, outside[i]) THEN Learned(Action(c), k)
      ELSE k

\* Fence, then look, then decide; in this order.
Settle(i) ==
  CASE link[i] = "unsure"    -> Decides(i, kept[i])
    [] link[i] = "overtaken" -> IF op[i].cmd = "none" THEN Ends(i, Taught(i, kept[i]))
                                ELSE Asks(i, Taught(i, kept[i]), op[i].step)
    [] OTHER                 -> FALSE

--------------------------------------------------------------------------------
\* What happens by itself.

\* event, line 42
sold_twice(i) ==
  /\ outside[i].seat = "held"
  /\ outside' = [outside EXCEPT ![i].seat = "sold"]
  /\ UNCHANGED <<kept, op, link, overtaken, call>>

--------------------------------------------------------------------------------

Next ==
  \E i \in Instances :
    \/ \E wanted \in Place : book(i, wanted)
    \/ pay(i) \/ hurry(i)
    \/ \E due \in {"fee", "all"} : give_up(i, due)
    \/ \E caller \in Callers : stop(i, caller)
    \/ \E seat_at \in Place : again(i, seat_at)
    \/ late(i)
    \/ Effect(i) \/ Done(i) \/ Refused(i) \/ full(i) \/ Unknown(i) \/ Settle(i)
    \/ sold_twice(i)

Spec == Init /\ [][Next]_vars

--------------------------------------------------------------------------------
\* What may be counted on: no user, no event, no report.

Answer(i) == Done(i) \/ Refused(i) \/ full(i)

\* A call ends; not every one is left unanswered for ever.
Fair(i) ==
  /\ WF_vars(Answer(i) \/ Unknown(i))
  /\ WF_vars(Settle(i))
  /\ []<><<Unknown(i)>>_vars => []<><<Answer(i)>>_vars

\* A reaction that becomes possible again and again happens; so does what is assumed to succeed.
\* A check counts on as little of it as it can, for TLC's work doubles with each.
Promised(i) == "reaction late" \in CountedOn => SF_vars(late(i))

FairSpec == Spec /\ \A i \in Instances : Fair(i) /\ Promised(i)

--------------------------------------------------------------------------------
\* What must hold.

OpType == [cmd : DOMAIN Steps \cup {"none"}, step : 0..2, book_wanted : Place]

CallType == [ cmd           : DOMAIN Steps \cup {"none"},
              step          : 0..2,
              hold_which    : Place,
              pay_back_part : {"fee", "all"} ]

\* Every variable stays in its type.
TypeOK ==
  /\ kept      \in [Instances -> [ status : Status,
                                   tries  : 0..2,
                                   gone   : BOOLEAN,
                                   owed   : Owed,
                                   urgent : BOOLEAN,
                                   place  : Place,
                                   ticket : BOOLEAN ]]
  /\ op        \in [Instances -> OpType]
  /\ link      \in [Instances -> {"idle", "asked", "unsure", "overtaken"}]
  /\ overtaken \in [Instances -> CallType]
  /\ call      \in [Instances -> CallType]
  /\ outside   \in [Instances -> [seat : Values_Heard, money : Money]]

\* A call that is out belongs to what the row says of it.
Quiet ==
  \A i \in Instances :
    /\ op[i].cmd = "none" => op[i] = NoOp
    /\ op[i].cmd = "none" => link[i] \in {"idle", "overtaken"}
    /\ link[i] = "idle" => op[i].cmd = "none"
    /\ link[i] = "idle" => call[i] = NoCall
    /\ link[i] \in {"asked", "unsure"} /\ call[i].cmd # "none"
         => call[i].cmd = op[i].cmd /\ call[i].step = op[i].step

\* No command that an ending hands over to is refused.
HandedOver ==
  \A i \in Instances :
    /\ link[i] = "asked" /\ call[i].cmd = "none" => ENABLED Done(i)
    /\ Refusable(i) => ENABLED Refused(i)
    /\ Refusable(i) /\ Action(op[i]) = "hold" => ENABLED full(i)
    /\ link[i] = "unsure" => ENABLED Settle(i)
    /\ \A due \in {"fee", "all"} : Can_give_up(i) => ENABLED give_up(i, due)
    /\ \A seat_at \in Place : Can_again(i) => ENABLED again(i, seat_at)
    /\ Due_late(i) /\ Can_give_up(i) => ENABLED late(i)

\* Where the reaction late is due, its command is accepted. (line 105)
Accepted_late == \A i \in Instances : Due_late(i) => Can_give_up(i)

\* A command takes over from another.
Preempt(i) == op[i].cmd # "none" /\ link'[i] = "overtaken" /\ op'[i].cmd # op[i].cmd

\* (invariant, line 107)
known == \A i \in Instances : kept[i].status = "undone" => kept[i].owed \in {"nothing", "all"} \/ kept[i].gone

\* (eventually, line 108)
ends == \A i \in Instances : <>[][~Preempt(i)]_vars => ((op[i].cmd # "none") ~> (op[i].cmd = "none"))
================================================================================
