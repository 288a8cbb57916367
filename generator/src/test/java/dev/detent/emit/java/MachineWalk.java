package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.RefusedHandOver;
import dev.detent.meaning.State;
import dev.detent.meaning.StateLayout;
import dev.detent.model.Check;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Walks over a generated machine and the meaning at the same time, for as many instances as the check has. Wherever one can go the
 * other must be able to go, by a step of the same name of the same instance, and two different states of one must never be the
 * same state of the other.
 */
final class MachineWalk {

    /** One instance on the machine's side. */
    private record Packed(long row, long outside, long call) {}

    /** A state of the meaning, and the same state of the machine, instance by instance. */
    private record Pair(State state, List<Packed> packed) {}

    private final Lifecycle lifecycle;
    private final Meaning meaning;
    private final Machine machine;
    private final Catalogue catalogue;
    private final RowLayout row;
    private final CallLayout call;
    private final Map<State, List<Packed>> machineOf = new HashMap<>();
    private final Map<List<Packed>, State> meaningOf = new HashMap<>();
    private final Queue<Pair> next = new ArrayDeque<>();
    private final boolean reports;
    private int edges;

    private MachineWalk(Lifecycle lifecycle, Meaning meaning, Machine machine, boolean reports) {
        this.lifecycle = lifecycle;
        this.meaning = meaning;
        this.machine = machine;
        this.catalogue = machine.catalogue();
        this.row = machine.row();
        this.call = machine.call();
        this.reports = reports;
    }

    /** How many states and steps were laid beside each other. */
    record Compared(int states, int edges) {}

    /** Compares everything that is reachable, for every combination of values of the settings. */
    static Compared compare(Lifecycle lifecycle, Machines machines, Check check) {
        int states = 0;
        int edges = 0;
        Meaning meaning = new Meaning(lifecycle, check);
        for (int[] initial : meaning.initial()) {
            Machine machine = machines.with(settings(lifecycle, meaning.layout(), initial));
            MachineWalk walk = new MachineWalk(lifecycle, meaning, machine, check.reports() == Check.Reports.ANY);
            Packed one = new Packed(machine.initialRow(), machine.initialOutside(), 0);
            walk.reach(initial, Collections.nCopies(meaning.instances(), one));
            walk.run();
            states += walk.machineOf.size();
            edges += walk.edges;
        }
        return new Compared(states, edges);
    }

    private static Map<String, Value> settings(Lifecycle lifecycle, StateLayout layout, int[] state) {
        Map<String, Value> settings = new HashMap<>();
        for (Variable setting : lifecycle.settings()) {
            if (layout.has(setting)) {
                settings.put(setting.name(), StateLayout.value(setting.type(), state[layout.position(setting)]));
            }
        }
        return settings;
    }

    private void reach(int[] state, List<Packed> packed) {
        List<Packed> known = packed.stream()
                .map(one -> new Packed(one.row() & machine.modelled(), one.outside(), one.call()))
                .toList();
        List<Packed> sameState = machineOf.putIfAbsent(new State(state), known);
        State samePacked = meaningOf.putIfAbsent(known, new State(state));
        if (sameState == null && samePacked == null) {
            next.add(new Pair(new State(state), known));
        } else {
            assertThat(sameState)
                    .as("the machine's state of %s; its state is that of %s", new State(state), samePacked)
                    .isEqualTo(known);
            assertThat(samePacked).as("the meaning's state of %s", known).isEqualTo(new State(state));
        }
    }

    private void run() {
        while (!next.isEmpty()) {
            Pair pair = next.remove();
            Map<String, int[]> expected = meant(pair.state().numbers());
            Map<String, List<Packed>> actual = generated(pair.packed());
            if (!actual.keySet().equals(expected.keySet())) {
                assertThat(new TreeSet<>(actual.keySet()))
                        .as("steps from %s", described(pair))
                        .isEqualTo(new TreeSet<>(expected.keySet()));
            }
            edges += expected.size();
            expected.forEach((label, after) -> {
                if (meaning.outOfType(after).isEmpty()) {
                    reach(after, actual.getOrDefault(label, pair.packed()));
                }
            });
        }
    }

    private String described(Pair pair) {
        return pair.packed().stream().map(this::described).collect(Collectors.joining("; ")) + " of " + pair.state();
    }

    private String described(Packed one) {
        return "row " + Long.toHexString(one.row()) + " in flight " + row.command(one.row()) + "." + row.step(one.row())
                + " link " + row.link(one.row());
    }

    /** Who takes the step; nobody is named where there is one instance. */
    private String of(int instance) {
        return meaning.instances() == 1 ? "" : instance + " ";
    }

    // ---- the meaning -----------------------------------------------------------------------------------------------

    private Map<String, int[]> meant(int[] state) {
        Map<String, int[]> steps = new LinkedHashMap<>();
        meaning.steps(
                state.clone(),
                (happening, after) -> labels(happening).forEach(label -> same(steps.put(label, after), after, label)));
        meaning.refusedReactions(state.clone())
                .forEach(refused -> steps.put("stuck REACT " + refused.reaction(), state));
        for (RefusedHandOver refused : meaning.refusedHandOvers(state.clone())) {
            String name = refused.step().kind() == dev.detent.meaning.StepKind.REACT
                    ? " " + refused.step().name()
                    : "";
            steps.put("stuck " + refused.step().kind() + name + " handing over", state);
        }
        if (meaning.unanswered(state.clone())) {
            steps.put("stuck SETTLE", state);
        }
        return steps;
    }

    private static void same(int[] before, int[] after, String label) {
        if (before != null && !Arrays.equals(before, after)) {
            throw new AssertionError(label + " means two states");
        }
    }

