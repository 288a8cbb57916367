--------------------------------- MODULE Order ---------------------------------
(******************************************************************************)
(* Written by detent from Order.lifecycle; not edited.                        *)
(*                                                                            *)
(* kept       what a row of the store holds; written in one compare-and-swap  *)
(* op         the command in flight and its step                 (in the row) *)
(* link       what the row knows of calls                        (in the row) *)
(*              idle       no call of ours can still have an effect           *)
(*              asked      an answer is awaited                               *)
(*              unsure     nobody awaits the answer any more                  *)
(*              overtaken  the call that may be out belongs to a              *)
(*                         command that another one took over from            *)
(* call       the call that the platform may still execute       (outside)    *)
(* outside    the truth; the engine learns of it only by looking              *)
(******************************************************************************)
EXTENDS Naturals

CONSTANTS Instances   \* what the lifecycle is about; one decides, for they are independent
VARIABLES kept, op, link, call, outside
vars == <<kept, op, link, call, outside>>

\* status, line 6
Status == {"cart", "placed", "paying", "paid", "refunding", "shipped", "cancelled", "stuck"}

Money == {"with_customer", "with_shop"}  \* money, line 8
Final == {"shipped", "cancelled"}        \* final values

\* The steps of each command: the task that is shown, the action that is called.
Steps == [ pay    |-> <<[task |-> "paying", action |-> "charge"]>>,      \* line 14
           cancel |-> <<[task |-> "refunding", action |-> "refund"]>> ]  \* line 17

Action(o) == Steps[o.cmd][o.step].action
NoOp      == [cmd |-> "none", step |-> 0]
Op(c, n)  == [cmd |-> c, step |-> n]

--------------------------------------------------------------------------------
\* When the platform can act on a call, and what it does.

\* Whether the platform can begin the call c when the outside is g.
Needs(c, g) ==
  LET a == Action(c)
  IN  CASE a = "charge" -> g.money = "with_customer"  \* line 10
        [] OTHER        -> TRUE

\* What it makes of the outside g.
After(c, g) ==
  LET a == Action(c)
  IN  CASE a = "charge" -> [g EXCEPT !.money = "with_shop"]      \* line 10
        [] a = "refund" -> [g EXCEPT !.money = "with_customer"]  \* line 11
        [] OTHER        -> g

\* Whether a look shows the finished effect.
Seen(c, g) == g = After(c, g)

--------------------------------------------------------------------------------
\* What an instance starts with, and what is asked of it.

Init ==
  /\ kept    = [i \in Instances |-> [status |-> "cart"]]
  /\ op      = [i \in Instances |-> NoOp]
  /\ link    = [i \in Instances |-> "idle"]
  /\ call    = [i \in Instances |-> NoOp]
  /\ outside = [i \in Instances |-> [money |-> "with_customer"]]

Task(i) == IF op[i].cmd = "none" THEN "none" ELSE Steps[op[i].cmd][op[i].step].task

\* What is shown: the task of the step in flight, else what is stored.
status(i) == IF Task(i) = "none" THEN kept[i].status ELSE Task(i)

--------------------------------------------------------------------------------
\* How a command goes on.

\* What a command that succeeds writes.
Succeeded(o, k) ==
  CASE o.cmd = "cancel" -> [k EXCEPT !.status = "cancelled"]  \* line 17
    [] OTHER            -> [k EXCEPT !.status = "paid"]

\* The command o begins, on the row k, with its step.
Begins(i, o, k) ==
  /\ kept' = [kept EXCEPT ![i] = k]
  /\ op'   = [op EXCEPT ![i] = o]
  /\ link' = [link EXCEPT ![i] = IF @ = "idle" THEN "asked" ELSE "overtaken"]
  /\ call' = [call EXCEPT ![i] = IF link[i] = "idle" THEN o ELSE @]
  /\ UNCHANGED outside

\* A command without work: the row becomes k.
Writes(i, k) == kept' = [kept EXCEPT ![i] = k] /\ UNCHANGED <<op, link, call, outside>>

--------------------------------------------------------------------------------
\* Commands, and the reactions that issue them.

Free(i) == op[i].cmd = "none"

\* command, line 13
place(i) == Free(i) /\ status(i) = "cart" /\ Writes(i, [kept[i] EXCEPT !.status = "placed"])

pay(i) == Free(i) /\ status(i) = "placed" /\ Begins(i, Op("pay", 1), kept[i])  \* command, line 14

\* command, line 15
ship(i) == Free(i) /\ status(i) = "paid" /\ Writes(i, [kept[i] EXCEPT !.status = "shipped"])

\* May take over from a payment that hangs.
\* (command, line 17)
cancel(i) ==
  /\ kept[i].status \notin Final
  /\ op[i].cmd # "cancel"
  /\ status(i) \in {"placed", "paying", "paid", "stuck"}
  /\ Begins(i, Op("cancel", 1), kept[i])

--------------------------------------------------------------------------------
\* What becomes of a step and of its call. This is the same for every lifecycle.

\* The command is over; the row becomes k.
Ends(i, k) ==
  /\ kept' = [kept EXCEPT ![i] = k]
  /\ op'   = [op EXCEPT ![i] = NoOp]
  /\ link' = [link EXCEPT ![i] = "idle"]
  /\ call' = [call EXCEPT ![i] = NoOp]
  /\ UNCHANGED outside

\* Step n of the command in flight is asked; the row becomes k.
Asks(i, k, n) ==
  LET o == [op[i] EXCEPT !.step = n]
  IN  /\ kept' = [kept EXCEPT ![i] = k]
      /\ op'   = [op EXCEPT ![i] = o]
      /\ link' = [link EXCEPT ![i] = "asked"]
      /\ call' = [call EXCEPT ![i] = o]
      /\ UNCHANGED outside

