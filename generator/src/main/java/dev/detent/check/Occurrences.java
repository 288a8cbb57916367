package dev.detent.check;

import dev.detent.check.Occurrence.Kind;
import dev.detent.check.Occurrence.Seen;
import dev.detent.emit.tla.TlaAction;
import dev.detent.emit.tla.TlaModule;
import dev.detent.model.AcceptCase;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Lists what the file lets happen, and whether it did. */
final class Occurrences {

    private final TlaModule module;
    private final Set<String> fired;
    private final List<Occurrence> list = new ArrayList<>();

    private Occurrences(TlaModule module, Set<String> fired) {
        this.module = module;
        this.fired = fired;
    }

    /** All of it, in order of declaration; {@code fired} as {@link Exercise} counts, of all checks together. */
    static List<Occurrence> of(Lifecycle lifecycle, TlaModule module, Set<String> fired) {
        Occurrences occurrences = new Occurrences(module, fired);
        lifecycle.commands().forEach(occurrences::command);
        lifecycle
                .reactions()
                .forEach(reaction -> occurrences.defined(
                        Kind.REACTION,
                        TlaAction.Kind.REACTION,
                        reaction.name(),
                        reaction.span().line()));
        lifecycle
                .events()
                .forEach(event -> occurrences.defined(
                        Kind.EVENT,
                        TlaAction.Kind.EVENT,
                        event.name(),
                        event.span().line()));
        return occurrences.list;
    }

    private void command(Command command) {
        int line = command.span().line();
        boolean happens =
                definition(TlaAction.Kind.COMMAND, command.name()) || fired.contains(Exercise.accepted(command.name()));
        add(Kind.COMMAND, command.name(), "", line, happens, command.internal());
        int number = 0;
        for (AcceptCase accept : command.accept()) {
            number++;
            if (accept.when().isPresent() || accept.row().isPresent()) {
                add(
                        Kind.CASE,
                        (accept.row().isPresent() ? "row " : "case ") + number,
                        command.name(),
                        accept.span().line(),
                        fired.contains(Exercise.acceptCase(command.name(), number)),
                        true);
            }
        }
        command.steps().forEach(step -> step(command, step));
    }

    private void step(Command command, Step step) {
        String name = step.call().map(call -> call.action().name()).orElse(step.name());
        end(Kind.DONE, name, command, step);
        if (step.call().isPresent()) {
            Action action = step.call().get().action();
            end(Kind.REFUSED, name, command, step);
            action.outcomes().forEach(outcome -> end(Kind.OUTCOME, outcome, command, step));
            end(Kind.UNKNOWN, name, command, step);
        }
    }

    private void end(Kind kind, String name, Command command, Step step) {
        boolean happens = fired.contains(Exercise.stepEnd(kind.name(), name, command.name()));
        add(kind, name, command.name(), step.span().line(), happens, true);
    }

    private void defined(Kind kind, TlaAction.Kind defined, String name, int line) {
        add(kind, name, "", line, definition(defined, name), false);
    }

    private boolean definition(TlaAction.Kind kind, String name) {
        return module.names().actions().entrySet().stream()
                .anyMatch(entry -> entry.getValue().kind() == kind
                        && entry.getValue().name().equals(name)
                        && fired.contains(entry.getKey()));
    }

    /** {@code fine}: TLC does not count it, since it counts definitions. */
    private void add(Kind kind, String name, String command, int line, boolean happens, boolean fine) {
        boolean counted = !fired.contains(Exercise.UNKNOWN) && !(fine && fired.contains(Exercise.UNCOUNTED));
        Seen seen = happens ? Seen.HAPPENS : counted ? Seen.NEVER : Seen.NOT_COUNTED;
        list.add(new Occurrence(kind, name, command, line, seen));
    }
}
