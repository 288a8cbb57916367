package dev.detent.runtime.protocol;

import dev.detent.runtime.protocol.Catalogue.ClauseEntry;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Refusal.FalseClause;
import dev.detent.runtime.protocol.Refusal.Reason;
import java.util.ArrayList;
import java.util.List;

/** Says in words why a command is not accepted, and which commands are. */
public final class Refusals {

    private final Lifecycle lifecycle;
    private final Machine machine;
    private final Catalogue catalogue;
    private final Protocol protocol;

    public Refusals(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.machine = lifecycle.machine();
        this.catalogue = machine.catalogue();
        this.protocol = new Protocol(machine);
    }

    /** Whether users may ask in the name of the caller with this number; the engine is no user. */
    public boolean knownCaller(int caller) {
        return caller >= 1 && caller < catalogue.callers().size();
    }

    /**
     * Why the command is refused; to be asked only where it is.
     *
     * @param instance empty where the question is not about one instance
     * @param caller its number; one that is not {@link #knownCaller} is the reason itself
     */
    public Refusal explain(String instance, int command, long row, long seen, long arguments, int caller) {
        List<String> allowed = knownCaller(caller) ? allowedCommands(row, seen, caller) : List.of();
        return refusal(instance, command, row, seen, arguments, caller, allowed);
    }

    /** The refusal of a command that reads the outside while the outside cannot be seen. */
    public Refusal unseen(String instance, int command, long row, int caller) {
        CommandEntry entry = catalogue.commands().get(command - 1);
        return new Refusal(
                catalogue.lifecycle(),
                instance,
                entry.name(),
                lifecycle.vocabulary().shown(machine, row),
                Reason.UNSEEN,
                entry.name() + " depends on what is outside, and that cannot be seen now",
                entry.line(),
                List.of(),
                allowedCommands(row, Machine.UNSEEN, caller));
    }

    /** What the caller may ask for in this row. */
    public Allowed allowed(String instance, long row, long seen, int caller) {
        List<String> allowed = allowedCommands(row, seen, caller);
        List<Refusal> refusals = new ArrayList<>();
        for (int command = 1; command <= catalogue.commands().size(); command++) {
            String name = catalogue.commands().get(command - 1).name();
            if (!allowed.contains(name)) {
                boolean blind = seen == Machine.UNSEEN && machine.readsOutside(command);
                long arguments = closest(command, row, seen, caller);
                refusals.add(
                        blind && protocol.obstacle(command, row, seen, arguments, caller) >= 0
                                ? unseen(instance, command, row, caller)
                                : refusal(instance, command, row, seen, arguments, caller, allowed));
            }
        }
        return new Allowed(allowed, refusals);
    }

    private List<String> allowedCommands(long row, long seen, int caller) {
        List<String> allowed = new ArrayList<>();
        for (int command = 1; command <= catalogue.commands().size(); command++) {
            if (!machine.internal(command)
                    && !(seen == Machine.UNSEEN && machine.readsOutside(command))
                    && protocol.accept(command, row, seen, closest(command, row, seen, caller), caller, Writes.IGNORED)
                            >= 0) {
                allowed.add(catalogue.commands().get(command - 1).name());
            }
        }
        return allowed;
    }

    /** The arguments with which the command is accepted, or else those that leave the fewest clauses false. */
    private long closest(int command, long row, long seen, int caller) {
        long best = machine.argumentChoice(command, 0);
        if (protocol.obstacle(command, row, seen, best, caller) <= Protocol.NONE) {
            return best;
        }
        int fewest = Integer.MAX_VALUE;
        for (int choice = 0; choice < machine.argumentChoices(command) && fewest > 0; choice++) {
            long arguments = machine.argumentChoice(command, choice);
            int wrong = falseClauses(command, row, seen, arguments, caller).size();
            if (wrong < fewest) {
                best = arguments;
                fewest = wrong;
            }
        }
        return best;
    }

    private List<FalseClause> falseClauses(int command, long row, long seen, long arguments, int caller) {
        List<FalseClause> wrong = new ArrayList<>();
        List<ClauseEntry> clauses = catalogue.commands().get(command - 1).clauses();
        for (int clause = 0; clause < clauses.size(); clause++) {
            if (!machine.holds(command, clause, row, seen, arguments, caller)) {
                ClauseEntry words = clauses.get(clause);
                wrong.add(new FalseClause(words.text(), words.message(), words.line()));
            }
        }
        return wrong;
    }

    private Refusal refusal(
            String instance, int command, long row, long seen, long arguments, int caller, List<String> allowed) {
        CommandEntry entry = catalogue.commands().get(command - 1);
        String shown = lifecycle.vocabulary().shown(machine, row);
        List<FalseClause> falseClauses = List.of();
        Reason reason;
        String message;
        int line = entry.line();
        boolean asked = knownCaller(caller) && !machine.internal(command);
        int obstacle = asked ? protocol.obstacle(command, row, seen, arguments, caller) : Protocol.NONE;
        if (!knownCaller(caller)) {
            reason = Reason.UNKNOWN_CALLER;
            message = "nobody of this name may ask; callers are " + String.join(", ", users());
        } else if (machine.internal(command)) {
            reason = Reason.INTERNAL;
            message = "only the engine issues " + entry.name();
        } else if (obstacle == Protocol.FINAL) {
            reason = Reason.FINAL;
            message = shown + " is final: no command is accepted any more";
        } else if (obstacle == Protocol.BUSY) {
            CommandEntry victim = catalogue.commands().get(protocol.command(row) - 1);
            reason = Reason.BUSY;
            message = victim.name() + " is in flight ("
                    + victim.steps().get(protocol.step(row) - 1).name() + "), and " + entry.name()
                    + " does not pre-empt it";
        } else if (obstacle > Protocol.NONE) {
            falseClauses = falseClauses(command, row, seen, arguments, caller);
            ClauseEntry first = entry.clauses().get(obstacle - 1);
            reason = switch (first.kind()) {
                case SOURCE -> Reason.SOURCE;
                case REQUIREMENT -> Reason.REQUIREMENT;
                case RANGE -> Reason.RANGE;
            };
            message = first.message();
            line = first.line();
        } else if (protocol.accept(command, row, seen, arguments, caller, Writes.IGNORED)
                == Protocol.HAND_OVER_REFUSED) {
            reason = Reason.HAND_OVER;
            message = entry.name() + " hands over to " + takingOver(command, row, seen, arguments, caller)
                    + " as soon as it is accepted, and that is refused";
        } else {
            throw new IllegalArgumentException(entry.name() + " is accepted; there is nothing to explain");
        }
        return new Refusal(
                catalogue.lifecycle(), instance, entry.name(), shown, reason, message, line, falseClauses, allowed);
    }

    /** The command that is refused at last. */
    private String takingOver(int command, long row, long seen, long arguments, int caller) {
        List<String> names = new ArrayList<>();
        protocol.accept(command, row, seen, arguments, caller, new Writes() {
            @Override
            public void wrote(int block) {}

            @Override
            public void handedOver(int handOver) {
                names.add(catalogue
                        .commands()
                        .get(machine.handOverCommand(handOver) - 1)
                        .name());
            }
        });
        return names.get(names.size() - 1);
    }

    private List<String> users() {
        return catalogue.callers().subList(0, catalogue.callers().size() - 1);
    }
}
