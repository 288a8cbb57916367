package dev.detent.runtime.replay;

import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import dev.detent.runtime.protocol.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where one instance has come to, and every step that it could take. */
final class ReplayedInstance {

    private static final List<String> LINKS = List.of("idle", "asked", "unsure", "overtaken");
    private static final String ATTRIBUTE = "has ";

    /** A state: what the row, the outside and the call that is out say. */
    record At(long row, long outside, long call) {}

    private record Possible(Wanted.Label label, At after) {}

    private final Machine machine;
    private final Vocabulary vocabulary;
    private final Catalogue catalogue;
    private final RowLayout rows;
    private final CallLayout calls;
    private At at;
    private Optional<String> refusal = Optional.empty();

    ReplayedInstance(Lifecycle lifecycle) {
        this.machine = lifecycle.machine();
        this.vocabulary = lifecycle.vocabulary();
        this.catalogue = lifecycle.catalogue();
        this.rows = machine.row();
        this.calls = machine.call();
        this.at = new At(machine.initialRow(), machine.initialOutside(), 0);
    }

    At at() {
        return at;
    }

    /**
     * Whether the lifecycle still has what the step names.
     *
     * @throws IllegalArgumentException if it has not
     */
    void know(Wanted wanted) {
        List<String> commands =
                catalogue.commands().stream().map(Catalogue.CommandEntry::name).toList();
        Stream<String> steps = catalogue.commands().stream()
                .flatMap(command -> command.steps().stream())
                .map(Catalogue.StepEntry::name);
        Stream<String> actions = catalogue.actions().stream().map(Catalogue.ActionEntry::name);
        List<String> names = switch (wanted.kind()) {
            case ACCEPT -> commands;
            case REACT ->
                catalogue.reactions().stream()
                        .map(Catalogue.ReactionEntry::name)
                        .toList();
            case EVENT -> catalogue.events();
            case OUTCOME -> catalogue.outcomes();
            case REPORT ->
                catalogue.reports().stream()
                        .map(Catalogue.ReportEntry::variable)
                        .toList();
            case SETTLE -> List.of("");
            case EFFECT, DONE, REFUSED, UNKNOWN -> Stream.concat(actions, steps).toList();
        };
        if (!names.contains(wanted.name()) || !(wanted.command().isEmpty() || commands.contains(wanted.command()))) {
            throw new IllegalArgumentException(
                    "the lifecycle does not know " + wanted + " any more, so the run means nothing");
        }
    }

    /** Takes the step; false, and nothing changes, if there is no such step. Equal steps for several callers lead to one state. */
    boolean take(Wanted wanted, List<ReplayedInstance> others) {
        for (Possible possible : successors(others)) {
            if (wanted.is(possible.label())) {
                at = possible.after();
                return true;
            }
        }
        return isReportOfNothingNew(wanted);
    }

    /** Why a step cannot be computed: it would write what its variable cannot hold. */
    Optional<String> refusal() {
        return refusal;
    }

    /** A report that changes nothing is no step, and none was missed. */
    private boolean isReportOfNothingNew(Wanted wanted) {
        return wanted.kind() == StepKind.REPORT
                && wanted.arguments()
                        .containsValue(vocabulary.row().read(at.row()).get(wanted.name()));
    }

    /** Every step that could be taken now, in words. */
    List<String> possible(List<ReplayedInstance> others) {
        return successors(others).stream()
                .map(possible -> possible.label().toString())
                .distinct()
                .toList();
    }

    private List<Possible> successors(List<ReplayedInstance> others) {
        List<Possible> steps = new ArrayList<>();
        try {
            new Successors(machine).from(counting(others), at.outside(), at.call(), into(steps));
        } catch (ArithmeticException outOfType) {
            refusal = Optional.of(String.valueOf(outOfType.getMessage()));
        }
        return steps;
    }

