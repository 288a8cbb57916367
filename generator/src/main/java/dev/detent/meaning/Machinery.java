package dev.detent.meaning;

import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Event;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything of a lifecycle made ready, and the scene that conditions are judged in. */
final class Machinery {

    static final int IDLE = 0;
    static final int ASKED = 1;
    static final int UNSURE = 2;
    static final int OVERTAKEN = 3;

    record ReadyEvent(Event event, Term when, Writer effect) {}

    record ReadyReaction(Reaction reaction, int number, Term kept, Optional<Term> seen, List<Term> arguments) {}

    final Lifecycle lifecycle;
    final Check check;
    final StateLayout layout;
    final Instances instances;
    final Scene scene = new Scene();
    final List<ReadyCommand> commands = new ArrayList<>();
    final List<ReadyEvent> events = new ArrayList<>();
    final List<ReadyReaction> reactions = new ArrayList<>();
    final Terms terms;
    final int main;
    final boolean[] last;
    /** Number of the caller {@code engine}. */
    final int engine;

    /** Whether some ending hands over. */
    final boolean handsOver;

    private final Map<String, ReadyCommand> byName = new HashMap<>();
    private final List<RefusedHandOver> refused = new ArrayList<>();
    private Optional<Refusal> refusal = Optional.empty();

    private record Refusal(String command, String reason, int line) {}

    Machinery(Lifecycle sound, Check check) {
        this.lifecycle = sound.without(check.without());
        this.check = check;
        this.layout = new StateLayout(lifecycle, check.without());
        List<Variable> holdings = lifecycle.holdings();
        this.instances = new Instances(
                check.instances(),
                layout.size,
                holdings.stream().mapToInt(layout::position).toArray());
        this.terms = new Terms(lifecycle, check, layout, instances, new Acceptance(this)::can);
        this.main = layout.position(lifecycle.main());
        List<EnumerationValue> mainValues =
                ((Type.EnumerationType) lifecycle.main().type()).enumeration().values();
        this.last = new boolean[mainValues.size()];
        mainValues.forEach(value -> last[value.ordinal()] = value.last());
        this.engine = lifecycle.callers().values().size() - 1;
        Map<String, ReadyAction> actions = new HashMap<>();
        lifecycle.actions().forEach(action -> actions.put(action.name(), new ReadyAction(action, layout, terms)));
        for (Command command : lifecycle.commands()) {
            ReadyCommand ready = new ReadyCommand(command, commands.size() + 1, last.length, layout, terms, actions);
            commands.add(ready);
            byName.put(command.name(), ready);
        }
        this.handsOver = commands.stream().anyMatch(ReadyCommand::handsOver);
        for (Event event : lifecycle.events()) {
            events.add(
                    new ReadyEvent(event, terms.plain(event.when()), new Writer(event.effect(), layout, terms::plain)));
        }
        for (Reaction reaction : lifecycle.reactions()) {
            reactions.add(new ReadyReaction(
                    reaction,
                    reactions.size() + 1,
                    terms.plain(reaction.kept()),
                    reaction.seen().map(terms::plain),
                    reaction.arguments().stream().map(terms::plain).toList()));
        }
    }

    /** Whether the command may take over from one that has steps. */
    boolean mayTakeOver(ReadyCommand command) {
        return command.preempts.stream()
                .anyMatch(victim -> !command(victim).steps.isEmpty());
    }

    boolean without(Weakening guarantee) {
        return check.without().contains(guarantee);
    }

    ReadyCommand command(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow();
    }

    /** The command in flight or called, by its number from 1. */
    ReadyCommand command(int number) {
        return commands.get(number - 1);
    }

    /** In place of a state: the step would hand over to a command that is refused. */
    static final int[] NOT_POSSIBLE = {};

    /** Notes why the step in question is not possible. */
    int[] refuse(ReadyCommand.HandOver handOver, String reason) {
        refusal = Optional.of(new Refusal(handOver.command(), reason, handOver.line()));
        return NOT_POSSIBLE;
    }

    /** Gives the visitor a step that has just been made, unless it turned out not to be possible. */
    void offer(StepVisitor visitor, Happening happening, int[] after) {
        Happening whole = happening.handing(scene.handedTo);
        if (after == NOT_POSSIBLE) {
            refusal.ifPresent(why -> refused.add(new RefusedHandOver(whole, why.command(), why.reason(), why.line())));
            scene.forgetHandOvers();
            return;
        }
        for (int number = 0; number < scene.between.size(); number++) {
            visitor.handsOver(scene.handedTo.get(number).command(), scene.between.get(number));
        }
        scene.forgetHandOvers();
        visitor.visit(whole, after);
    }

    /** The steps that were not possible since the last time. */
    List<RefusedHandOver> takeRefused() {
        List<RefusedHandOver> taken = List.copyOf(refused);
        refused.clear();
        return taken;
    }

    static Happening happening(StepKind kind, String name, String command, int line) {
        return new Happening(kind, name, command, "", List.of(), 0, line);
    }
}
