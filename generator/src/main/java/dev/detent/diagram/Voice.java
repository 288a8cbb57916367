package dev.detent.diagram;

import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import dev.detent.validate.Evaluation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Who issues a command, as a label says it.
 *
 * @param addition what is said behind the name of the command
 * @param reason why the engine issues it, for whoever points at it; empty for callers
 */
record Voice(StateDiagram.Actor actor, String addition, String reason) {

    private static final Voice CALLER = new Voice(StateDiagram.Actor.CALLER, "", "");
    private static final Voice ENGINE = new Voice(StateDiagram.Actor.ENGINE, "", "issued by the engine");

    /** Who issues the command where the state has this value. */
    static List<Voice> of(Command command, EnumerationValue value, Variable state, Lifecycle lifecycle) {
        List<Voice> voices = new ArrayList<>();
        if (!command.internal()) {
            voices.add(CALLER);
        }
        Evaluation known = new Evaluation(Map.of(state, value));
        for (Reaction reaction : lifecycle.reactions()) {
            if (reaction.command().equals(command.name()) && !known.fails(reaction.kept())) {
                voices.add(of(reaction, command));
            }
        }
        return voices.isEmpty() ? List.of(ENGINE) : voices.stream().distinct().toList();
    }

    private static Voice of(Reaction reaction, Command command) {
        String reason = "reaction " + reaction.name();
        if (reaction.onRestart()) {
            return new Voice(StateDiagram.Actor.ENGINE, " on restart", reason);
        }
        return reaction.delay()
                .map(delay -> new Voice(StateDiagram.Actor.ENGINE, " after " + delay, reason))
                .orElseGet(() -> new Voice(StateDiagram.Actor.ENGINE, command.internal() ? "" : " by itself", reason));
    }
}
