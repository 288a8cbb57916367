package dev.detent.runtime.protocol;

/**
 * The steps of an instance as {@code spec/language/semantics.md} defines them, over packed words. Each method of the row
 * part takes a row and returns the next one, or a negative number that says why there is none; the engine, which sees only
 * the row, and {@link Successors}, which also holds the outside and the call, use these same methods. Nothing is allocated.
 */
public final class Protocol {

    /** In place of a row: the step is not possible now. */
    public static final long NOT_ENABLED = -1L;
    /** In place of a row: a look shows neither the effect nor the state before, and the lifecycle has no {@code lost} ending. */
    public static final long NO_ANSWER = -2L;
    /** In place of a row: the reaction is due, but its command would be refused. */
    public static final long WOULD_BE_REFUSED = -3L;
    /** In place of a row: a command is over and hands over to another one, which would be refused. */
    public static final long HAND_OVER_REFUSED = -4L;

    /** From {@link #obstacle}: there is none. */
    public static final int NONE = 0;
    /** From {@link #obstacle}: the main state is final. */
    public static final int FINAL = -1;
    /** From {@link #obstacle}: another command is in flight and this one may not take over. */
    public static final int BUSY = -2;

    private final Machine machine;
    private final RowLayout layout;
    private final CallLayout calls;
    private final int engine;

    public Protocol(Machine machine) {
        this.machine = machine;
        this.layout = machine.row();
        this.calls = machine.call();
        this.engine = machine.catalogue().callers().size();
    }

    // ---- what a row says -------------------------------------------------------------------------------------------

    /** Number of the command in flight, 0 for none. */
    public int command(long row) {
        return layout.command(row);
    }

    /** Number of the step in flight, 0 for none. */
    public int step(long row) {
        return layout.step(row);
    }

    /** One of {@link Link}. */
    public int link(long row) {
        return layout.link(row);
    }

    /** Whether the step in flight calls an action; false where no command is in flight. */
    public boolean calls(long row) {
        int command = layout.command(row);
        return command != 0 && machine.calls(command, layout.step(row));
    }

    /** The call that a write of this row hands to the platform: that of the step in flight if it is asked, else 0. */
    public long asked(long row) {
        return layout.link(row) == Link.ASKED && calls(row)
                ? machine.ask(layout.command(row), layout.step(row), row)
                : 0;
    }

    /** No command is in flight and no call can have an effect. */
    public boolean quiet(long row) {
        return layout.link(row) == Link.IDLE && layout.command(row) == 0;
    }

    // ---- acceptance ------------------------------------------------------------------------------------------------

    /**
     * What stands in the way of accepting the command.
     *
     * @param seen what a look has shown, or {@link Machine#UNSEEN}
     * @return {@link #NONE}, {@link #FINAL}, {@link #BUSY}, or the number from 1 of the first clause that is false
     */
    public int obstacle(int command, long row, long seen, long arguments, int caller) {
        if (machine.isFinal(row)) {
            return FINAL;
        }
        int victim = layout.command(row);
        if (victim != 0 && !machine.anytime(command) && !machine.preempts(command, victim)) {
            return BUSY;
        }
        int clauses = machine.clauses(command);
        for (int clause = 0; clause < clauses; clause++) {
            if (!machine.holds(command, clause, row, seen, arguments, caller)) {
                return clause + 1;
            }
        }
        return NONE;
    }

    /** The row after the command is accepted from a user, {@link #NOT_ENABLED} or {@link #HAND_OVER_REFUSED}. */
    public long accept(int command, long row, long seen, long arguments, int caller, Writes writes) {
        return accept(command, row, seen, arguments, caller, 0, writes);
    }

    private long accept(int command, long row, long seen, long arguments, int caller, int reaction, Writes writes) {
        if (obstacle(command, row, seen, arguments, caller) != NONE) {
            return NOT_ENABLED;
        }
        long written = machine.accepted(command, layout.withoutArguments(row), seen, arguments, caller, writes);
        if (machine.anytime(command)) {
            return layout.withoutArguments(success(command, 0, written, seen, writes)) | layout.arguments(row);
        }
        int first = machine.nextStep(command, 0, written, seen);
        if (first != 0) {
            long begun = layout.withCommand(written, command, first, reaction);
            return layout.link(row) == Link.IDLE ? layout.withLink(begun, Link.ASKED) : overtaking(row, begun);
        }
        int ending = machine.ending(command, 0, Result.SUCCESS, 0, written, seen);
        long after = ending == 0 ? written : machine.ended(ending, written, seen, writes);
        long over = layout.withoutCommand(after);
        return handedOver(ending, after, layout.link(row) == Link.IDLE ? over : overtaking(row, over), seen, writes);
    }

