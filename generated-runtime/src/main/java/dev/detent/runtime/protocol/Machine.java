package dev.detent.runtime.protocol;

/**
 * What generated code knows of one lifecycle, over packed values. Every method is pure and allocates nothing.
 *
 * <p>A <em>row</em> is one {@code long}: the kept variables, one bit for each attribute whose presence a guard tests, and
 * the fields that {@link RowLayout} names (command and step in flight, the reaction that issued it, its arguments, the
 * link). The <em>outside</em> is one {@code long}: the outside variables. It is never negative; where a method takes what a
 * look has shown ({@code seen}), {@link #UNSEEN} says that the look got no answer, and then no condition on the outside
 * holds and neither does its negation. A <em>call</em> is one {@code long} in the form of {@link CallLayout}, 0 for none.
 * Commands, actions, events, reactions, outcomes and callers are numbered from 1 in order of declaration ({@code engine}
 * is the last caller); steps from 1 within their command. Names for numbers are in {@link Catalogue}.
 */
public interface Machine {

    /** In place of what a look has shown: nothing could be seen. */
    long UNSEEN = -1L;

    /** Where the protocol's own fields stand in a row. */
    RowLayout row();

    /** Where the protocol's own fields stand in a call. */
    CallLayout call();

    /** Names, documentation and lines for the numbers. */
    Catalogue catalogue();

    /**
     * The bits of a row that count in the model. The others hold reported variables that no property reads: they are kept
     * for people, no condition reads them, and an explorer clears them.
     */
    long modelled();

    long initialRow();

    long initialOutside();

    // ---- acceptance ------------------------------------------------------------------------------------------------

    /** Whether the main state has a final value. */
    boolean isFinal(long row);

    /** Whether the command is accepted also while another one is in flight, without touching it. */
    boolean anytime(int command);

    /** Whether only the engine issues the command. */
    boolean internal(int command);

    /** Whether {@code command} may take over from {@code victim} in flight. */
    boolean preempts(int command, int victim);

    /** How many clauses the command's guard has: its sources first (always one), requirements, ranges of counters. */
    int clauses(int command);

    /**
     * Whether one clause of the command's guard holds.
     *
     * @param clause from 0
     * @param arguments the command's modelled arguments, packed
     */
    boolean holds(int command, int clause, long row, long seen, long arguments, int caller);

    /**
     * The row after the acceptance's writes, with the arguments that later steps and endings read stored in it; command,
     * step and link are left to the protocol. The guard has been found true.
     *
     * @param row its arguments are already cleared; command and step are still those of the command in flight
     */
    long accepted(int command, long row, long seen, long arguments, int caller, Writes writes);

    /**
     * Whether the command reads the outside ({@code seen}) otherwise than at the answer to a call: in its guard, its
     * acceptance, a condition of its steps, what a step without call writes, or a success ending.
     */
    boolean readsOutside(int command);

    /** How many different modelled arguments the command takes; at least 1. */
    int argumentChoices(int command);

    /** One of the command's modelled arguments, packed; {@code choice} counts from 0. */
    long argumentChoice(int command, int choice);

    // ---- steps -----------------------------------------------------------------------------------------------------

    /** The first step after {@code after} (0 for the first of all) whose condition holds, or 0 if there is none. */
    int nextStep(int command, int after, long row, long seen);

    /** Whether the step calls an action; the engine passes the others by itself. */
    boolean calls(int command, int step);

    /** The call of the step in flight, with its arguments read from the row, no part executed. Never 0. */
    long ask(int command, int step, long row);

    /** The row with what a look or an answer tells: reported variables. {@code seen} is not {@link #UNSEEN}. */
    long refreshed(long row, long seen);

    /** The row with what the finished action of {@code call} teaches: {@code learns} and what it returns. */
    long learned(long call, long row, Writes writes);

    /** The row after the step's own writes. */
    long then(int command, int step, long row, long seen, Writes writes);

