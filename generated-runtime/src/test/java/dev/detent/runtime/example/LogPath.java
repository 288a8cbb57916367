package dev.detent.runtime.example;

import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.NamedRows;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/**
 * Checks that what was written of an instance is a path of the protocol: that there is some way in which the platform can
 * have acted and the outside can have changed in between.
 */
public final class LogPath {

    /** What may be so beside the row. */
    private record Hidden(long outside, long call) {}

    private final Lifecycle lifecycle;
    private final Catalogue catalogue;
    private final NamedRows codec;
    private final Successors successors;
    private final Protocol protocol;
    private long row;
    private Set<Hidden> possible = new LinkedHashSet<>();

    private LogPath(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.catalogue = lifecycle.catalogue();
        this.codec = new NamedRows(lifecycle);
        this.successors = new Successors(lifecycle.machine());
        this.protocol = new Protocol(lifecycle.machine());
    }

    /**
     * Fails with the first entry that is impossible.
     *
     * @param truth the outside in the end
     */
    public static void check(Lifecycle lifecycle, List<LogEntry> log, Map<String, String> truth) {
        LogPath path = new LogPath(lifecycle);
        long version = 0;
        for (LogEntry entry : log) {
            version++;
            if (entry.version() != version) {
                throw new AssertionError("version " + version + " is missing before " + entry);
            }
            path.follow(entry);
        }
        long outside = lifecycle.vocabulary().outside().pack(0, truth);
        path.closure();
        if (path.possible.stream().noneMatch(hidden -> hidden.outside == outside)) {
            throw new AssertionError("the outside cannot be " + truth + " after " + log);
        }
    }

    private void follow(LogEntry entry) {
        long after = codec.decode(entry.after(), catalogue.digest());
        if (entry.what() != LogEntry.What.CREATED && codec.decode(entry.before(), catalogue.digest()) != row) {
            throw new AssertionError("it does not begin where the one before ended: " + entry);
        }
        switch (entry.what()) {
            case CREATED -> {
                require(after == lifecycle.machine().initialRow(), entry);
                possible.add(new Hidden(lifecycle.machine().initialOutside(), 0));
            }
            case TAKEN_OVER, TIMED -> require(after == row, entry);
            case REPORTED -> require(after == reported(entry), entry);
            default -> step(entry, after);
        }
        row = after;
    }

    private long reported(LogEntry entry) {
        long next = row;
        for (int report = 1; report <= catalogue.reports().size(); report++) {
            Catalogue.ReportEntry words = catalogue.reports().get(report - 1);
            if (words.value().equals(entry.arguments().get(words.variable()))) {
                next = protocol.report(report, next);
            }
        }
        return next;
    }

    private void step(LogEntry entry, long after) {
        closure();
        StepKind kind = kind(entry.what());
        Set<Hidden> next = new LinkedHashSet<>();
        for (Hidden hidden : possible) {
            if (!entry.seen().isEmpty() && lifecycle.vocabulary().outside().pack(0, entry.seen()) != hidden.outside) {
                continue;
            }
            visit(hidden, (found, number, arguments, caller, nextRow, outside, call) -> {
                if (found == kind && nextRow == after && matches(entry, number, arguments, caller)) {
                    next.add(new Hidden(outside, call));
                }
            });
        }
        require(!next.isEmpty(), entry);
        possible = next;
    }

    private boolean matches(LogEntry entry, int number, long arguments, int caller) {
        return switch (entry.what()) {
            case ACCEPTED ->
                entry.name().equals(names().get(number - 1))
                        && entry.caller().equals(catalogue.callers().get(caller - 1))
                        && lifecycle.vocabulary().arguments().get(number - 1).pack(0, entry.arguments()) == arguments;
            case REACTED ->
                entry.name()
                        .equals(catalogue.reactions().stream()
                                .map(ReactionEntry::name)
                                .toList()
                                .get(number - 1));
            case OUTCOME -> entry.name().equals(catalogue.outcomes().get(number - 1));
            default -> true;
        };
    }

    private List<String> names() {
        return catalogue.commands().stream().map(CommandEntry::name).toList();
    }

    private static StepKind kind(LogEntry.What what) {
        return switch (what) {
            case ACCEPTED -> StepKind.ACCEPT;
            case DONE -> StepKind.DONE;
            case REFUSED -> StepKind.REFUSED;
            case OUTCOME -> StepKind.OUTCOME;
            case UNKNOWN -> StepKind.UNKNOWN;
            case SETTLED -> StepKind.SETTLE;
            case REACTED -> StepKind.REACT;
            default -> throw new IllegalArgumentException(what + " is no step");
        };
    }

    /** Adds all that the platform and the outside can do while the row stays. */
    private void closure() {
        Queue<Hidden> open = new ArrayDeque<>(possible);
        while (!open.isEmpty()) {
            Hidden hidden = open.remove();
            visit(hidden, (kind, number, arguments, caller, nextRow, outside, call) -> {
                Hidden next = new Hidden(outside, call);
                if ((kind == StepKind.EFFECT || kind == StepKind.EVENT) && possible.add(next)) {
                    open.add(next);
                }
            });
        }
    }

    private interface Step {
        void take(StepKind kind, int number, long arguments, int caller, long row, long outside, long call);
    }

    private void visit(Hidden hidden, Step step) {
        successors.from(row, hidden.outside, hidden.call, new Successors.Visitor() {
            @Override
            public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
                step.take(kind, number, arguments, caller, row, outside, call);
            }

            @Override
            public void stuck(StepKind kind, int number, long reason) {}
        });
    }

    private static void require(boolean possible, LogEntry entry) {
        if (!possible) {
            throw new AssertionError("impossible: " + entry);
        }
    }
}
