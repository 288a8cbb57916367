package dev.detent.explorer.machine;

import dev.detent.meaning.Happening;
import dev.detent.meaning.StateLayout;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Machine;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers every way in which a command can be asked for: the command, who asks, and the modelled arguments. The code and the
 * meaning are laid beside each other by these numbers.
 */
final class Detail {

    /** A command with what it is given. */
    private record Way(int command, List<Integer> arguments) {}

    private final Lifecycle model;
    private final int callers;
    private final Map<Way, Integer> ways = new LinkedHashMap<>();
    private final List<Map<Long, Integer>> packedWays = new ArrayList<>();
    private final Map<String, Integer> commands = new HashMap<>();
    private final Map<String, Integer> callerNumbers = new HashMap<>();

    Detail(dev.detent.runtime.protocol.Lifecycle lifecycle, Lifecycle model) {
        this.model = model;
        List<String> names = lifecycle.catalogue().callers();
        this.callers = names.size() - 1;
        for (int caller = 0; caller < callers; caller++) {
            callerNumbers.put(names.get(caller), caller);
        }
        Machine machine = lifecycle.machine();
        for (int number = 1; number <= model.commands().size(); number++) {
            Command command = model.commands().get(number - 1);
            commands.put(command.name(), number);
            Fields fields = lifecycle.vocabulary().arguments().get(number - 1);
            Map<Long, Integer> packed = new HashMap<>();
            for (int choice = 0; choice < machine.argumentChoices(number); choice++) {
                long word = machine.argumentChoice(number, choice);
                packed.put(word, way(new Way(number, arguments(command, fields, word))));
            }
            packedWays.add(packed);
        }
    }

    private int way(Way way) {
        return ways.computeIfAbsent(way, absent -> ways.size());
    }

    private static List<Integer> arguments(Command command, Fields fields, long word) {
        Map<String, String> texts = fields.read(word);
        List<Integer> numbers = new ArrayList<>();
        for (Parameter parameter : command.parameters()) {
            if (parameter.modelled()) {
                numbers.add(number(texts.getOrDefault(parameter.name(), ""), parameter.type()));
            }
        }
        return numbers;
    }

    /** The number of the value of a {@link Field}, which is given by its name. */
    static int number(String name, Type type) {
        if (type instanceof Type.EnumerationType named) {
            return named.enumeration().values().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .mapToInt(EnumerationValue::ordinal)
                    .findFirst()
                    .orElse(StateLayout.NONE);
        }
        if (type instanceof Type.RangeType) {
            return Integer.parseInt(name);
        }
        return name.equals("true") ? 1 : 0;
    }

    /** How many ways there are in which users ask. */
    int size() {
        return ways.size() * callers;
    }

    /** How many of them are asked in a check: the commands that nobody issues do not count. */
    int asked(java.util.function.Predicate<Command> issued) {
        return (int) ways.keySet().stream()
                        .map(way -> model.commands().get(way.command() - 1))
                        .filter(command -> !command.internal() && issued.test(command))
                        .count()
                * callers;
    }

    /** The number of what the code accepts. */
    int ofCode(int command, long arguments, int caller) {
        return packedWays.get(command - 1).getOrDefault(arguments, 0) * callers + caller - 1;
    }

    /** Marks what the meaning accepts: all callers where it makes no difference who asks. */
    void ofMeaning(Happening accepted, BitSet into) {
        Command command = model.command(accepted.command());
        List<Integer> numbers =
                accepted.arguments().stream().map(Detail::number).toList();
        int number = commands.getOrDefault(command.name(), 0);
        int way = ways.getOrDefault(new Way(number, numbers), -1);
        if (way < 0) {
            throw new IllegalStateException(
                    "the code does not take " + command.name() + " with " + accepted.arguments());
        }
        if (accepted.caller().isEmpty()) {
            into.set(way * callers, (way + 1) * callers);
        } else {
            into.set(way * callers + callerNumbers.getOrDefault(accepted.caller(), 0));
        }
    }

    private static int number(Value value) {
        return StateLayout.number(value);
    }

    /** A way in words. */
    String words(int number) {
        Way way = List.copyOf(ways.keySet()).get(number / callers);
        Command command = model.commands().get(way.command() - 1);
        List<Parameter> modelled =
                command.parameters().stream().filter(Parameter::modelled).toList();
        List<String> arguments = new ArrayList<>();
        for (int place = 0; place < modelled.size(); place++) {
            Parameter parameter = modelled.get(place);
            arguments.add(parameter.name() + " = "
                    + StateLayout.value(parameter.type(), way.arguments().get(place)));
        }
        String caller = callerNumbers.entrySet().stream()
                .filter(entry -> entry.getValue() == number % callers)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        return command.name() + "(" + String.join(", ", arguments) + ") by " + caller;
    }
}
