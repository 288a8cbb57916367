package dev.detent.diagram;

import dev.detent.diagram.StateDiagram.Actor;
import dev.detent.diagram.StateDiagram.Bundle;
import dev.detent.diagram.StateDiagram.Course;
import dev.detent.diagram.StateDiagram.Label;
import dev.detent.diagram.StateDiagram.Node;
import dev.detent.diagram.StateDiagram.Phase;
import dev.detent.diagram.StateDiagram.Stay;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.ExpressionText;
import dev.detent.model.Lifecycle;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.validate.Evaluation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the graph of a lifecycle. */
public final class DiagramDrafter {

    private final Lifecycle lifecycle;
    private final DiagramOptions options;
    private final Variable state;
    private final List<EnumerationValue> values;
    private final Crowd crowd;
    private final List<Transition> transitions;

    private DiagramDrafter(Lifecycle lifecycle, DiagramOptions options, Variable state) {
        this.lifecycle = lifecycle;
        this.options = options;
        this.state = state;
        this.values = ((Type.EnumerationType) state.type())
                .values().stream().filter(value -> !value.task()).toList();
        this.crowd = new Crowd(values);
        this.transitions = Transitions.of(lifecycle, state);
    }

    /** The states that can be drawn: the plain ones, the main one first. */
    public static List<String> states(Lifecycle lifecycle) {
        Set<String> names = new LinkedHashSet<>(List.of(lifecycle.main().name()));
        lifecycle.kept().stream()
                .filter(variable -> variable.role() == Variable.Role.STATE)
                .forEach(variable -> names.add(variable.name()));
        return List.copyOf(names);
    }

    /**
     * The graph of one state.
     *
     * @throws IllegalArgumentException if the options name a state that is not one of {@link #states}
     */
    public static StateDiagram draft(Lifecycle lifecycle, DiagramOptions options) {
        String wanted = options.state().orElse(lifecycle.main().name());
        Variable state = lifecycle.kept().stream()
                .filter(variable -> variable.role() == Variable.Role.STATE
                        && variable.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "no plain state `" + wanted + "`; there is " + String.join(", ", states(lifecycle))));
        return new DiagramDrafter(lifecycle, options, state).diagram();
    }

    private StateDiagram diagram() {
        Moves successes = new Moves();
        Moves failures = new Moves();
        Set<String> moving = new LinkedHashSet<>();
        for (Transition move : transitions) {
            boolean success = move.way() == Way.SUCCESS;
            if (success) {
                Voice.of(move.command(), move.source(), state, lifecycle).forEach(voice -> successes.add(move, voice));
            } else if (options.failures()) {
                failures.add(move, voice(move.command()));
            }
            if (!move.source().equals(move.target()) && (success || options.failures())) {
                moving.add(move.command().name());
            }
        }
        boolean main = state.equals(lifecycle.main());
        Map<EnumerationValue, List<Label>> here = new LinkedHashMap<>();
        Map<Set<EnumerationValue>, List<Label>> nearlyEverywhere = new LinkedHashMap<>();
        Set<String> standing = new LinkedHashSet<>();
        successes.staying().forEach((voiced, where) -> {
            if (!main && !moving.contains(voiced.command().name())) {
                return;
            }
            standing.add(voiced.command().name());
            if (crowd.most(where, Set.of())) {
                nearlyEverywhere
                        .computeIfAbsent(where, missing -> new ArrayList<>())
                        .add(successes.staying(voiced, where));
            } else {
                where.forEach(value -> here.computeIfAbsent(value, missing -> new ArrayList<>())
                        .add(successes.staying(voiced, Set.of(value))));
            }
        });
        List<Bundle> bundles =
                new ArrayList<>(new Bundling(crowd, successes, false, options.tasks(), this::phases).bundles());
        bundles.addAll(new Bundling(crowd, failures, true, false, this::phases).bundles());
        List<Stay> stays = new ArrayList<>();
        nearlyEverywhere.forEach((where, labels) -> stays.add(new Stay(
                "in " + crowd.words(where, Set.of()),
                where.stream().map(EnumerationValue::name).toList(),
                labels)));
        return new StateDiagram(
                lifecycle.name(),
                lifecycle.documentation(),
                state.name(),
                values.stream()
                        .map(value -> node(value, here.getOrDefault(value, List.of())))
                        .toList(),
                bundles,
                stays,
                courses(standing, bundles),
                untouched(moving, standing));
    }

    private static Voice voice(Command command) {
        return new Voice(command.internal() ? Actor.ENGINE : Actor.CALLER, "", "");
    }

    private Node node(EnumerationValue value, List<Label> staying) {
        return new Node(
                value.name(),
                value.label(),
                value.documentation(),
                value.span().line(),
                value.initial(),
                value.last(),
                staying);
    }

    /** The steps that a command may take from one of these values. */
    private List<Phase> phases(Command command, Collection<EnumerationValue> from) {
        List<Phase> phases = new ArrayList<>();
        for (Step step : command.steps()) {
            boolean skipped = step.when()
                    .filter(when -> from.stream().allMatch(value -> new Evaluation(Map.of(state, value)).fails(when)))
                    .isPresent();
            if (!skipped) {
                phases.add(new Phase(text(step), step.span().line()));
            }
        }
        return phases;
    }

    private static String text(Step step) {
        String called = step.call().map(call -> call.action().name()).orElse("");
        String text = called.isEmpty() || called.equals(step.name()) ? step.name() : step.name() + ": " + called;
        return step.when()
                .map(ExpressionText::of)
                .filter(when -> when.length() <= Moves.LONGEST_GUARD)
                .map(when -> text + " [" + when + "]")
                .orElse(text);
    }

    private List<Course> courses(Set<String> standing, List<Bundle> bundles) {
        if (!options.tasks()) {
            return List.of();
        }
        Map<String, Set<Phase>> shown = new LinkedHashMap<>();
        bundles.forEach(bundle -> bundle.labels()
                .forEach(label -> shown.computeIfAbsent(label.command(), missing -> new LinkedHashSet<>())
                        .addAll(bundle.phases())));
        List<Course> courses = new ArrayList<>();
        for (Command command : lifecycle.commands()) {
            List<Phase> phases = phases(command, values);
            boolean elsewhere = shown.getOrDefault(command.name(), Set.of()).containsAll(phases);
            if (standing.contains(command.name()) && !elsewhere) {
                courses.add(new Course(command.name(), phases));
            }
        }
        return courses;
    }

    private List<String> untouched(Set<String> moving, Set<String> standing) {
        return lifecycle.commands().stream()
                .map(Command::name)
                .filter(name -> !moving.contains(name) && !standing.contains(name))
                .toList();
    }
}
