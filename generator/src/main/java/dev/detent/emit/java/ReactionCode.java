package dev.detent.emit.java;

import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The part of a machine that says when the engine acts by itself. */
final class ReactionCode {

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Parts parts;
    private final Map<String, Integer> commandNumbers = new HashMap<>();

    ReactionCode(Lifecycle lifecycle, MachineWords words, Parts parts) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.parts = parts;
        lifecycle.commands().forEach(command -> commandNumbers.put(command.name(), commandNumbers.size() + 1));
    }

    void add() {
        Dispatch due = new Dispatch(MachineMethods.DUE, "reaction", words.values::reaction, "false");
        Dispatch looks = new Dispatch(MachineMethods.LOOKS, "reaction", words.values::reaction, "false");
        Dispatch dueOutside = new Dispatch(MachineMethods.DUE_OUTSIDE, "reaction", words.values::reaction, "true");
        Dispatch command = new Dispatch(MachineMethods.REACTION_COMMAND, "reaction", words.values::reaction, "0");
        Dispatch arguments = new Dispatch(MachineMethods.REACTION_ARGUMENTS, "reaction", words.values::reaction, "0L");
        Dispatch marked = new Dispatch(MachineMethods.MARKED, "reaction", words.values::reaction, "false");
        for (int number = 1; number <= lifecycle.reactions().size(); number++) {
            Reaction reaction = lifecycle.reactions().get(number - 1);
            due.on(
                    number,
                    words.expressions.truth(reaction.kept(), Scope.FLIGHT).text());
            looks.on(number, Boolean.toString(reaction.seen().isPresent()));
            dueOutside.on(number, seen(reaction).text());
            command.on(number, words.values.command(commandNumbers.getOrDefault(reaction.command(), 0)));
            arguments.on(number, arguments(reaction));
            marked.on(number, Boolean.toString(reaction.marked()));
        }
        for (Dispatch method : List.of(due, looks, dueOutside, command, arguments, marked)) {
            method.addTo(parts, true);
        }
    }

    private Code seen(Reaction reaction) {
        return reaction.seen()
                .map(condition ->
                        words.expressions.truth(new Expression.Seen(condition, condition.span()), Scope.FLIGHT))
                .orElse(Code.primary("true"));
    }

    private String arguments(Reaction reaction) {
        Command command = lifecycle.command(reaction.command());
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < command.parameters().size(); i++) {
            Parameter parameter = command.parameters().get(i);
            if (parameter.modelled()) {
                Expression argument = reaction.arguments().get(i);
                String value = parameter.type() instanceof Type.TruthType
                        ? words.expressions.truth(argument, Scope.FLIGHT).text()
                        : words.expressions.number(argument, Scope.FLIGHT).text();
                fields.add(words.placed(parameter, false, value, 0));
            }
        }
        return fields.isEmpty() ? "0L" : String.join(" | ", fields);
    }
}
