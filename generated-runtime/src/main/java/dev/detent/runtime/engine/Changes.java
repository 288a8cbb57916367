package dev.detent.runtime.engine;

import dev.detent.runtime.engine.Change.Words;
import dev.detent.runtime.engine.Texts.Sources;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Link;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.store.LogEntry.What;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The steps of the protocol with all that a stored row holds beside the packed one: attributes, texts, tokens. Pure. A
 * token rises with each step that changes the command in flight or the link, so it says whether an answer, a fence or a
 * look is about the row as it is now.
 */
final class Changes {

    private final Machine machine;
    private final Catalogue catalogue;
    private final Lifecycle lifecycle;
    private final Protocol protocol;
    private final Texts texts;

    Changes(Lifecycle lifecycle, Protocol protocol, Texts texts) {
        this.lifecycle = lifecycle;
        this.machine = lifecycle.machine();
        this.catalogue = machine.catalogue();
        this.protocol = protocol;
        this.texts = texts;
    }

    /** The command is accepted from a user; empty where it is not. */
    Optional<Change> accept(
            Loaded before, int command, Look look, long arguments, Map<String, String> given, int caller) {
        Trail trail = new Trail();
        long next = protocol.accept(command, before.row(), look.packed(), arguments, caller, trail);
        if (next < 0) {
            return Optional.empty();
        }
        Words words = new Words(
                What.ACCEPTED,
                catalogue.commands().get(command - 1).name(),
                catalogue.callers().get(caller - 1),
                argumentsByName(command, arguments),
                machine.readsOutside(command) ? look.outside() : Map.of(),
                "");
        return Optional.of(accepted(before, command, next, given, trail, words));
    }

    private Map<String, String> argumentsByName(int command, long arguments) {
        return lifecycle.vocabulary().arguments().get(command - 1).read(arguments);
    }

    private Change accepted(
            Loaded before, int command, long next, Map<String, String> given, Trail trail, Words words) {
        Texts.Written written =
                texts.written(trail, before.stored().attributes(), new Sources(given, Map.of(), Map.of()));
        if (machine.anytime(command)) {
            return new Change(
                    next,
                    written.attributes(),
                    before.stored().texts(),
                    before.stored().overtakenTexts(),
                    before.token(),
                    before.stored().operation(),
                    texts.messages(trail),
                    words.handing(names(trail)));
        }
        long token = before.token() + 1;
        boolean inFlight = protocol.command(next) != 0;
        return new Change(
                next,
                written.attributes(),
                inFlight ? texts.carried(protocol.command(next), handed(trail) ? written.given() : given) : Map.of(),
                overtakenTexts(before, next),
                token,
                inFlight ? token : 0,
                texts.messages(trail),
                words.handing(names(trail)));
    }

    private static boolean handed(Trail trail) {
        return !trail.handOvers().isEmpty();
    }

    /** The commands that took over, in order. */
    private List<String> names(Trail trail) {
        return trail.handOvers().stream()
                .map(handOver -> catalogue
                        .commands()
                        .get(machine.handOverCommand(handOver) - 1)
                        .name())
                .toList();
    }

    /** The command that was to take over last. */
    private String last(Trail trail) {
        List<String> names = names(trail);
        return names.get(names.size() - 1);
    }