    /**
     * The row after the end of a command, and after the acceptance of the one that the ending hands over to: all one write.
     *
     * @param after the row after the ending's writes, with the arguments that it hands over
     * @param over the same without the command in flight
     */
    private long handedOver(int ending, long after, long over, long seen, Writes writes) {
        if (ending == 0 || machine.follow(ending) != Follow.ISSUE) {
            return over;
        }
        int handOver = machine.handOver(ending);
        int command = machine.handOverCommand(handOver);
        long arguments = machine.handOverArguments(handOver, after);
        writes.handedOver(handOver);
        long next = accept(command, over, seen, arguments, engine, 0, writes);
        return next == NOT_ENABLED ? HAND_OVER_REFUSED : next;
    }

    /** {@code next} with what it has to remember of the call that may be out, as {@code row} knows it. */
    private long overtaking(long row, long next) {
        long marked = layout.withLink(next, Link.OVERTAKEN);
        if (layout.link(row) == Link.OVERTAKEN || layout.overtakenBits() == 0) {
            return marked;
        }
        long call = calls(row) ? machine.ask(layout.command(row), layout.step(row), row) : 0;
        return layout.withOvertaken(marked, call != 0 && machine.teaches(call) ? calls.withoutPart(call) : 0);
    }

    // ---- ends of a step --------------------------------------------------------------------------------------------

    /**
     * The step in flight is done: it has no call, or its call is finished. A step without call tells nothing of the outside,
     * so the reported variables stay as they are. {@link #HAND_OVER_REFUSED} is possible for every end of a step.
     */
    public long done(long row, long seen, Writes writes) {
        if (layout.link(row) != Link.ASKED) {
            return NOT_ENABLED;
        }
        return calls(row) ? finished(row, refreshed(row, seen), seen, writes) : passed(row, seen, writes);
    }

    /** A definite no to the call of the step in flight: nothing of it has happened. */
    public long refused(long row, long seen, Writes writes) {
        return answered(row, Result.FAILURE, 0, seen, writes);
    }

    /** A named outcome of the call of the step in flight: nothing of it has happened. */
    public long outcome(long row, int outcome, long seen, Writes writes) {
        return answered(row, Result.OUTCOME, outcome, seen, writes);
    }

    private long answered(long row, int result, int outcome, long seen, Writes writes) {
        return layout.link(row) == Link.ASKED && calls(row)
                ? ended(result, outcome, refreshed(row, seen), seen, writes)
                : NOT_ENABLED;
    }

    /** Nobody awaits the answer to the call of the step in flight any more. */
    public long unknown(long row) {
        return layout.link(row) == Link.ASKED && calls(row) ? layout.withLink(row, Link.UNSURE) : NOT_ENABLED;
    }

    /**
     * After a fence and a look.
     *
     * @param seen what the look has shown; never {@link Machine#UNSEEN}
     * @return the next row, {@link #NOT_ENABLED}, {@link #NO_ANSWER} or {@link #HAND_OVER_REFUSED}
     */
    public long settle(long row, long seen, Writes writes) {
        int link = layout.link(row);
        if (link == Link.OVERTAKEN) {
            return settleOvertaken(row, seen, writes);
        }
        if (link != Link.UNSURE) {
            return NOT_ENABLED;
        }
        long looked = refreshed(row, seen);
        long call = machine.ask(layout.command(row), layout.step(row), row);
        if (machine.effectSeen(call, seen)) {
            return finished(row, looked, seen, writes);
        }
        return ended(machine.needs(call, seen) ? Result.UNKNOWN : Result.LOST, 0, looked, seen, writes);
    }

    private long settleOvertaken(long row, long seen, Writes writes) {
        long next = refreshed(row, seen);
        long call = layout.overtaken(row);
        if (call != 0) {
            next = layout.withOvertaken(next, 0);
            if (machine.effectSeen(call, seen) && !machine.needs(call, seen)) {
                next = machine.learned(call, next, writes);
            }
        }
        return layout.withLink(next, layout.command(row) == 0 ? Link.IDLE : Link.ASKED);
    }

    private long refreshed(long row, long seen) {
        return seen == Machine.UNSEEN ? row : machine.refreshed(row, seen);
    }

