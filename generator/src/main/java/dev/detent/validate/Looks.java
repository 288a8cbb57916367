package dev.detent.validate;

import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a look can find after a call of an action whose end is unknown; decided by trying all values that matter. */
final class Looks {

    /** Beyond so many combinations nothing is tried. */
    private static final long MOST = 100_000;

    private final Action action;
    private final Map<Variable, Expression> finished = new LinkedHashMap<>();
    private final Set<Parameter> parameters = new LinkedHashSet<>();

    private Looks(Action action) {
        this.action = action;
        for (Block block : action.effect()) {
            for (Assignment assignment : block.assignments()) {
                finished.put(assignment.variable(), assignment.value());
            }
        }
        Walks.visit(action.needs(), this::parameter);
        finished.values().forEach(value -> Walks.visit(value, this::parameter));
    }

    /** Whether a look may show the finished effect and what the action needs at once, or nothing of it at all. */
    static boolean cannotTell(Action action) {
        Looks looks = new Looks(action);
        return !action.hasEffect() || looks.bothPossible().orElse(true);
    }

    /** Whether a look may show neither the finished effect nor what the action needs. */
    static boolean canBeLost(Action action) {
        return action.hasEffect() && new Looks(action).neitherPossible().orElse(false);
    }

    private void parameter(Expression part) {
        if (part instanceof Expression.ReadParameter read) {
            parameters.add(read.parameter());
        }
    }

    private Optional<Boolean> bothPossible() {
        Set<Variable> free = new LinkedHashSet<>(Walks.reads(action.needs()));
        free.removeAll(finished.keySet());
        return any(free, known -> {
            Evaluation before = new Evaluation(known);
            Map<Object, Value> after = new HashMap<>(known);
            finished.forEach((variable, value) -> before.of(value).ifPresent(found -> after.put(variable, found)));
            return !new Evaluation(after).fails(action.needs());
        });
    }

    private Optional<Boolean> neitherPossible() {
        Set<Variable> all = new LinkedHashSet<>(Walks.reads(action.needs()));
        all.addAll(finished.keySet());
        return any(all, known -> {
            Evaluation now = new Evaluation(known);
            boolean done = finished.entrySet().stream()
                    .allMatch(entry -> now.of(entry.getValue()).equals(Optional.ofNullable(known.get(entry.getKey()))));
            return now.fails(action.needs()) && !done;
        });
    }

    private interface Test {
        boolean holds(Map<Object, Value> known);
    }

    /** Whether the test holds for some values; empty where there are too many to try. */
    private Optional<Boolean> any(Set<Variable> variables, Test test) {
        List<Object> keys = new ArrayList<>();
        List<List<Value>> domains = new ArrayList<>();
        variables.forEach(variable -> add(variable, variable.type(), keys, domains));
        parameters.forEach(parameter -> add(parameter, parameter.type(), keys, domains));
        long combinations = 1;
        for (List<Value> domain : domains) {
            combinations *= domain.size();
            if (domain.isEmpty() || combinations > MOST) {
                return Optional.empty();
            }
        }
        int[] chosen = new int[keys.size()];
        while (true) {
            Map<Object, Value> known = new HashMap<>();
            for (int i = 0; i < chosen.length; i++) {
                known.put(keys.get(i), domains.get(i).get(chosen[i]));
            }
            if (test.holds(known)) {
                return Optional.of(true);
            }
            int place = 0;
            while (place < chosen.length
                    && ++chosen[place] == domains.get(place).size()) {
                chosen[place++] = 0;
            }
            if (place == chosen.length) {
                return Optional.of(false);
            }
        }
    }

    private static void add(Object key, Type type, List<Object> keys, List<List<Value>> domains) {
        keys.add(key);
        domains.add(domain(type));
    }

    /** All values of a type; none where there are too many. */
    private static List<Value> domain(Type type) {
        List<Value> values = new ArrayList<>();
        if (type instanceof Type.TruthType) {
            values.add(new Value.Truth(false));
            values.add(new Value.Truth(true));
        } else if (type instanceof Type.RangeType range && (long) range.high() - range.low() < MOST) {
            for (int number = range.low(); number <= range.high(); number++) {
                values.add(new Value.Whole(number));
            }
        } else if (type instanceof Type.EnumerationType enumeration) {
            values.addAll(enumeration.values());
            if (enumeration.optional()) {
                values.add(new Value.None());
            }
        }
        return values;
    }
}
