package dev.detent.emit.java;

import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of a machine that says what endings hand over to. Hand-overs are numbered from 1; those of the same command with
 * the same arguments share a number.
 */
final class HandOverCode {

    private record Numbered(Next.Issue issue, int command, String arguments) {}

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Map<String, Integer> commandNumbers = new HashMap<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Numbered> handOvers = new ArrayList<>();

    HandOverCode(Lifecycle lifecycle, MachineWords words) {
        this.lifecycle = lifecycle;
        this.words = words;
        lifecycle.commands().forEach(command -> commandNumbers.put(command.name(), commandNumbers.size() + 1));
    }

    /** The number of a hand-over. */
    int number(Next.Issue issue) {
        String arguments = arguments(issue);
        StringBuilder key = new StringBuilder(issue.command()).append(' ').append(arguments);
        for (Expression argument : issue.arguments()) {
            if (argument instanceof Expression.AttributeText text) {
                key.append(" attribute ").append(text.attribute().name());
            } else if (argument instanceof Expression.ParameterText text) {
                key.append(" parameter ").append(text.parameter().name());
            }
        }
        return numbers.computeIfAbsent(key.toString(), absent -> {
            handOvers.add(new Numbered(issue, commandNumbers.getOrDefault(issue.command(), 0), arguments));
            return handOvers.size();
        });
    }

    /** Every hand-over, in the order of the numbers. */
    List<Next.Issue> all() {
        return handOvers.stream().map(Numbered::issue).toList();
    }

    private String arguments(Next.Issue issue) {
        Command command = lifecycle.command(issue.command());
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < command.parameters().size(); i++) {
            Parameter parameter = command.parameters().get(i);
            if (parameter.modelled()) {
                Expression argument = issue.arguments().get(i);
                String value = parameter.type() instanceof Type.TruthType
                        ? words.expressions.truth(argument, Scope.FLIGHT).text()
                        : words.expressions.number(argument, Scope.FLIGHT).text();
                fields.add(words.placed(parameter, false, value, 0));
            }
        }
        return fields.isEmpty() ? "0L" : String.join(" | ", fields);
    }

    /** Declares which command each hand-over is of, and with what; nothing where no ending hands over. */
    void addTo(Parts parts) {
        if (handOvers.isEmpty()) {
            return;
        }
        Dispatch command = new Dispatch(MachineMethods.HAND_OVER_COMMAND, "handOver", Integer::toString, "0");
        Dispatch arguments = new Dispatch(MachineMethods.HAND_OVER_ARGUMENTS, "handOver", Integer::toString, "0L");
        for (int number = 1; number <= handOvers.size(); number++) {
            Numbered handOver = handOvers.get(number - 1);
            command.on(number, words.values.command(handOver.command()));
            arguments.on(number, handOver.arguments());
        }
        command.addTo(parts, true);
        arguments.addTo(parts, true);
    }
}