    /** {@code row} is as it was at the answer, {@code looked} the same with its reports refreshed. */
    private long finished(long row, long looked, long seen, Writes writes) {
        long call = machine.ask(layout.command(row), layout.step(row), row);
        return passed(machine.learned(call, looked, writes), seen, writes);
    }

    /** The step's own writes, then the next step. */
    private long passed(long row, long seen, Writes writes) {
        int step = layout.step(row);
        return asking(machine.then(layout.command(row), step, row, seen, writes), step, seen, writes);
    }

    /**
     * The first step after {@code after} whose condition holds is asked; if there is none the command has succeeded. A
     * reaction's condition goes with the first call: it is forgotten once another step follows a step that calls.
     */
    private long asking(long row, int after, long seen, Writes writes) {
        int command = layout.command(row);
        int current = layout.step(row);
        int step = machine.nextStep(command, after, row, seen);
        if (step == 0) {
            int ending = machine.ending(command, current, Result.SUCCESS, 0, row, seen);
            long written = ending == 0 ? row : machine.ended(ending, row, seen, writes);
            return handedOver(ending, written, over(written), seen, writes);
        }
        int reaction = step != current && machine.calls(command, current) ? 0 : layout.reaction(row);
        return layout.withLink(layout.withCommand(row, command, step, reaction), Link.ASKED);
    }

    private long success(int command, int step, long row, long seen, Writes writes) {
        int ending = machine.ending(command, step, Result.SUCCESS, 0, row, seen);
        return ending == 0 ? row : machine.ended(ending, row, seen, writes);
    }

    private long ended(int result, int outcome, long row, long seen, Writes writes) {
        int ending = machine.ending(layout.command(row), layout.step(row), result, outcome, row, seen);
        if (ending == 0) {
            return NO_ANSWER;
        }
        long next = machine.ended(ending, row, seen, writes);
        return switch (machine.follow(ending)) {
            case Follow.END -> over(next);
            case Follow.ISSUE -> handedOver(ending, next, over(next), seen, writes);
            case Follow.RETRY -> asking(next, machine.retryStep(ending) - 1, seen, writes);
            case Follow.SUCCEED -> passed(next, seen, writes);
            case Follow.FAIL -> ended(Result.FAILURE, 0, next, seen, writes);
            default -> throw new IllegalStateException("ending " + ending + " is followed by nothing known");
        };
    }

    private long over(long row) {
        return layout.withLink(layout.withoutCommand(row), Link.IDLE);
    }

    // ---- reactions and reports -------------------------------------------------------------------------------------

    /** Whether the row lets the reaction act; what it wants to have seen is not asked. */
    public boolean due(int reaction, long row) {
        return quiet(row) && !machine.isFinal(row) && machine.due(reaction, row);
    }

    /**
     * The row after the reaction's command is accepted, {@link #NOT_ENABLED}, {@link #WOULD_BE_REFUSED} or
     * {@link #HAND_OVER_REFUSED}.
     */
    public long react(int reaction, long row, long seen, Writes writes) {
        if (!due(reaction, row) || !machine.dueOutside(reaction, seen)) {
            return NOT_ENABLED;
        }
        long next = accept(
                machine.reactionCommand(reaction),
                row,
                seen,
                machine.reactionArguments(reaction, row),
                engine,
                machine.marked(reaction) ? reaction : 0,
                writes);
        return next == NOT_ENABLED ? WOULD_BE_REFUSED : next;
    }

    /** The row after the report, or {@link #NOT_ENABLED} where the main state is final. */
    public long report(int report, long row) {
        return machine.isFinal(row) ? NOT_ENABLED : machine.reported(report, row);
    }

    // ---- the outside -----------------------------------------------------------------------------------------------

    /** Whether the platform can execute the next part of the call now; only the first part asks what the call needs. */
    public boolean acts(long call, long outside) {
        return call != 0 && (calls.part(call) != 0 || machine.needs(call, outside));
    }

    /** The outside after the next part of the call. */
    public long outsideAfter(long call, long outside) {
        return machine.effect(call, calls.part(call), outside);
    }

    /** What is out after the next part of the call: the same call one part further, or 0. */
    public long callAfter(long call) {
        int part = calls.part(call) + 1;
        return part == machine.parts(call) ? 0 : calls.withPart(call, part);
    }

    /** Whether the platform can answer no to a call of which nothing has happened. */
    public boolean mayRefuse(long call, long outside) {
        return machine.mayFail(call) || !machine.needs(call, outside);
    }
}