    private List<String> labels(Happening happening) {
        return words(happening).stream().map(of(happening.instance())::concat).toList();
    }

    /** One for each caller where it makes no difference who asks. */
    private List<String> words(Happening happening) {
        String arguments = happening.arguments().toString();
        if (happening.kind() == dev.detent.meaning.StepKind.ACCEPT
                && happening.caller().isEmpty()) {
            return lifecycle.callers().values().stream()
                    .map(EnumerationValue::name)
                    .filter(caller -> !caller.equals("engine"))
                    .map(caller -> "ACCEPT " + happening.name() + " " + caller + " " + arguments)
                    .toList();
        }
        return List.of(
                switch (happening.kind()) {
                    case ACCEPT -> "ACCEPT " + happening.name() + " " + happening.caller() + " " + arguments;
                    case SETTLE -> "SETTLE " + happening.command();
                    case REPORT -> "REPORT " + happening.name() + " " + arguments;
                    case REACT, EVENT -> happening.kind() + " " + happening.name();
                    case EFFECT, DONE, REFUSED, UNKNOWN, OUTCOME ->
                        happening.kind() + " " + happening.name() + " " + happening.command();
                    case JUDGED, WRITTEN, STRAY, LOOKED, USURPED ->
                        throw new AssertionError("the engine keeps its promises: " + happening);
                });
    }

    // ---- the machine -----------------------------------------------------------------------------------------------

    private Map<String, List<Packed>> generated(List<Packed> from) {
        Map<String, List<Packed>> steps = new LinkedHashMap<>();
        for (int instance = 0; instance < from.size(); instance++) {
            generated(from, instance, steps);
        }
        return steps;
    }

    private void generated(List<Packed> all, int instance, Map<String, List<Packed>> steps) {
        Packed from = all.get(instance);
        long judged = withHeldByOthers(all, instance);
        new Successors(machine).from(judged, from.outside(), from.call(), new Successors.Visitor() {
            @Override
            public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
                boolean leftOut = kind == StepKind.REPORT
                        && (!reports || !catalogue.reports().get(number - 1).modelled());
                if (!leftOut) {
                    List<Packed> after = new ArrayList<>(all);
                    after.set(instance, new Packed(row, outside, call));
                    String label = of(instance) + label(kind, number, arguments, caller, from);
                    List<Packed> other = steps.put(label, after);
                    if (other != null && !other.equals(after)) {
                        throw new AssertionError(label + " leads to two states");
                    }
                }
            }

            @Override
            public void stuck(StepKind kind, int number, long reason) {
                String name = kind == StepKind.REACT
                        ? " " + catalogue.reactions().get(number - 1).name()
                        : "";
                String over = reason == Protocol.HAND_OVER_REFUSED ? " handing over" : "";
                steps.put("stuck " + kind + name + over, all);
            }
        });
    }

    /** The row as an engine judges it. */
    private long withHeldByOthers(List<Packed> all, int instance) {
        long judged = all.get(instance).row();
        for (int resource = 1; resource <= machine.resources(); resource++) {
            int others = 0;
            for (int other = 0; other < all.size(); other++) {
                others += other == instance
                        ? 0
                        : machine.held(resource, all.get(other).row());
            }
            judged = machine.withHeldByOthers(resource, judged, others);
        }
        return judged;
    }

    private String label(StepKind kind, int number, long arguments, int caller, Packed from) {
        return switch (kind) {
            case ACCEPT ->
                "ACCEPT " + command(number) + " " + catalogue.callers().get(caller - 1) + " "
                        + values(number, arguments);
            case REACT -> "REACT " + catalogue.reactions().get(number - 1).name();
            case EVENT -> "EVENT " + catalogue.events().get(number - 1);
            case EFFECT ->
                "EFFECT " + action(call.command(from.call()), call.step(from.call())) + " "
                        + command(call.command(from.call()));
            case OUTCOME -> "OUTCOME " + catalogue.outcomes().get(number - 1) + " " + command(row.command(from.row()));
            case SETTLE -> "SETTLE " + command(row.command(from.row()));
            case REPORT ->
                "REPORT " + catalogue.reports().get(number - 1).variable() + " ["
                        + catalogue.reports().get(number - 1).value() + "]";
            default ->
                kind + " " + action(row.command(from.row()), row.step(from.row())) + " "
                        + command(row.command(from.row()));
        };
    }

    private String command(int number) {
        return number == 0 ? "" : catalogue.commands().get(number - 1).name();
    }

    private String action(int command, int step) {
        Catalogue.StepEntry entry =
                catalogue.commands().get(command - 1).steps().get(step - 1);
        return entry.action() == 0
                ? entry.name()
                : catalogue.actions().get(entry.action() - 1).name();
    }

    /** The packed arguments as values, unpacked by the layout and not by generated code. */
    private List<Value> values(int command, long arguments) {
        List<Value> values = new ArrayList<>();
        WordPlan plan = new Layout(lifecycle).argumentsOfCommand(command(command));
        for (Parameter parameter : lifecycle.commands().get(command - 1).parameters()) {
            if (parameter.modelled()) {
                BitField field = plan.field(parameter.name());
                int index = (int) (arguments >>> field.shift() & ((1L << field.bits()) - 1));
                values.add(value(parameter.type(), index));
            }
        }
        return values;
    }

    private static Value value(Type type, int index) {
        if (type instanceof Type.EnumerationType named && named.optional()) {
            return StateLayout.value(type, index == 0 ? StateLayout.NONE : index - 1);
        }
        return StateLayout.value(type, type instanceof Type.RangeType range ? range.low() + index : index);
    }
}
