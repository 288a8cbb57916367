package dev.detent.runtime.example;

import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Follow;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Result;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.Writes;

/**
 * A guest on a hypervisor, with everything that the protocol knows. Its names are in {@link GuestWords}.
 *
 * <pre>
 * state vm { building initial, active, stopped, error, deleted final }   state task holds tasks
 * state power reported of guest   keep place: {a, b} = a   keep locked: boolean   keep n: 0..2
 * attribute image, host, moved_by
 * outside guest: {nostate, running, shutdown} = nostate   outside where: {a, b} = a
 *
 * action schedule                    needs any returns host again harmless outcome no_valid_host
 * action spawn(image, note, host)    needs guest == nostate   { guest = running }   outcome host_full
 * action halt                        needs guest != nostate   { guest = shutdown }  again harmless
 * action boot                        needs guest == shutdown  { guest = running }
 * action cycle                       needs guest == running   { guest = shutdown } then { guest = running } again harmless
 * action move(to: {a, b}, reason)    needs guest == running, where != to   { where = to }
 *                                    learns { place = to, moved_by = reason }
 * action wipe                        needs any                { guest = nostate }   again harmless never fails
 * action set_secret(new)             needs guest == running   again harmless
 *
 * command create(image, note) from building to active else error { accept { image = image }
 *   task scheduling call schedule { on no_valid_host { vm = error } }
 *   task preparing when locked then { n = 0 }
 *   task spawning call spawn(image, note, host) { on host_full retry at scheduling } }
 * command stop   from active to stopped             { task stopping call halt   failure unchanged lost { vm = error } }
 * command start  from stopped to active { require seen(guest == shutdown)
 *                                         task starting call boot   failure unchanged lost { vm = error } }
 * command reboot from active                        { task rebooting call cycle failure unchanged lost { vm = error } }
 * command move(to: {a, b}, reason) from active { require place != to
 *                                         task moving call move(to, reason) failure unchanged unknown fail
 *                                         lost { vm = error } }
 * command delete from any preempts all with steps   { task deleting call wipe failure { vm = error }
 *                                         lost when seen(guest == nostate) succeed lost { vm = error }
 *                                         success { vm = deleted, host = none } }
 * command lock anytime { accept { locked = true } }
 * command unlock anytime { require caller == admin  accept { locked = false } }
 * command set_password(new: secret) from active { task setting call set_secret(new) failure unchanged unknown fail
 *                                         lost unchanged }
 * command tick from active, stopped { accept { n += 1 } }
 * command note_loss internal from active to error
 * command give_up from any preempts create, stop, reboot, move { require caller == admin  accept { vm = error } }
 *
 * event halts when guest == running { guest = shutdown }    event dies when guest != nostate { guest = nostate }
 * reaction sync    when vm == active and seen(guest == shutdown) issue stop
 * reaction loss    when vm == active and seen(guest == nostate)  issue note_loss
 * reaction reclaim when vm == stopped for 10m issue delete
 * </pre>
 */
public class Guest implements Machine {

    public static final int CREATE = 1;
    public static final int STOP = 2;
    public static final int START = 3;
    public static final int REBOOT = 4;
    public static final int MOVE = 5;
    public static final int DELETE = 6;
    public static final int LOCK = 7;
    public static final int UNLOCK = 8;
    public static final int SET_PASSWORD = 9;
    public static final int TICK = 10;
    public static final int NOTE_LOSS = 11;
    public static final int GIVE_UP = 12;

    public static final int SYNC = 1;
    public static final int LOSS = 2;
    public static final int RECLAIM = 3;

    public static final int NO_VALID_HOST = 1;
    public static final int HOST_FULL = 2;

    public static final int HALTS = 1;
    public static final int DIES = 2;

    public static final int USER = 1;
    public static final int ADMIN = 2;

    public static final int BUILDING = 0;
    public static final int ACTIVE = 1;
    public static final int STOPPED = 2;
    public static final int ERROR = 3;
    public static final int DELETED = 4;

    public static final int NOSTATE = 0;
    public static final int RUNNING = 1;
    public static final int SHUTDOWN = 2;

    public static final int PLACE_A = 0;
    public static final int PLACE_B = 1;

