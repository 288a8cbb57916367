package dev.detent.meaning;

import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Where each part of an instance's state stands in an array of numbers, and how values become numbers: a truth is 0 or 1,
 * a whole number itself, a value of an enumeration its ordinal, none is {@link #NONE}, the presence of an attribute 0 or 1.
 * Commands, steps and reactions count from 1; 0 is none.
 */
public final class StateLayout {

    /** The number of {@code none}. */
    public static final int NONE = -1;

    private final Map<Variable, Integer> variables = new LinkedHashMap<>();
    private final Map<Parameter, Integer> commandArguments = new LinkedHashMap<>();
    private final Map<Parameter, Integer> actionArguments = new LinkedHashMap<>();
    final int opCommand;
    final int opStep;
    final int opReaction;
    final int firstOpArgument;
    final int link;
    final int callCommand;
    final int callStep;
    final int callReaction;
    final int firstCallArgument;
    final int callEnd;
    final int callPart;
    final int overtaken;
    /** Where the row ends: kept variables, op, link. */
    final int rowEnd;
    /** A call that nobody fenced, in the form of the call; only in checks of a weakened engine, as all that follows. */
    final int stray;
    /** Whether the look has been taken, and then what it showed. */
    final int looked;

    final int firstOutside;
    /** The command that another one took over from, in the form of op. */
    final int former;
    /** Whether a row waits to be written, whether it takes over op, and then the row and what it remembers. */
    final int pending;

    final int size;

    StateLayout(Lifecycle lifecycle) {
        this(lifecycle, Set.of());
    }

    StateLayout(Lifecycle lifecycle, Set<Weakening> without) {
        int next = 0;
        for (List<Variable> group :
                List.of(lifecycle.settings(), lifecycle.kept(), lifecycle.attributes(), lifecycle.reported())) {
            for (Variable variable : group) {
                if (variable.modelled()) {
                    variables.put(variable, next++);
                }
            }
        }
        opCommand = next++;
        opStep = next++;
        opReaction = next++;
        firstOpArgument = next;
        for (Command command : lifecycle.commands()) {
            for (Parameter parameter : command.parameters()) {
                if (parameter.modelled() && parameter.readLater()) {
                    commandArguments.put(parameter, next++);
                }
            }
        }
        link = next++;
        rowEnd = next;
        firstOutside = next;
        for (Variable variable : lifecycle.outside()) {
            variables.put(variable, next++);
        }
        callCommand = next++;
        callStep = next++;
        callReaction = next++;
        firstCallArgument = next;
        for (Action action : lifecycle.actions()) {
            for (Parameter parameter : action.parameters()) {
                if (parameter.modelled()) {
                    actionArguments.put(parameter, next++);
                }
            }
        }
        callEnd = next;
        callPart = next++;
        overtaken = next;
        next += callEnd - callCommand;
        boolean strays = without.contains(Weakening.FENCE)
                || without.contains(Weakening.ONE_CALL)
                || without.contains(Weakening.COMPARE_AND_SWAP);
        stray = next;
        next += strays ? callPart + 1 - callCommand : 0;
        looked = next;
        next += without.contains(Weakening.FENCE_FIRST) ? 1 + callCommand - firstOutside : 0;
        former = next;
        next += without.contains(Weakening.OWNERSHIP) ? link - opCommand : 0;
        pending = next;
        next += without.contains(Weakening.COMPARE_AND_SWAP) ? 2 + rowEnd + callEnd - callCommand : 0;
        size = next;
    }

    /** Position of a modelled variable. */
    public int position(Variable variable) {
        Integer position = variables.get(variable);
        if (position == null) {
            throw new IllegalArgumentException("not in the model: " + variable.name());
        }
        return position;
    }

    /** Whether the model has the variable. */
    public boolean has(Variable variable) {
        return variables.containsKey(variable);
    }

    /** The variables of the model in order of position. */
    public List<Variable> variables() {
        return List.copyOf(variables.keySet());
    }

    Optional<Integer> commandArgument(Parameter parameter) {
        return Optional.ofNullable(commandArguments.get(parameter));
    }

    int actionArgument(Parameter parameter) {
        Integer position = actionArguments.get(parameter);
        if (position == null) {
            throw new IllegalArgumentException("not in the model: " + parameter.name());
        }
        return position;
    }

    /** The number of a value. */
    public static int number(Value value) {
        if (value instanceof EnumerationValue named) {
            return named.ordinal();
        }
        if (value instanceof Value.Truth truth) {
            return truth.value() ? 1 : 0;
        }
        if (value instanceof Value.Whole whole) {
            return whole.value();
        }
        return NONE;
    }

    /** The value of a number, for a variable or parameter of the type. Attributes answer true or false. */
    public static Value value(Type type, int number) {
        if (type instanceof Type.EnumerationType named) {
            Enumeration enumeration = named.enumeration();
            return number == NONE ? new Value.None() : enumeration.values().get(number);
        }
        return type instanceof Type.RangeType ? new Value.Whole(number) : new Value.Truth(number != 0);
    }

    /** All numbers that a value of the type can have, in order. */
    public static List<Integer> numbers(Type type) {
        List<Integer> numbers = new ArrayList<>();
        if (type instanceof Type.EnumerationType named) {
            if (named.optional()) {
                numbers.add(NONE);
            }
            named.values().forEach(value -> numbers.add(value.ordinal()));
        } else if (type instanceof Type.RangeType range) {
            IntStream.rangeClosed(range.low(), range.high()).forEach(numbers::add);
        } else {
            numbers.addAll(List.of(0, 1));
        }
        return numbers;
    }

    static boolean inside(Type type, int number) {
        if (type instanceof Type.RangeType range) {
            return number >= range.low() && number <= range.high();
        }
        if (type instanceof Type.EnumerationType named) {
            return number == NONE
                    ? named.optional()
                    : named.values().stream().anyMatch(value -> value.ordinal() == number);
        }
        return number == 0 || number == 1;
    }
}