\* The step in flight is done.
Proceeds(i, k) == Ends(i, Succeeded(op[i], k))

\* The platform said no: nothing has happened.
Fails(i, k) ==
  CASE op[i].cmd = "cancel" -> Ends(i, [k EXCEPT !.status = "stuck"])  \* line 17
    [] OTHER                -> Ends(i, k)

\* A look shows neither the effect nor the state before.
IsLost(i, k) ==
  CASE op[i].cmd = "cancel" -> Ends(i, [k EXCEPT !.status = "stuck"])  \* line 17
    [] OTHER                -> Ends(i, k)

\* The platform executes a call; whether anybody still waits for it does not matter.
Effect(i) ==
  /\ call[i].cmd # "none"
  /\ Needs(call[i], outside[i])
  /\ outside' = [outside EXCEPT ![i] = After(call[i], @)]
  /\ call'    = [call EXCEPT ![i] = NoOp]
  /\ UNCHANGED <<kept, op, link>>

\* The answer: it is done.
Done(i) == link[i] = "asked" /\ call[i].cmd = "none" /\ Proceeds(i, kept[i])

Refusable(i) == link[i] = "asked" /\ call[i].cmd # "none"

\* The answer: a definite no, nothing has happened.
Refused(i) == Refusable(i) /\ Fails(i, kept[i])

\* No answer: time-out, lost connection, crash of the engine, lost lease.
Unknown(i) ==
  link[i] = "asked" /\ link' = [link EXCEPT ![i] = "unsure"] /\ UNCHANGED <<kept, op, call, outside>>

\* What a look says of the step in flight, once no earlier call can have an effect any more.
Decides(i, k) ==
  LET c == op[i]
  IN  IF Seen(c, outside[i]) THEN Proceeds(i, k)
      ELSE IF Needs(c, outside[i]) THEN Asks(i, k, op[i].step)
      ELSE IsLost(i, k)

\* Fence, then look, then decide; in this order.
Settle(i) ==
  CASE link[i] = "unsure"    -> Decides(i, kept[i])
    [] link[i] = "overtaken" -> Asks(i, kept[i], op[i].step)
    [] OTHER                 -> FALSE

--------------------------------------------------------------------------------

Next ==
  \E i \in Instances :
    \/ place(i) \/ pay(i) \/ ship(i) \/ cancel(i)
    \/ Effect(i) \/ Done(i) \/ Refused(i) \/ Unknown(i) \/ Settle(i)

Spec == Init /\ [][Next]_vars

--------------------------------------------------------------------------------
\* What may be counted on: no user, no event, no report.

\* The step is Done, or its call was refused: told by the row, which TLC judges faster.
AnswerSeen(i) == link[i] = "asked" /\ (link'[i] = "idle" \/ (link'[i] = "asked" /\ op'[i] # op[i]))

\* The step is Unknown.
UnknownSeen(i) == link[i] = "asked" /\ link'[i] = "unsure"

\* The step is Settle.
SettleSeen(i) == link[i] \in {"unsure", "overtaken"} /\ link'[i] \in {"asked", "idle"}

\* A call ends; not every one is left unanswered for ever.
Fair(i) ==
  /\ <>[](link[i] = "asked") => []<><<AnswerSeen(i) \/ UnknownSeen(i)>>_vars
  /\ <>[](link[i] \in {"unsure", "overtaken"}) => []<><<SettleSeen(i)>>_vars
  /\ []<><<UnknownSeen(i)>>_vars => []<><<AnswerSeen(i)>>_vars

FairSpec == Spec /\ \A i \in Instances : Fair(i)

--------------------------------------------------------------------------------
\* What must hold.

OpType == [cmd : DOMAIN Steps \cup {"none"}, step : 0..1]

\* Every variable stays in its type.
TypeOK ==
  /\ kept    \in [Instances -> [status : Status]]
  /\ op      \in [Instances -> OpType]
  /\ link    \in [Instances -> {"idle", "asked", "unsure", "overtaken"}]
  /\ call    \in [Instances -> OpType]
  /\ outside \in [Instances -> [money : Money]]

\* A call that is out belongs to what the row says of it.
Quiet ==
  \A i \in Instances :
    /\ op[i].cmd = "none" => op[i] = NoOp
    /\ op[i].cmd = "none" => link[i] \in {"idle", "overtaken"}
    /\ link[i] = "idle" => op[i].cmd = "none"
    /\ link[i] = "idle" => call[i] = NoOp
    /\ link[i] \in {"asked", "unsure"} /\ call[i].cmd # "none"
         => call[i].cmd = op[i].cmd /\ call[i].step = op[i].step

\* A command takes over from another.
Preempt(i) == op[i].cmd # "none" /\ link'[i] = "overtaken" /\ op'[i].cmd # op[i].cmd

\* (invariant, line 19)
fair_deal == \A i \in Instances : status(i) = "cancelled" => outside[i].money = "with_customer"

\* (eventually, line 20)
no_limbo == \A i \in Instances : <>[][~Preempt(i)]_vars => ((op[i].cmd # "none") ~> (op[i].cmd = "none"))

\* (reachable: TLC is to find this violated, line 21)
happy == ~(\E i \in Instances : status(i) = "shipped")

--------------------------------------------------------------------------------
\* What must be possible: read off the graph that TLC dumps.

\* (reachable happy, line 21)
Goal_happy(i) == status(i) = "shipped" /\ UNCHANGED vars

\* Steps that change nothing; the instances are alike, so one decides.
Marks == \E i \in {CHOOSE j \in Instances : TRUE} : Goal_happy(i)

Marked == Init /\ [][Next \/ Marks]_vars
================================================================================
