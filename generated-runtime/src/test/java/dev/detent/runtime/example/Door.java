package dev.detent.runtime.example;

import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.ClauseEntry;
import dev.detent.runtime.protocol.Catalogue.ClauseKind;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Follow;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.TextFlow;
import dev.detent.runtime.protocol.TextFlow.CommandTexts;
import dev.detent.runtime.protocol.Vocabulary;
import dev.detent.runtime.protocol.Writes;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A door with a keypad: no outside, no steps, one counter, one reaction with a delay.
 *
 * <pre>
 * state door { closed initial, open, locked }   keep tries: 0..3
 * command open   from closed to open
 * command close  from open   to closed
 * command lock   from closed to locked
 * command unlock(right: boolean) from locked { require tries &lt; 3 "the keypad is blocked"
 *   accept when right { door = closed, tries = 0 }   accept { tries += 1 } }
 * command reset internal { accept { tries = 0 } }
 * reaction calm_down when tries == 3 for 10m issue reset
 * </pre>
 */
public final class Door implements Machine {

    public static final int OPEN = 1;
    public static final int CLOSE = 2;
    public static final int LOCK = 3;
    public static final int UNLOCK = 4;
    public static final int RESET = 5;

    private static final int CLOSED_DOOR = 0;
    private static final int OPEN_DOOR = 1;
    private static final int LOCKED_DOOR = 2;

    private static final RowLayout ROW = new RowLayout(4, 3, 7, 0, 7, 0, 7, 9, 0, 9, 0, 9);
    private static final CallLayout CALL = new CallLayout(0, 3, 3, 0, 3, 0, 3, 0, 3, 0, 3);

    private static final Catalogue CATALOGUE = new Catalogue(
            "Door",
            "door.lifecycle",
            "d00r",
            List.of(
                    command("open", 10, "from closed"),
                    command("close", 11, "from open"),
                    command("lock", 12, "from closed"),
                    new CommandEntry(
                            "unlock",
                            13,
                            List.of(
                                    new ClauseEntry(ClauseKind.SOURCE, "from locked", "the door is not locked", 13),
                                    new ClauseEntry(ClauseKind.REQUIREMENT, "tries < 3", "the keypad is blocked", 14),
                                    new ClauseEntry(ClauseKind.RANGE, "tries += 1", "tries would leave 0..3", 16)),
                            List.of()),
                    command("reset", 18, "from any")),
            List.of(),
            List.of(),
            List.of(new ReactionEntry("calm_down", true, Duration.ofMinutes(10), 19)),
            List.of(),
            List.of(),
            List.of("user", "engine"));

    public static final Lifecycle LIFECYCLE = new Lifecycle(
            new Door(),
            new Vocabulary(
                    "door",
                    Optional.empty(),
                    Fields.of(
                            new Field("door", 0, 2, List.of("closed", "open", "locked")),
                            new Field("tries", 2, 2, List.of("0", "1", "2", "3"))),
                    Fields.NONE,
                    List.of(
                            Fields.NONE,
                            Fields.NONE,
                            Fields.NONE,
                            Fields.of(new Field("right", 0, 1, List.of("false", "true"))),
                            Fields.NONE),
                    List.of(Fields.NONE, Fields.NONE, Fields.NONE, Fields.NONE, Fields.NONE),
                    List.of()),
            new TextFlow(List.of(), List.of(none(), none(), none(), none(), none()), List.of(List.of())));

    private static CommandEntry command(String name, int line, String source) {
        return new CommandEntry(
                name,
                line,
                List.of(new ClauseEntry(ClauseKind.SOURCE, source, name + " is not possible here", line)),
                List.of());
    }

    private static CommandTexts none() {
        return new CommandTexts(List.of(), List.of(), List.of(), List.of());
    }

    private static int door(long row) {
        return (int) row & 3;
    }

    private static int tries(long row) {
        return (int) (row >>> 2) & 3;
    }

    public static long row(int door, int tries) {
        return door | (long) tries << 2;
    }

    @Override
    public RowLayout row() {
        return ROW;
    }

    @Override
    public CallLayout call() {
        return CALL;
    }

    @Override
    public Catalogue catalogue() {
        return CATALOGUE;
    }

