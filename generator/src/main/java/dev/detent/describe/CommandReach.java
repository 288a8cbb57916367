package dev.detent.describe;

import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateLayout;
import dev.detent.meaning.StepVisitor;
import dev.detent.model.Check;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * In which values of each state each command is accepted in some reachable state, and with which values it ends. Any action
 * may fail, any end may be unknown, reports say anything; the checks of the file play no part.
 */
public final class CommandReach {

    /** How many states are walked over at the most. */
    public static final int BUDGET = 1_000_000;

    private final Lifecycle lifecycle;
    private final boolean complete;
    private final List<Variable> states;
    private final Map<String, Map<String, NavigableSet<String>>> sources = new TreeMap<>();
    private final Map<String, Map<String, NavigableSet<String>>> outcomes = new TreeMap<>();

    private CommandReach(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.states = states(lifecycle);
        lifecycle.commands().forEach(command -> {
            sources.put(command.name(), empty());
            outcomes.put(command.name(), empty());
        });
        Meaning meaning = new Meaning(lifecycle, anything(lifecycle));
        Walk walk = Walk.over(meaning, BUDGET);
        this.complete = walk.complete();
        for (int number = 0; number < walk.size(); number++) {
            int[] before = walk.state(number);
            if (meaning.outOfType(before).isEmpty()) {
                meaning.steps(before, new StepVisitor() {
                    private final List<int[]> between = new ArrayList<>();

                    @Override
                    public void handsOver(String command, int[] state) {
                        between.add(state);
                    }

                    @Override
                    public void visit(Happening happening, int[] after) {
                        note(meaning, before, happening, between, after);
                        between.clear();
                    }
                });
            }
        }
    }

    /** Finds out by walking over every reachable state. */
    public static CommandReach of(Lifecycle lifecycle) {
        return new CommandReach(lifecycle);
    }

    private static Check anything(Lifecycle lifecycle) {
        return new Check(
                "anything",
                1,
                Optional.empty(),
                Check.Reports.NONE,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                "",
                lifecycle.span());
    }

    private static List<Variable> states(Lifecycle lifecycle) {
        List<Variable> states = new ArrayList<>();
        lifecycle.kept().stream()
                .filter(variable -> variable.role() == Variable.Role.STATE)
                .forEach(states::add);
        lifecycle.reported().stream()
                .filter(variable -> variable.type() instanceof Type.EnumerationType)
                .forEach(states::add);
        return states;
    }

    private Map<String, NavigableSet<String>> empty() {
        Map<String, NavigableSet<String>> perState = new TreeMap<>();
        states.forEach(state -> perState.put(state.name(), new TreeSet<>()));
        return perState;
    }

    private void note(Meaning meaning, int[] before, Happening happening, List<int[]> between, int[] after) {
        switch (happening.kind()) {
            case ACCEPT, REACT -> {
                add(sources, happening.command(), meaning, before, false);
                ends(meaning, happening, between, after, false);
            }
            case DONE, REFUSED, OUTCOME, SETTLE -> {
                if (!happening.command().isEmpty()) {
                    ends(meaning, happening, between, after, true);
                }
            }
            case EFFECT, UNKNOWN, EVENT, REPORT, JUDGED, WRITTEN, STRAY, LOOKED, USURPED -> {}
        }
    }

    /** A command ends, and each one that is handed over to begins where the one before it has ended. */
    private void ends(Meaning meaning, Happening happening, List<int[]> between, int[] after, boolean refreshed) {
        String command = happening.command();
        for (int number = 0; number < between.size(); number++) {
            add(outcomes, command, meaning, between.get(number), refreshed);
            command = happening.handedTo().get(number).command();
            add(sources, command, meaning, between.get(number), refreshed);
        }
        int inFlight = meaning.inFlight(after);
        if (inFlight == 0 || !lifecycle.commands().get(inFlight - 1).name().equals(command)) {
            add(outcomes, command, meaning, after, refreshed);
        }
    }

    /** A reported state may have any value at any time; after an answer or a look it has the value of its source. */
    private void add(
            Map<String, Map<String, NavigableSet<String>>> into,
            String command,
            Meaning meaning,
            int[] state,
            boolean refreshed) {
        Map<String, NavigableSet<String>> perState =
                Optional.ofNullable(into.get(command)).orElseThrow();
        StateLayout layout = meaning.layout();
        for (Variable variable : states) {
            NavigableSet<String> values =
                    Optional.ofNullable(perState.get(variable.name())).orElseThrow();
            Type.EnumerationType type = (Type.EnumerationType) variable.type();
            if (variable.role() == Variable.Role.REPORTED && !refreshed) {
                type.values().stream().map(EnumerationValue::name).forEach(values::add);
            } else {
                Variable read = variable.role() == Variable.Role.REPORTED
                        ? variable.source().orElseThrow()
                        : variable;
                values.add(StateLayout.value(read.type(), state[layout.position(read)])
                        .toString());
            }
        }
    }

    /** Whether every reachable state was walked over; otherwise the lists may lack values. */
    public boolean complete() {
        return complete;
    }

    /** By command and state: the values in which it is accepted, sorted. */
    public Map<String, Map<String, NavigableSet<String>>> sources() {
        return sources;
    }

    /** By command and state: the values with which it ends, sorted. */
    public Map<String, Map<String, NavigableSet<String>>> outcomes() {
        return outcomes;
    }
}