    /** A command ends and hands over to one that is refused; nothing is written. */
    static final class HandOverRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        HandOverRefused(String command) {
            super("the command would hand over to " + command + ", which is refused");
        }
    }

    private Map<String, String> overtakenTexts(Loaded before, long next) {
        if (machine.row().overtaken(next) == 0) {
            return Map.of();
        }
        if (protocol.link(before.row()) == Link.OVERTAKEN) {
            return before.stored().overtakenTexts();
        }
        int command = protocol.command(before.row());
        int step = protocol.step(before.row());
        return texts.withoutSecrets(command, step, callTexts(before, Map.of()).orElse(Map.of()));
    }

    /** The text arguments of the call of the step in flight; empty where a secret is lost. */
    Optional<Map<String, String>> callTexts(Loaded loaded, Map<String, String> secrets) {
        return texts.arguments(
                protocol.command(loaded.row()),
                protocol.step(loaded.row()),
                loaded.stored().attributes(),
                with(loaded.stored().texts(), secrets));
    }

    /**
     * The reaction's command is accepted; empty where the reaction is not due.
     *
     * @throws WouldBeRefused where it is due and its command would be refused
     * @throws HandOverRefused where its command is over at once and hands over to one that is refused
     */
    Optional<Change> react(Loaded before, int reaction, Look look) {
        Trail trail = new Trail();
        long next = protocol.react(reaction, before.row(), look.packed(), trail);
        if (next == Protocol.NOT_ENABLED) {
            return Optional.empty();
        }
        if (next == Protocol.HAND_OVER_REFUSED) {
            throw new HandOverRefused(last(trail));
        }
        Optional<Map<String, String>> given =
                texts.given(reaction, before.stored().attributes());
        if (next < 0 || given.isEmpty()) {
            throw new WouldBeRefused();
        }
        int command = machine.reactionCommand(reaction);
        Words words = new Words(
                What.REACTED,
                catalogue.reactions().get(reaction - 1).name(),
                "",
                argumentsByName(command, machine.reactionArguments(reaction, before.row())),
                look.outside(),
                "");
        return Optional.of(accepted(before, command, next, given.get(), trail, words));
    }

    /** A reaction is due, but its command would be refused. */
    static final class WouldBeRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * The step in flight is done; a call returned {@code returned}.
     *
     * @throws HandOverRefused as every end of a step
     */
    Change done(Loaded before, Look look, Map<String, String> secrets, Map<String, String> returned) {
        Trail trail = new Trail();
        long next = protocol.done(before.row(), look.packed(), trail);
        return ended(before, next, trail, secrets, returned, words(What.DONE, "", look, ""));
    }

    Change refused(Loaded before, Look look, Map<String, String> secrets, String code) {
        Trail trail = new Trail();
        long next = protocol.refused(before.row(), look.packed(), trail);
        return ended(before, next, trail, secrets, Map.of(), words(What.REFUSED, "", look, code));
    }

    Change outcome(Loaded before, int outcome, Look look, Map<String, String> secrets) {
        Trail trail = new Trail();
        long next = protocol.outcome(before.row(), outcome, look.packed(), trail);
        String name = catalogue.outcomes().get(outcome - 1);
        return ended(before, next, trail, secrets, Map.of(), words(What.OUTCOME, name, look, ""));
    }

    /**
     * After a fence and a look; empty where the lifecycle has no answer to what the look shows.
     *
     * @param returned what a late answer or the look tells of what the call returned
     */
    Optional<Change> settle(Loaded before, Look look, Map<String, String> secrets, Map<String, String> returned) {
        Trail trail = new Trail();
        long next = protocol.settle(before.row(), look.packed(), trail);
        return next == Protocol.NO_ANSWER
                ? Optional.empty()
                : Optional.of(ended(before, next, trail, secrets, returned, words(What.SETTLED, "", look, "")));
    }

    private static Words words(What what, String name, Look look, String code) {
        return new Words(what, name, "", Map.of(), look.outside(), code);
    }

    private Change ended(
            Loaded before,
            long next,
            Trail trail,
            Map<String, String> secrets,
            Map<String, String> returned,
            Words words) {
        if (next == Protocol.HAND_OVER_REFUSED) {
            throw new HandOverRefused(last(trail));
        }
        if (next < 0) {
            throw new IllegalStateException(words.what() + " is not possible for " + before.id());
        }
        boolean overtaken = protocol.link(before.row()) == Link.OVERTAKEN;
        Map<String, String> arguments = Map.of();
        if (overtaken) {
            arguments = before.stored().overtakenTexts();
        } else if (protocol.calls(before.row())) {
            arguments = callTexts(before, secrets).orElse(Map.of());
        }
        Texts.Written written = texts.written(
                trail,
                before.stored().attributes(),
                new Sources(with(before.stored().texts(), secrets), arguments, returned));
        boolean inFlight = protocol.command(next) != 0;
        long token = before.token() + 1;
        Map<String, String> carried =
                handed(trail) && inFlight ? texts.carried(protocol.command(next), written.given()) : Map.of();
        return new Change(
                next,
                written.attributes(),
                inFlight && !handed(trail) ? before.stored().texts() : carried,
                Map.of(),
                token,
                inFlight ? handed(trail) ? token : before.stored().operation() : 0,
                texts.messages(trail),
                words.handing(names(trail)));
    }

    /** Nobody awaits the answer any more. */
    Change unknown(Loaded before, String reason) {
        return same(before, protocol.unknown(before.row()), 1, words(What.UNKNOWN, "", Engine.NO_LOOK, reason));
    }

    /** This engine goes on with what another one left in flight. */
    Change takeOver(Loaded before) {
        return same(before, before.row(), 1, words(What.TAKEN_OVER, "", Engine.NO_LOOK, ""));
    }

    /** The row is written as it is; the write sets the deadlines that it lacks. */
    Change timed(Loaded before) {
        return same(before, before.row(), 0, words(What.TIMED, "", Engine.NO_LOOK, ""));
    }

    /** Reported variables take values; empty where the main state is final. */
    Optional<Change> report(Loaded before, List<Integer> reports, Map<String, String> values) {
        long next = before.row();
        for (int report : reports) {
            next = protocol.report(report, next);
            if (next < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(same(before, next, 0, new Words(What.REPORTED, "", "", values, Map.of(), "")));
    }

    private static Change same(Loaded before, long next, int rise, Words words) {
        if (next < 0) {
            throw new IllegalStateException(words.what() + " is not possible for " + before.id());
        }
        return new Change(
                next,
                before.stored().attributes(),
                before.stored().texts(),
                before.stored().overtakenTexts(),
                before.token() + rise,
                before.stored().operation(),
                List.of(),
                words);
    }

    private static Map<String, String> with(Map<String, String> some, Map<String, String> others) {
        if (others.isEmpty()) {
            return some;
        }
        Map<String, String> all = new LinkedHashMap<>(some);
        all.putAll(others);
        return all;
    }
}