    @Override
    public long modelled() {
        return (1L << 9) - 1;
    }

    @Override
    public long initialRow() {
        return 0;
    }

    @Override
    public long initialOutside() {
        return 0;
    }

    @Override
    public boolean isFinal(long row) {
        return false;
    }

    @Override
    public boolean anytime(int command) {
        return false;
    }

    @Override
    public boolean internal(int command) {
        return command == RESET;
    }

    @Override
    public boolean preempts(int command, int victim) {
        return false;
    }

    @Override
    public int clauses(int command) {
        return command == UNLOCK ? 3 : 1;
    }

    @Override
    public boolean holds(int command, int clause, long row, long seen, long arguments, int caller) {
        return switch (command) {
            case OPEN, LOCK -> door(row) == CLOSED_DOOR;
            case CLOSE -> door(row) == OPEN_DOOR;
            case UNLOCK ->
                switch (clause) {
                    case 0 -> door(row) == LOCKED_DOOR;
                    case 1 -> tries(row) < 3;
                    default -> arguments == 1 || tries(row) + 1 <= 3;
                };
            default -> true;
        };
    }

    @Override
    public long accepted(int command, long row, long seen, long arguments, int caller, Writes writes) {
        return switch (command) {
            case UNLOCK -> arguments == 1 ? row(CLOSED_DOOR, 0) : row(door(row), tries(row) + 1);
            case RESET -> row(door(row), 0);
            default -> row;
        };
    }

    @Override
    public boolean readsOutside(int command) {
        return false;
    }

    @Override
    public int argumentChoices(int command) {
        return command == UNLOCK ? 2 : 1;
    }

    @Override
    public long argumentChoice(int command, int choice) {
        return choice;
    }

    @Override
    public int nextStep(int command, int after, long row, long seen) {
        return 0;
    }

    @Override
    public boolean calls(int command, int step) {
        return false;
    }

    @Override
    public long ask(int command, int step, long row) {
        throw new IllegalArgumentException("the door calls nothing");
    }

    @Override
    public long refreshed(long row, long seen) {
        return row;
    }

    @Override
    public long learned(long call, long row, Writes writes) {
        return row;
    }

    @Override
    public long then(int command, int step, long row, long seen, Writes writes) {
        return row;
    }

    @Override
    public int ending(int command, int step, int result, int outcome, long row, long seen) {
        return command;
    }

    @Override
    public long ended(int ending, long row, long seen, Writes writes) {
        return switch (ending) {
            case OPEN -> row(OPEN_DOOR, tries(row));
            case CLOSE -> row(CLOSED_DOOR, tries(row));
            case LOCK -> row(LOCKED_DOOR, tries(row));
            default -> row;
        };
    }

    @Override
    public int follow(int ending) {
        return Follow.END;
    }

    @Override
    public int retryStep(int ending) {
        return 0;
    }

    @Override
    public boolean needs(long call, long outside) {
        return true;
    }

    @Override
    public int parts(long call) {
        return 1;
    }

    @Override
    public long effect(long call, int part, long outside) {
        return outside;
    }

    @Override
    public boolean effectSeen(long call, long seen) {
        return false;
    }

    @Override
    public boolean mayFail(long call) {
        return false;
    }

    @Override
    public boolean mayGive(long call, int outcome) {
        return false;
    }

    @Override
    public boolean teaches(long call) {
        return false;
    }

    @Override
    public boolean eventPossible(int event, long outside) {
        return false;
    }

    @Override
    public long event(int event, long outside) {
        return outside;
    }

    @Override
    public int reports() {
        return 0;
    }

    @Override
    public long reported(int report, long row) {
        return row;
    }

    @Override
    public boolean due(int reaction, long row) {
        return tries(row) == 3;
    }

    @Override
    public boolean looks(int reaction) {
        return false;
    }

    @Override
    public boolean dueOutside(int reaction, long seen) {
        return true;
    }

    @Override
    public int reactionCommand(int reaction) {
        return RESET;
    }

    @Override
    public long reactionArguments(int reaction, long row) {
        return 0;
    }

    @Override
    public boolean marked(int reaction) {
        return false;
    }
}
