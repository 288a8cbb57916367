package dev.detent.explorer.machine;

import dev.detent.model.Check;
import dev.detent.model.Variable;
import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The steps of one instance of the generated machine as far as a check lets them happen. Rows are given and told without what
 * the model does not know: variables that no property reads, and what others hold. Allocates nothing for a step; for one
 * thread.
 */
public final class InstanceSteps {

    /** Beside the reasons of {@link Protocol}: a step would give a variable a value that its type does not have. */
    public static final long OUT_OF_TYPE = -5L;

    private final Machine machine;
    private final Protocol protocol;
    private final Successors successors;
    private final CallLayout calls;
    private final long modelled;
    private final boolean[] commandAsked;
    private final boolean[] mayFail;
    private final boolean[] reportTold;
    private final Optional<FreshReports> fresh;
    private final int[][] actions;
    private final int[] lacking;
    private final Filter filter = new Filter();

    /**
     * Steps under the conditions of a check.
     *
     * @param lifecycle for the settings that are looked at
     * @param model what it was generated from
     */
    public InstanceSteps(Lifecycle lifecycle, dev.detent.model.Lifecycle model, Check check) {
        this.machine = lifecycle.machine();
        this.protocol = new Protocol(machine);
        this.successors = new Successors(machine);
        this.calls = machine.call();
        this.modelled = machine.modelled();
        Catalogue catalogue = machine.catalogue();
        this.commandAsked = new boolean[catalogue.commands().size() + 1];
        this.actions = new int[commandAsked.length][];
        for (int command = 1; command < commandAsked.length; command++) {
            Catalogue.CommandEntry entry = catalogue.commands().get(command - 1);
            commandAsked[command] =
                    check.commands().map(names -> names.contains(entry.name())).orElse(true);
            actions[command] = new int[entry.steps().size() + 1];
            for (int step = 1; step < actions[command].length; step++) {
                actions[command][step] = entry.steps().get(step - 1).action();
            }
        }
        this.mayFail = new boolean[catalogue.actions().size() + 1];
        for (int action = 1; action < mayFail.length; action++) {
            String name = catalogue.actions().get(action - 1).name();
            mayFail[action] = check.mayFail().map(names -> names.contains(name)).orElse(true);
        }
        this.reportTold = new boolean[catalogue.reports().size() + 1];
        for (int report = 1; report < reportTold.length; report++) {
            reportTold[report] = check.reports() != Check.Reports.NONE
                    && catalogue.reports().get(report - 1).modelled();
        }
        this.fresh = check.reports() == Check.Reports.FRESH
                ? Optional.of(new FreshReports(lifecycle, model))
                : Optional.empty();
        List<Variable> resources = model.holdings().stream()
                .map(holding -> holding.source().orElseThrow())
                .toList();
        this.lacking = new int[machine.resources()];
        for (int resource = 0; resource < lacking.length; resource++) {
            lacking[resource] = machine.capacity(resource + 1) - check.capacity(resources.get(resource));
        }
    }

    /** The machine whose steps they are. */
    public Machine machine() {
        return machine;
    }

    /**
     * Tells of every step that one instance can take; where one leaves its types, of no more.
     *
     * @param heldByOthers what the other instances hold of each shared resource
     */
    public void from(long row, long outside, long call, int[] heldByOthers, Successors.Visitor visitor) {
        filter.visitor = visitor;
        filter.outside = outside;
        filter.call = call;
        long whole = row;
        for (int resource = 0; resource < lacking.length; resource++) {
            // A check may say that there is less: then somebody else holds the rest.
            whole = machine.withHeldByOthers(resource + 1, whole, heldByOthers[resource] + lacking[resource]);
        }
        try {
            successors.from(whole, outside, call, filter);
        } catch (ArithmeticException outOfType) {
            // How generated code says it. The steps after this one are not told; such a state is broken anyway.
            visitor.stuck(StepKind.ACCEPT, 0, OUT_OF_TYPE);
        }
    }

    private boolean happens(StepKind kind, int number, long outside, long call) {
        return switch (kind) {
            case ACCEPT -> commandAsked[number];
            case REFUSED -> (mayFail[action(call)] && machine.mayFail(call)) || !machine.needs(call, outside);
            case OUTCOME -> mayFail[action(call)];
            case REPORT ->
                reportTold[number]
                        && fresh.map(reports -> reports.isTrue(number, outside)).orElse(true);
            case EFFECT, DONE, UNKNOWN, SETTLE, REACT, EVENT -> true;
        };
    }

    /** The action of a call. */
    public int action(long call) {
        return actions[calls.command(call)][calls.step(call)];
    }

    /** The action of a step of a command, 0 where it calls none. */
    public int action(int command, int step) {
        return actions[command][step];
    }

    /** How the row was asked: see {@link Protocol}. */
    public Protocol protocol() {
        return protocol;
    }

    private final class Filter implements Successors.Visitor {

        private Successors.Visitor visitor = NOBODY;
        private long outside;
        private long call;

        @Override
        public void step(StepKind kind, int number, long arguments, int caller, long row, long out, long called) {
            if (happens(kind, number, outside, call)) {
                visitor.step(kind, number, arguments, caller, row & modelled, out, called);
            }
        }

        @Override
        public void stuck(StepKind kind, int number, long reason) {
            if (happens(kind, number, outside, call)) {
                visitor.stuck(kind, number, reason);
            }
        }
    }

    private static final Successors.Visitor NOBODY = new Successors.Visitor() {
        @Override
        public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
            throw new IllegalStateException("a step that nobody asked for");
        }

        @Override
        public void stuck(StepKind kind, int number, long reason) {
            throw new IllegalStateException("a step that nobody asked for");
        }
    };

    /** Which reports say what is. */
    private static final class FreshReports {

        private final Field[] sources;
        private final int[] values;

        FreshReports(Lifecycle lifecycle, dev.detent.model.Lifecycle model) {
            List<Catalogue.ReportEntry> reports = lifecycle.catalogue().reports();
            sources = new Field[reports.size() + 1];
            values = new int[sources.length];
            Arrays.fill(sources, new Field("nothing", 0, 0, List.of("nothing")));
            for (int report = 1; report < sources.length; report++) {
                Catalogue.ReportEntry entry = reports.get(report - 1);
                String source = model.reported().stream()
                        .filter(variable -> variable.name().equals(entry.variable()))
                        .flatMap(variable -> variable.source().stream())
                        .map(Variable::name)
                        .findFirst()
                        .orElseThrow();
                Field field = lifecycle.vocabulary().outside().fields().stream()
                        .filter(candidate -> candidate.name().equals(source))
                        .findFirst()
                        .orElseThrow();
                sources[report] = field;
                values[report] = field.values().indexOf(entry.value());
            }
        }

        boolean isTrue(int report, long outside) {
            Field field = sources[report];
            return (int) ((outside >>> field.shift()) & ((1L << field.bits()) - 1)) == values[report];
        }
    }
}