    /**
     * Which ending is taken.
     *
     * @param result one of {@link Result}
     * @param outcome number of the named outcome where {@code result} is {@link Result#OUTCOME}, else 0
     * @param step 0 for a command that ends at once; then {@code result} is {@link Result#SUCCESS}
     * @return its number, or 0 where the lifecycle has no answer (possible for {@link Result#LOST} only)
     */
    int ending(int command, int step, int result, int outcome, long row, long seen);

    /** The row after the ending's writes. */
    long ended(int ending, long row, long seen, Writes writes);

    /** What follows the ending: one of {@link Follow}; {@link Follow#END} or {@link Follow#ISSUE} for a success ending. */
    int follow(int ending);

    /** For {@link Follow#RETRY}: the step to go on from. */
    int retryStep(int ending);

    /** For {@link Follow#ISSUE}: the number of the hand-over, from 1. A lifecycle without hand-overs has none. */
    default int handOver(int ending) {
        return 0;
    }

    /** The command that takes over. */
    default int handOverCommand(int handOver) {
        return 0;
    }

    /**
     * What it is given: its modelled arguments, packed.
     *
     * @param row as the ending leaves it, the arguments of the command that is over still in it
     */
    default long handOverArguments(int handOver, long row) {
        return 0;
    }

    // ---- outside ---------------------------------------------------------------------------------------------------

    /** Whether the platform can begin the call: the action's {@code needs} and, for a reaction's first call, what it saw. */
    boolean needs(long call, long outside);

    /** In how many parts the call's effect happens; at least 1. */
    int parts(long call);

    /** The outside after the given part of the call's effect (from 0). */
    long effect(long call, int part, long outside);

    /** Whether a look shows the finished effect. Never for an action without effect. */
    boolean effectSeen(long call, long seen);

    /** Whether the action of the call may answer with a failure although its {@code needs} holds. */
    boolean mayFail(long call);

    /** Whether the action of the call may give the outcome. */
    boolean mayGive(long call, int outcome);

    /** Whether a finished call of the action teaches the row anything. */
    boolean teaches(long call);

    boolean eventPossible(int event, long outside);

    long event(int event, long outside);

    /** How many reports there are: one for each reported variable and each value of it. */
    int reports();

    /** The row after the report. */
    long reported(int report, long row);

    // ---- reactions -------------------------------------------------------------------------------------------------

    /** Whether the reaction's condition on the row holds. */
    boolean due(int reaction, long row);

    /** Whether the reaction has a condition on the outside at all. */
    boolean looks(int reaction);

    /** Whether its condition on the outside holds; true where it has none. */
    boolean dueOutside(int reaction, long seen);

    int reactionCommand(int reaction);

    long reactionArguments(int reaction, long row);

    /** Whether the command in flight has to remember that the reaction issued it. */
    boolean marked(int reaction);

    // ---- what instances share --------------------------------------------------------------------------------------

    /** How many resources all instances of the lifecycle draw from. */
    default int resources() {
        return 0;
    }

    /** Whether a reaction's condition asks what is free of a resource. */
    default boolean reactsToResources() {
        return false;
    }

    /** The name of a resource, from 1. */
    default String resource(int resource) {
        throw new IllegalArgumentException("no shared resource number " + resource);
    }

    /** How much there is of the resource for all instances together. */
    default int capacity(int resource) {
        throw new IllegalArgumentException("no shared resource number " + resource);
    }

    /** How much of the resource the instance holds. */
    default int held(int resource, long row) {
        throw new IllegalArgumentException("no shared resource number " + resource);
    }

    /**
     * The row with what the other instances hold of the resource, in bits that no stored row has. Guards count it; where it
     * was not set the instance is alone.
     */
    default long withHeldByOthers(int resource, long row, int amount) {
        throw new IllegalArgumentException("no shared resource number " + resource);
    }
}
