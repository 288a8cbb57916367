package dev.detent.describe;

import dev.detent.model.Command;
import dev.detent.model.Definition;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.ExpressionText;
import dev.detent.model.FairPromise;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;

/** What a lifecycle declares and what its commands can lead to, as data for the renderers. */
public record Description(
        String lifecycle,
        String documentation,
        List<StateEntry> states,
        List<CommandEntry> commands,
        List<String> messages,
        boolean complete) {

    /**
     * A state.
     *
     * @param kind {@code main}, {@code plain}, {@code tasks}, {@code reported} or {@code view}
     */
    public record StateEntry(String name, String kind, String documentation, List<EnumerationValue> values) {
        public StateEntry {
            values = List.copyOf(values);
        }
    }

    /** A clause of a guard. */
    public record GuardEntry(String text, String message, int line) {}

    /** A step; {@code when} is empty where it is never skipped. */
    public record StepEntry(
            String name, Optional<String> task, Optional<String> action, Optional<String> when, int line) {}

    /**
     * A command with the reachable values that it starts from and ends with, by state.
     *
     * @param fair the commands of which somebody outside surely comes with one, itself among them; empty where nobody has to
     */
    public record CommandEntry(
            String name,
            String documentation,
            int line,
            boolean internal,
            boolean anytime,
            List<String> fair,
            List<String> parameters,
            List<String> preempts,
            List<String> handsOverTo,
            List<GuardEntry> guards,
            List<StepEntry> steps,
            List<String> messages,
            Map<String, NavigableSet<String>> sources,
            Map<String, NavigableSet<String>> outcomes) {}

    public Description {
        states = List.copyOf(states);
        commands = List.copyOf(commands);
        messages = List.copyOf(messages);
    }

    /** Describes a lifecycle; walks over its states to find out what each command can lead to. */
    public static Description of(Lifecycle lifecycle) {
        CommandReach reach = CommandReach.of(lifecycle);
        List<StateEntry> states = new ArrayList<>();
        lifecycle.kept().stream()
                .filter(variable -> variable.role() == Variable.Role.STATE)
                .forEach(variable -> states.add(entry(variable, variable.equals(lifecycle.main()) ? "main" : "plain")));
        lifecycle.task().ifPresent(variable -> states.add(entry(variable, "tasks")));
        lifecycle.reported().stream()
                .filter(variable -> variable.type() instanceof Type.EnumerationType)
                .forEach(variable -> states.add(entry(variable, "reported")));
        lifecycle.definitions().stream()
                .filter(Definition::isView)
                .forEach(view -> states.add(new StateEntry(
                        view.name(),
                        "view",
                        view.documentation(),
                        ((Type.EnumerationType) view.condition().type())
                                .enumeration()
                                .values())));
        List<CommandEntry> commands = lifecycle.commands().stream()
                .map(command -> entry(command, lifecycle, reach))
                .toList();
        return new Description(
                lifecycle.name(), lifecycle.documentation(), states, commands, lifecycle.messages(), reach.complete());
    }

    private static StateEntry entry(Variable variable, String kind) {
        Enumeration enumeration = ((Type.EnumerationType) variable.type()).enumeration();
        return new StateEntry(variable.name(), kind, variable.documentation(), enumeration.values());
    }

    private static CommandEntry entry(Command command, Lifecycle lifecycle, CommandReach reach) {
        List<GuardEntry> guards = new ArrayList<>();
        if (!command.sources().everywhere()) {
            guards.add(new GuardEntry(
                    sources(command, lifecycle), "", command.span().line()));
        }
        command.requirements()
                .forEach(clause -> guards.add(new GuardEntry(
                        clause.text(), clause.message(), clause.span().line())));
        return new CommandEntry(
                command.name(),
                command.documentation(),
                command.span().line(),
                command.internal(),
                command.anytime(),
                fair(command, lifecycle),
                command.parameters().stream().map(Parameter::name).toList(),
                command.preempts(),
                HandOverGraph.of(command).map(Next.Issue::command).distinct().toList(),
                guards,
                command.steps().stream().map(Description::entry).toList(),
                command.messages(),
                Optional.ofNullable(reach.sources().get(command.name())).orElseThrow(),
                Optional.ofNullable(reach.outcomes().get(command.name())).orElseThrow());
    }

    private static List<String> fair(Command command, Lifecycle lifecycle) {
        return lifecycle.promises().stream()
                .filter(promise -> promise.kind() == FairPromise.Kind.COMMAND
                        && promise.names().contains(command.name()))
                .flatMap(promise -> promise.names().stream())
                .toList();
    }

    private static String sources(Command command, Lifecycle lifecycle) {
        List<String> names =
                command.sources().values().stream().map(EnumerationValue::name).toList();
        String main = lifecycle.main().name();
        return names.size() == 1
                ? main + " == " + names.get(0)
                : main + " in "
                        + command.sources().name().map(set -> set.name()).orElse("{" + String.join(", ", names) + "}");
    }

    private static StepEntry entry(Step step) {
        return new StepEntry(
                step.name(),
                step.task().map(EnumerationValue::name),
                step.call().map(call -> call.action().name()),
                step.when().map(ExpressionText::of),
                step.span().line());
    }
}