    /** Blocks that write attributes. */
    public static final int KEEPS_IMAGE = 1;

    public static final int KEEPS_HOST = 2;
    public static final int DROPS_HOST = 3;
    public static final int KEEPS_MOVER = 4;

    private static final int TO_ACTIVE = 1;
    private static final int TO_ERROR = 2;
    private static final int TO_STOPPED = 3;
    private static final int NOTHING = 4;
    private static final int RETRY_FIRST = 5;
    private static final int RETRY_THIRD = 6;
    private static final int FAILS = 7;
    private static final int SUCCEEDS = 8;
    private static final int TO_DELETED = 9;

    private static final int MOST_TICKS = 2;

    private static final RowLayout ROW = new RowLayout(10, 4, 14, 2, 16, 2, 18, 20, 1, 21, 9, 30);
    private static final CallLayout CALL = new CallLayout(0, 4, 4, 2, 6, 2, 8, 1, 9, 1, 10);

    // ---- words -----------------------------------------------------------------------------------------------------

    public static int vm(long row) {
        return (int) row & 7;
    }

    private static long withVm(long row, int vm) {
        return (row & ~7L) | vm;
    }

    public static int place(long row) {
        return (int) (row >>> 3) & 1;
    }

    public static boolean locked(long row) {
        return (row >>> 4 & 1) != 0;
    }

    private static long withLocked(long row, boolean locked) {
        return (row & ~(1L << 4)) | (locked ? 1L << 4 : 0);
    }

    public static boolean hasHost(long row) {
        return (row >>> 5 & 1) != 0;
    }

    private static long withHost(long row, boolean there) {
        return (row & ~(1L << 5)) | (there ? 1L << 5 : 0);
    }

    public static int ticks(long row) {
        return (int) (row >>> 6) & 3;
    }

    private static long withTicks(long row, int ticks) {
        return (row & ~(3L << 6)) | (long) ticks << 6;
    }

    public static int power(long row) {
        return (int) (row >>> 8) & 3;
    }

    private static long withPower(long row, int power) {
        return (row & ~(3L << 8)) | (long) power << 8;
    }

    public static int guest(long outside) {
        return (int) outside & 3;
    }

    public static int where(long outside) {
        return (int) (outside >>> 2) & 1;
    }

    private static long withGuest(long outside, int guest) {
        return (outside & ~3L) | guest;
    }

    private static int target(long call) {
        return (int) (call >>> 8) & 1;
    }

    private static boolean seen(long seen, int guest) {
        return seen != UNSEEN && guest(seen) == guest;
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
        return GuestWords.CATALOGUE;
    }

    @Override
    public long modelled() {
        return (1L << 30) - 1;
    }

    @Override
    public long initialRow() {
        return 0;
    }

    @Override
    public long initialOutside() {
        return 0;
    }

    // ---- acceptance ------------------------------------------------------------------------------------------------

    @Override
    public boolean isFinal(long row) {
        return vm(row) == DELETED;
    }

    @Override
    public boolean anytime(int command) {
        return command == LOCK || command == UNLOCK;
    }

    @Override
    public boolean internal(int command) {
        return command == NOTE_LOSS;
    }

    @Override
    public boolean preempts(int command, int victim) {
        return switch (command) {
            case DELETE -> victim != DELETE;
            case GIVE_UP -> victim == CREATE || victim == STOP || victim == REBOOT || victim == MOVE;
            default -> false;
        };
    }

    @Override
    public int clauses(int command) {
        return switch (command) {
            case START, MOVE, UNLOCK, TICK, GIVE_UP -> 2;
            default -> 1;
        };
    }

    @Override
    public boolean holds(int command, int clause, long row, long seen, long arguments, int caller) {
        if (clause == 0) {
            return switch (command) {
                case CREATE -> vm(row) == BUILDING;
                case STOP, REBOOT, MOVE, SET_PASSWORD, NOTE_LOSS -> vm(row) == ACTIVE;
                case START -> vm(row) == STOPPED;
                case TICK -> vm(row) == ACTIVE || vm(row) == STOPPED;
                default -> vm(row) != DELETED;
            };
        }
        return switch (command) {
            case START -> seen(seen, SHUTDOWN);
            case MOVE -> place(row) != (int) arguments;
            case UNLOCK, GIVE_UP -> caller == ADMIN;
            case TICK -> ticks(row) + 1 <= MOST_TICKS;
            default -> throw new IllegalArgumentException("clause " + clause + " of command " + command);
        };
    }

