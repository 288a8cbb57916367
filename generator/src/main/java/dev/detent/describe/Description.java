package dev.detent.describe;

import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
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
import dev.detent.model.TableRow;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.stream.Stream;

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
     * @param phases the values that have phases, by name, each with its phases; the outer ones first
     */
    public record StateEntry(
            String name,
            String kind,
            String documentation,
            List<EnumerationValue> values,
            Map<String, List<String>> phases) {
        public StateEntry {
            values = List.copyOf(values);
            phases = Collections.unmodifiableMap(new LinkedHashMap<>(phases));
        }

        /** The values with phases of which this one is a phase, the outer ones first. */
        public List<String> phaseOf(EnumerationValue value) {
            return phases.entrySet().stream()
                    .filter(group -> group.getValue().contains(value.name()))
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    /**
     * A row of a table.
     *
     * @param state whose table it is
     * @param sources the values in which it applies
     * @param target the value that it leads to; empty where the state stays as it is
     * @param writes what it writes beside that
     */
    public record RowEntry(
            String state,
            List<String> sources,
            Optional<String> when,
            Optional<String> target,
            List<String> writes,
            int line) {
        public RowEntry {
            sources = List.copyOf(sources);
            writes = List.copyOf(writes);
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
            List<RowEntry> rows,
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
                .forEach(variable ->
                        states.add(entry(lifecycle, variable, variable.equals(lifecycle.main()) ? "main" : "plain")));
        lifecycle.task().ifPresent(variable -> states.add(entry(lifecycle, variable, "tasks")));
        lifecycle.reported().stream()
                .filter(variable -> variable.type() instanceof Type.EnumerationType)
                .forEach(variable -> states.add(entry(lifecycle, variable, "reported")));
        lifecycle.definitions().stream()
                .filter(Definition::isView)
                .forEach(view -> states.add(new StateEntry(
                        view.name(),
                        "view",
                        view.documentation(),
                        ((Type.EnumerationType) view.condition().type())
                                .enumeration()
                                .values(),
                        Map.of())));
        List<CommandEntry> commands = lifecycle.commands().stream()
                .map(command -> entry(command, lifecycle, reach))
                .toList();
        return new Description(
                lifecycle.name(), lifecycle.documentation(), states, commands, lifecycle.messages(), reach.complete());
    }

    private static StateEntry entry(Lifecycle lifecycle, Variable variable, String kind) {
        Enumeration enumeration = ((Type.EnumerationType) variable.type()).enumeration();
        Map<String, List<String>> phases = new LinkedHashMap<>();
        // A value with phases is the set of them, and stands inside the state; a declared set stands outside.
        lifecycle.sets().stream()
                .filter(set -> set.enumeration().equals(enumeration) && inside(set.span(), enumeration.span()))
                .forEach(set -> phases.put(
                        set.name(), set.values().stream().map(Object::toString).toList()));
        return new StateEntry(variable.name(), kind, variable.documentation(), enumeration.values(), phases);
    }

    private static boolean inside(Span inner, Span outer) {
        return inner.compareTo(outer) > 0 && inner.end().compareTo(outer.end()) <= 0;
    }

    private static Stream<RowEntry> rows(Command command) {
        return command.accept().stream()
                .flatMap(accepted -> accepted.row().stream().map(row -> entry(row, accepted)));
    }

    private static RowEntry entry(TableRow row, AcceptCase accepted) {
        List<Assignment> assignments = accepted.writes().assignments();
        return new RowEntry(
                row.state().name(),
                row.sources().stream().map(EnumerationValue::name).toList(),
                row.when().map(ExpressionText::of),
                assignments.stream()
                        .filter(write -> write.variable().equals(row.state()))
                        .map(write -> ExpressionText.of(write.value()))
                        .findFirst(),
                assignments.stream()
                        .filter(write -> !write.variable().equals(row.state()))
                        .map(write -> write.variable().name() + " = " + ExpressionText.of(write.value()))
                        .toList(),
                accepted.span().line());
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
                rows(command).toList(),
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
