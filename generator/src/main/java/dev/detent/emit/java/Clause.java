package dev.detent.emit.java;

import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Requirement;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One clause of a command's guard, in the order in which they are asked.
 *
 * @param text as it stands in the file
 * @param message what a person is told when it is false
 */
record Clause(Kind kind, String text, String message, Span span, Condition condition) {

    /** What a clause is about; named as in the runtime's catalogue. */
    enum Kind {
        SOURCE,
        REQUIREMENT,
        RANGE
    }

    /** How a clause becomes Java. */
    @FunctionalInterface
    interface Condition {
        Code in(Expressions expressions);
    }

    static List<Clause> of(Command command, Lifecycle lifecycle) {
        List<Clause> clauses = new ArrayList<>();
        clauses.add(source(command, lifecycle));
        for (Requirement requirement : command.requirements()) {
            clauses.add(new Clause(
                    Kind.REQUIREMENT,
                    requirement.text(),
                    requirement.message(),
                    requirement.condition().span(),
                    expressions -> expressions.truth(requirement.condition(), Scope.ACCEPTANCE)));
        }
        counters(command).forEach((counter, write) -> clauses.add(range(command, counter, write)));
        return clauses;
    }

    private static Clause source(Command command, Lifecycle lifecycle) {
        List<EnumerationValue> values = command.sources().values();
        String named = command.sources()
                .name()
                .map(set -> set.name())
                .orElseGet(() -> values.stream().map(EnumerationValue::name).collect(Collectors.joining(", ")));
        boolean everywhere = command.sources().everywhere();
        ValueSet set = new ValueSet(command.sources().name(), new ArrayList<Value>(values));
        Variable main = lifecycle.main();
        Expression shown = new Expression.Read(main, lifecycle.mainShowsTasks(), command.span());
        Expression inside = new Expression.Membership(shown, false, set, command.span());
        return new Clause(
                Kind.SOURCE,
                everywhere ? "from any" : "from " + named,
                main.name()
                        + (everywhere
                                ? " must not be final"
                                : " must be " + (values.size() > 1 ? "one of " : "") + named),
                command.span(),
                expressions -> expressions.truth(inside, Scope.ACCEPTANCE));
    }

    /** Counters that the acceptance may take out of their ranges, with the first such write. */
    private static Map<Variable, Assignment> counters(Command command) {
        Map<Variable, Assignment> counters = new LinkedHashMap<>();
        for (AcceptCase accept : command.accept()) {
            for (Assignment write : accept.writes().assignments()) {
                if (mayLeave(write)) {
                    counters.putIfAbsent(write.variable(), write);
                }
            }
        }
        return counters;
    }

    private static boolean mayLeave(Assignment write) {
        return write.variable().type() instanceof Type.RangeType range
                && (write.variable().holding()
                        || !(write.value().type() instanceof Type.RangeType value
                                && value.low() >= range.low()
                                && value.high() <= range.high()));
    }

    private static Clause range(Command command, Variable counter, Assignment first) {
        Type.RangeType range = (Type.RangeType) counter.type();
        if (counter.holding()) {
            String resource = counter.source().orElseThrow().name();
            return new Clause(
                    Kind.RANGE,
                    resource + " in 0.." + range.high(),
                    "not enough of " + resource + " is free",
                    first.span(),
                    expressions -> staysInside(command.accept(), counter, range, expressions));
        }
        String bounds = range.low() + ".." + range.high();
        return new Clause(
                Kind.RANGE,
                counter.name() + " in " + bounds,
                counter.name() + " would leave " + bounds,
                first.span(),
                expressions -> staysInside(command.accept(), counter, range, expressions));
    }

    /** The write of the case that is taken, if it has one. */
    private static Code staysInside(
            List<AcceptCase> cases, Variable counter, Type.RangeType range, Expressions expressions) {
        if (cases.isEmpty()) {
            return Code.primary("true");
        }
        AcceptCase first = cases.get(0);
        Code inside = first.writes().assignments().stream()
                .filter(write -> write.variable().equals(counter) && mayLeave(write))
                .map(write -> inside(write, range, expressions))
                .findFirst()
                .orElse(Code.primary("true"));
        if (first.when().isEmpty()) {
            return inside;
        }
        Code rest = staysInside(cases.subList(1, cases.size()), counter, range, expressions);
        Code when = expressions.truth(first.when().get(), Scope.ACCEPTANCE);
        return Code.primary("(" + when.in(Code.OR) + " ? " + inside.in(Code.OR) + " : " + rest.in(Code.OR) + ")");
    }

    private static Code inside(Assignment write, Type.RangeType range, Expressions expressions) {
        String value = expressions.number(write.value(), Scope.ACCEPTANCE).text();
        Code low = new Code(value + " >= " + range.low(), Code.EQUALITY);
        boolean holding = write.variable().holding();
        String most = holding ? expressions.most(write.variable()) : Integer.toString(range.high());
        Code high = new Code(value + " <= " + most, Code.EQUALITY);
        if (write.value().type() instanceof Type.RangeType possible) {
            low = possible.low() >= range.low() ? Code.primary("true") : low;
            high = !holding && possible.high() <= range.high() ? Code.primary("true") : high;
        }
        return Code.and(low, high);
    }
}