    @Override
    public long accepted(int command, long row, long seen, long arguments, int caller, Writes writes) {
        switch (command) {
            case CREATE -> {
                writes.wrote(KEEPS_IMAGE);
                return row;
            }
            case MOVE -> {
                return row | arguments << ROW.argumentsShift();
            }
            case LOCK, UNLOCK -> {
                return withLocked(row, command == LOCK);
            }
            case TICK -> {
                return withTicks(row, ticks(row) + 1);
            }
            case GIVE_UP -> {
                return withVm(row, ERROR);
            }
            default -> {
                return row;
            }
        }
    }

    @Override
    public boolean readsOutside(int command) {
        return command == START;
    }

    @Override
    public int argumentChoices(int command) {
        return command == MOVE ? 2 : 1;
    }

    @Override
    public long argumentChoice(int command, int choice) {
        return choice;
    }

    // ---- steps -----------------------------------------------------------------------------------------------------

    @Override
    public int nextStep(int command, int after, long row, long seen) {
        return switch (command) {
            case CREATE -> after == 0 ? 1 : after == 1 && locked(row) ? 2 : after < 3 ? 3 : 0;
            case LOCK, UNLOCK, TICK, NOTE_LOSS, GIVE_UP -> 0;
            default -> after == 0 ? 1 : 0;
        };
    }

    @Override
    public boolean calls(int command, int step) {
        return command != CREATE || step != 2;
    }

    @Override
    public long ask(int command, int step, long row) {
        long call = command | (long) step << 4 | (long) ROW.reaction(row) << 6;
        return command == MOVE ? call | (row >>> ROW.argumentsShift() & 1) << 8 : call;
    }

    @Override
    public long refreshed(long row, long seen) {
        return withPower(row, guest(seen));
    }

    @Override
    public long learned(long call, long row, Writes writes) {
        if (CALL.command(call) == CREATE && CALL.step(call) == 1) {
            writes.wrote(KEEPS_HOST);
            return withHost(row, true);
        }
        if (CALL.command(call) == MOVE) {
            writes.wrote(KEEPS_MOVER);
            return (row & ~(1L << 3)) | (long) target(call) << 3;
        }
        return row;
    }

    @Override
    public long then(int command, int step, long row, long seen, Writes writes) {
        return command == CREATE && step == 2 ? withTicks(row, 0) : row;
    }

    @Override
    public int ending(int command, int step, int result, int outcome, long row, long seen) {
        return switch (result) {
            case Result.SUCCESS -> success(command);
            case Result.FAILURE -> command == CREATE || command == DELETE ? TO_ERROR : NOTHING;
            case Result.OUTCOME -> outcome == HOST_FULL ? RETRY_FIRST : TO_ERROR;
            case Result.UNKNOWN ->
                command == MOVE || command == SET_PASSWORD ? FAILS : step == 3 ? RETRY_THIRD : RETRY_FIRST;
            case Result.LOST -> lost(command, seen);
            default -> throw new IllegalArgumentException("result " + result);
        };
    }

    private static int success(int command) {
        return switch (command) {
            case CREATE, START -> TO_ACTIVE;
            case STOP -> TO_STOPPED;
            case DELETE -> TO_DELETED;
            case NOTE_LOSS -> TO_ERROR;
            default -> NOTHING;
        };
    }

    private static int lost(int command, long seen) {
        return switch (command) {
            case SET_PASSWORD -> NOTHING;
            case DELETE -> seen(seen, NOSTATE) ? SUCCEEDS : TO_ERROR;
            default -> TO_ERROR;
        };
    }

    @Override
    public long ended(int ending, long row, long seen, Writes writes) {
        switch (ending) {
            case TO_ACTIVE -> {
                return withVm(row, ACTIVE);
            }
            case TO_ERROR -> {
                return withVm(row, ERROR);
            }
            case TO_STOPPED -> {
                return withVm(row, STOPPED);
            }
            case TO_DELETED -> {
                writes.wrote(DROPS_HOST);
                return withHost(withVm(row, DELETED), false);
            }
            default -> {
                return row;
            }
        }
    }