    private Successors.Visitor into(List<Possible> steps) {
        return new Successors.Visitor() {
            @Override
            public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
                steps.add(new Possible(label(kind, number, arguments, caller), new At(alone(row), outside, call)));
            }

            @Override
            public void stuck(StepKind kind, int number, long reason) {
                // No step.
            }
        };
    }

    // ---- what instances share --------------------------------------------------------------------------------------

    private long counting(List<ReplayedInstance> others) {
        long row = at.row();
        for (int resource = 1; resource <= machine.resources(); resource++) {
            int number = resource;
            int held = others.stream()
                    .mapToInt(other -> machine.held(number, other.at.row()))
                    .sum();
            row = machine.withHeldByOthers(resource, row, held);
        }
        return row;
    }

    private long alone(long row) {
        long own = row;
        for (int resource = 1; resource <= machine.resources(); resource++) {
            own = machine.withHeldByOthers(resource, own, 0);
        }
        return own;
    }

    // ---- words -----------------------------------------------------------------------------------------------------

    /** Every variable of a state by name, and what is known of calls. */
    Map<String, String> words(At state, List<At> all) {
        Map<String, String> words = new LinkedHashMap<>();
        vocabulary.view(machine, state.row()).forEach((name, value) -> {
            if (name.startsWith(ATTRIBUTE)) {
                words.put(name.substring(ATTRIBUTE.length()), value.equals("true") ? "set" : "none");
            } else {
                words.put(name, value);
            }
        });
        words.putAll(vocabulary.outside().read(state.outside()));
        for (int resource = 1; resource <= machine.resources(); resource++) {
            int number = resource;
            int held = all.stream()
                    .mapToInt(one -> machine.held(number, one.row()))
                    .sum();
            words.put(machine.resource(resource), Integer.toString(machine.capacity(resource) - held));
        }
        words.put("doing", step(rows.command(state.row()), rows.step(state.row())));
        words.put("(link)", LINKS.get(rows.link(state.row())));
        words.put("(call)", step(calls.command(state.call()), calls.step(state.call())));
        return words;
    }

    /** Whether two states are the same, apart from reported variables without a name among these. */
    boolean same(At one, At other, Set<String> names) {
        long counts = machine.modelled();
        Set<String> reported = Set.copyOf(catalogue.reports().stream()
                .map(Catalogue.ReportEntry::variable)
                .toList());
        for (Field field : vocabulary.row().fields()) {
            if (reported.contains(field.name()) && !names.contains(field.name())) {
                counts &= ~(((1L << field.bits()) - 1) << field.shift());
            }
        }
        return (one.row() & counts) == (other.row() & counts)
                && one.outside() == other.outside()
                && one.call() == other.call();
    }

    private String step(int command, int step) {
        if (command == 0) {
            return "none";
        }
        Catalogue.CommandEntry entry = catalogue.commands().get(command - 1);
        return entry.steps().size() == 1
                ? entry.name()
                : entry.name() + "/" + entry.steps().get(step - 1).name();
    }

    private Wanted.Label label(StepKind kind, int number, long arguments, int caller) {
        String inFlight = command(rows.command(at.row()));
        return switch (kind) {
            case ACCEPT ->
                new Wanted.Label(
                        kind,
                        command(number),
                        command(number),
                        catalogue.callers().get(caller - 1),
                        vocabulary.arguments().get(number - 1).read(arguments));
            case REACT -> label(kind, catalogue.reactions().get(number - 1).name(), "");
            case EVENT -> label(kind, catalogue.events().get(number - 1), "");
            case EFFECT ->
                label(kind, action(calls.command(at.call()), calls.step(at.call())), command(calls.command(at.call())));
            case OUTCOME -> label(kind, catalogue.outcomes().get(number - 1), inFlight);
            case SETTLE -> label(kind, "", inFlight);
            case REPORT -> {
                Catalogue.ReportEntry report = catalogue.reports().get(number - 1);
                yield new Wanted.Label(kind, report.variable(), "", "", Map.of("", report.value()));
            }
            case DONE, REFUSED, UNKNOWN -> label(kind, action(rows.command(at.row()), rows.step(at.row())), inFlight);
        };
    }

    private static Wanted.Label label(StepKind kind, String name, String command) {
        return new Wanted.Label(kind, name, command, "", Map.of());
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
}
