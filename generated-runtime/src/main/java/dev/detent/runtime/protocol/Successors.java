package dev.detent.runtime.protocol;

/**
 * Every step that one instance can take from a row, an outside and a call that is out, in a fixed order. Nothing is
 * allocated. Reports are told for all reported variables, also those that no property reads
 * ({@link Catalogue.ReportEntry#modelled}); those that change nothing are left out.
 */
public final class Successors {

    /** Hears of one step after the other. */
    public interface Visitor {

        /**
         * A step and where it leads.
         *
         * @param number of the command, outcome, reaction, event or report; 0 for the other kinds
         * @param arguments of the command that is accepted, packed; else 0
         * @param caller who asks for the command; else 0
         */
        void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call);

        /**
         * A step that the lifecycle owes an answer to: {@link StepKind#SETTLE} without a {@code lost} ending,
         * {@link StepKind#REACT} whose command would be refused, or any step with which a command ends and hands over to one
         * that would be refused.
         *
         * @param number as for {@link #step}
         * @param reason {@link Protocol#NO_ANSWER}, {@link Protocol#WOULD_BE_REFUSED} or {@link Protocol#HAND_OVER_REFUSED}
         */
        void stuck(StepKind kind, int number, long reason);
    }

    private final Machine machine;
    private final Protocol protocol;
    private final RowLayout layout;
    private final CallLayout calls;
    private final int commands;
    private final int callers;
    private final int outcomes;
    private final int reactions;
    private final int events;
    private final int reports;

    public Successors(Machine machine) {
        this.machine = machine;
        this.protocol = new Protocol(machine);
        this.layout = machine.row();
        this.calls = machine.call();
        Catalogue catalogue = machine.catalogue();
        this.commands = catalogue.commands().size();
        this.callers = catalogue.callers().size();
        this.outcomes = catalogue.outcomes().size();
        this.reactions = catalogue.reactions().size();
        this.events = catalogue.events().size();
        this.reports = machine.reports();
    }

    /** Tells the visitor of every step that is possible. */
    public void from(long row, long outside, long call, Visitor visitor) {
        accepts(row, outside, call, visitor);
        effect(row, outside, call, visitor);
        answers(row, outside, call, visitor);
        settles(row, outside, visitor);
        reacts(row, outside, visitor);
        for (int event = 1; event <= events; event++) {
            if (machine.eventPossible(event, outside)) {
                visitor.step(StepKind.EVENT, event, 0, 0, row, machine.event(event, outside), call);
            }
        }
        for (int report = 1; report <= reports; report++) {
            long next = protocol.report(report, row);
            if (next >= 0 && next != row) {
                visitor.step(StepKind.REPORT, report, 0, 0, next, outside, call);
            }
        }
    }

    private void accepts(long row, long outside, long call, Visitor visitor) {
        for (int command = 1; command <= commands; command++) {
            if (machine.internal(command)) {
                continue;
            }
            int choices = machine.argumentChoices(command);
            for (int choice = 0; choice < choices; choice++) {
                long arguments = machine.argumentChoice(command, choice);
                for (int caller = 1; caller < callers; caller++) {
                    long next = protocol.accept(command, row, outside, arguments, caller, Writes.IGNORED);
                    if (next >= 0) {
                        long out = layout.link(row) == Link.IDLE ? protocol.asked(next) : call;
                        visitor.step(StepKind.ACCEPT, command, arguments, caller, next, outside, out);
                    } else if (next != Protocol.NOT_ENABLED) {
                        visitor.stuck(StepKind.ACCEPT, command, next);
                    }
                }
            }
        }
    }

    private void effect(long row, long outside, long call, Visitor visitor) {
        if (protocol.acts(call, outside)) {
            visitor.step(StepKind.EFFECT, 0, 0, 0, row, protocol.outsideAfter(call, outside), protocol.callAfter(call));
        }
    }

    private void answers(long row, long outside, long call, Visitor visitor) {
        if (layout.link(row) != Link.ASKED) {
            return;
        }
        boolean called = protocol.calls(row);
        if (!called || call == 0) {
            end(StepKind.DONE, 0, protocol.done(row, outside, Writes.IGNORED), outside, visitor);
        } else if (calls.part(call) == 0) {
            if (protocol.mayRefuse(call, outside)) {
                end(StepKind.REFUSED, 0, protocol.refused(row, outside, Writes.IGNORED), outside, visitor);
            }
            for (int outcome = 1; outcome <= outcomes; outcome++) {
                if (machine.mayGive(call, outcome)) {
                    long next = protocol.outcome(row, outcome, outside, Writes.IGNORED);
                    end(StepKind.OUTCOME, outcome, next, outside, visitor);
                }
            }
        }
        if (called) {
            visitor.step(StepKind.UNKNOWN, 0, 0, 0, protocol.unknown(row), outside, call);
        }
    }

    private void settles(long row, long outside, Visitor visitor) {
        int link = layout.link(row);
        if (link == Link.UNSURE || link == Link.OVERTAKEN) {
            end(StepKind.SETTLE, 0, protocol.settle(row, outside, Writes.IGNORED), outside, visitor);
        }
    }

    private void reacts(long row, long outside, Visitor visitor) {
        for (int reaction = 1; reaction <= reactions; reaction++) {
            long next = protocol.react(reaction, row, outside, Writes.IGNORED);
            if (next != Protocol.NOT_ENABLED) {
                end(StepKind.REACT, reaction, next, outside, visitor);
            }
        }
    }

    /** After such a step the only call that is out is the one that the new row asks. */
    private void end(StepKind kind, int number, long next, long outside, Visitor visitor) {
        if (next < 0) {
            visitor.stuck(kind, number, next);
        } else {
            visitor.step(kind, number, 0, 0, next, outside, protocol.asked(next));
        }
    }
}