    @Override
    public int follow(int ending) {
        return switch (ending) {
            case RETRY_FIRST, RETRY_THIRD -> Follow.RETRY;
            case FAILS -> Follow.FAIL;
            case SUCCEEDS -> Follow.SUCCEED;
            default -> Follow.END;
        };
    }

    @Override
    public int retryStep(int ending) {
        return ending == RETRY_THIRD ? 3 : 1;
    }

    // ---- outside ---------------------------------------------------------------------------------------------------

    @Override
    public boolean needs(long call, long outside) {
        return actionNeeds(call, outside) && (CALL.reaction(call) != SYNC || seen(outside, SHUTDOWN));
    }

    private static boolean actionNeeds(long call, long outside) {
        return switch (CALL.command(call)) {
            case CREATE -> CALL.step(call) == 1 || guest(outside) == NOSTATE;
            case STOP -> guest(outside) != NOSTATE;
            case START -> guest(outside) == SHUTDOWN;
            case REBOOT, SET_PASSWORD -> guest(outside) == RUNNING;
            case MOVE -> guest(outside) == RUNNING && where(outside) != target(call);
            default -> true;
        };
    }

    @Override
    public int parts(long call) {
        return CALL.command(call) == REBOOT ? 2 : 1;
    }

    @Override
    public long effect(long call, int part, long outside) {
        return switch (CALL.command(call)) {
            case CREATE -> CALL.step(call) == 1 ? outside : withGuest(outside, RUNNING);
            case STOP -> withGuest(outside, SHUTDOWN);
            case START -> withGuest(outside, RUNNING);
            case REBOOT -> withGuest(outside, part == 0 ? SHUTDOWN : RUNNING);
            case MOVE -> (outside & ~4L) | (long) target(call) << 2;
            case DELETE -> withGuest(outside, NOSTATE);
            default -> outside;
        };
    }

    @Override
    public boolean effectSeen(long call, long seen) {
        return switch (CALL.command(call)) {
            case CREATE -> CALL.step(call) == 3 && guest(seen) == RUNNING;
            case STOP -> guest(seen) == SHUTDOWN;
            case START, REBOOT -> guest(seen) == RUNNING;
            case MOVE -> where(seen) == target(call);
            case DELETE -> guest(seen) == NOSTATE;
            default -> false;
        };
    }

    @Override
    public boolean mayFail(long call) {
        return CALL.command(call) != DELETE;
    }

    @Override
    public boolean mayGive(long call, int outcome) {
        return CALL.command(call) == CREATE && CALL.step(call) == (outcome == NO_VALID_HOST ? 1 : 3);
    }

    @Override
    public boolean teaches(long call) {
        return CALL.command(call) == MOVE || (CALL.command(call) == CREATE && CALL.step(call) == 1);
    }

    @Override
    public boolean eventPossible(int event, long outside) {
        return event == HALTS ? guest(outside) == RUNNING : guest(outside) != NOSTATE;
    }

    @Override
    public long event(int event, long outside) {
        return withGuest(outside, event == HALTS ? SHUTDOWN : NOSTATE);
    }

    @Override
    public int reports() {
        return 3;
    }

    @Override
    public long reported(int report, long row) {
        return withPower(row, report - 1);
    }

    // ---- reactions -------------------------------------------------------------------------------------------------

    @Override
    public boolean due(int reaction, long row) {
        return vm(row) == (reaction == RECLAIM ? STOPPED : ACTIVE);
    }

    @Override
    public boolean looks(int reaction) {
        return reaction != RECLAIM;
    }

    @Override
    public boolean dueOutside(int reaction, long seen) {
        return reaction == RECLAIM || seen(seen, reaction == SYNC ? SHUTDOWN : NOSTATE);
    }

    @Override
    public int reactionCommand(int reaction) {
        return switch (reaction) {
            case SYNC -> STOP;
            case LOSS -> NOTE_LOSS;
            default -> DELETE;
        };
    }

    @Override
    public long reactionArguments(int reaction, long row) {
        return 0;
    }

    @Override
    public boolean marked(int reaction) {
        return reaction == SYNC;
    }
}
