package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** An expression of TLA+. Parentheses and layout are the printer's business. */
public sealed interface Tla {

    /** An identifier. */
    record Name(String text) implements Tla {}

    /** A number, a string with its quotes, {@code TRUE}, {@code @}. */
    record Literal(String text) implements Tla {}

    /** {@code Operator(a, b)}; without arguments print a {@link Name}. */
    record Apply(String operator, List<Tla> arguments) implements Tla {
        public Apply {
            arguments = List.copyOf(arguments);
        }
    }

    /** {@code record.field}. */
    record Field(Tla record, String field) implements Tla {}

    /** {@code function[argument]}. */
    record Index(Tla function, Tla argument) implements Tla {}

    /** {@code left operator right}. Conjunction and disjunction are {@link Junction}s. */
    record Infix(String operator, Tla left, Tla right) implements Tla {}

    /** {@code ~}, {@code []}, {@code <>}, {@code UNCHANGED}, {@code DOMAIN}. */
    record Prefix(String operator, Tla operand) implements Tla {}

    /** {@code operand'}. */
    record Prime(Tla operand) implements Tla {}

    /** Which list of bullets. */
    enum Connective {
        AND("/\\"),
        OR("\\/");

        final String sign;

        Connective(String sign) {
            this.sign = sign;
        }
    }

    /**
     * A conjunction or disjunction of at least two items.
     *
     * @param stacked whether it is always written with bullets, also where it fits on one line
     */
    record Junction(Connective connective, List<Tla> items, boolean stacked) implements Tla {
        public Junction {
            items = List.copyOf(items);
        }
    }

    /** {@code {a, b}}. */
    record Braces(List<Tla> items) implements Tla {
        public Braces {
            items = List.copyOf(items);
        }
    }

    /** {@code <<a, b>>}. */
    record Tuple(List<Tla> items) implements Tla {
        public Tuple {
            items = List.copyOf(items);
        }
    }

    /** One field of a record; a note is printed behind it as a comment. */
    record Entry(String field, Tla value, Optional<String> note) {}

    /** {@code [a |-> x, b |-> y]}. */
    record Fields(List<Entry> entries) implements Tla {
        public Fields {
            entries = List.copyOf(entries);
        }
    }

    /** {@code [a : S, b : T]}. */
    record FieldSets(List<Entry> entries) implements Tla {
        public FieldSets {
            entries = List.copyOf(entries);
        }
    }

    /** {@code [variable \in set |-> body]}. */
    record Function(String variable, Tla set, Tla body) implements Tla {}

    /** {@code [from -> to]}. */
    record Functions(Tla from, Tla to) implements Tla {}

    /** {@code {variable \in set : condition}}. */
    record Filter(String variable, Tla set, Tla condition) implements Tla {}

    /** {@code CHOOSE variable \in set : condition}. */
    record Choose(String variable, Tla set, Tla condition) implements Tla {}

    /** One change in an {@code EXCEPT}: {@code ![index].field = value}, of which either part may be missing. */
    record Update(Optional<Tla> index, Optional<String> field, Tla value) {}

    /** {@code [base EXCEPT ...]}. */
    record Except(Tla base, List<Update> updates) implements Tla {
        public Except {
            updates = List.copyOf(updates);
        }
    }

    /** {@code IF condition THEN yes ELSE no}. */
    record If(Tla condition, Tla yes, Tla no) implements Tla {}

    /** One case; a note is printed behind it as a comment. */
    record Arm(Tla condition, Tla body, Optional<String> note) {}

    /** {@code CASE a -> x [] OTHER -> y}. */
    record Case(List<Arm> arms, Optional<Tla> other) implements Tla {
        public Case {
            arms = List.copyOf(arms);
        }
    }

    /** {@code name == value} in a {@code LET}. */
    record Binding(String name, Tla value) {}

    /** {@code LET ... IN body}. */
    record Let(List<Binding> bindings, Tla body) implements Tla {
        public Let {
            bindings = List.copyOf(bindings);
        }
    }

    /** {@code variable \in set}. */
    record Bound(String variable, Tla set) {}

    /** {@code \A} or {@code \E}. */
    record Quantified(String quantifier, List<Bound> bounds, Tla body) implements Tla {
        public Quantified {
            bounds = List.copyOf(bounds);
        }
    }

    /** {@code [action]_variables}. */
    record Square(Tla action, String variables) implements Tla {}

    /** {@code <<action>>_variables}. */
    record Angle(Tla action, String variables) implements Tla {}

    Tla TRUE = new Literal("TRUE");
    Tla FALSE = new Literal("FALSE");
    /** The old value in an {@code EXCEPT}. */
    Tla AT = new Literal("@");

    static Tla name(String text) {
        return new Name(text);
    }

    static Tla string(String text) {
        return new Literal("\"" + text + "\"");
    }

    static Tla number(int value) {
        return new Literal(Integer.toString(value));
    }

    static Tla apply(String operator, Tla... arguments) {
        return apply(operator, Arrays.asList(arguments));
    }

    /** A use of an operator; its name alone where it takes nothing. */
    static Tla apply(String operator, List<Tla> arguments) {
        return arguments.isEmpty() ? new Name(operator) : new Apply(operator, arguments);
    }

    static Tla infix(String operator, Tla left, Tla right) {
        return new Infix(operator, left, right);
    }

    static Tla equal(Tla left, Tla right) {
        return new Infix("=", left, right);
    }

    static Tla implies(Tla left, Tla right) {
        return new Infix("=>", left, right);
    }

    static Tla in(Tla element, Tla set) {
        return new Infix("\\in", element, set);
    }

    static Tla and(Tla... items) {
        return and(Arrays.asList(items));
    }

    /** A conjunction; nested ones become part of it, {@code TRUE} is left out. */
    static Tla and(List<Tla> items) {
        return junction(Connective.AND, items, TRUE);
    }

    static Tla or(Tla... items) {
        return or(Arrays.asList(items));
    }

    /** A disjunction; nested ones become part of it, {@code FALSE} is left out. */
    static Tla or(List<Tla> items) {
        return junction(Connective.OR, items, FALSE);
    }

    private static Tla junction(Connective connective, List<Tla> items, Tla neutral) {
        List<Tla> kept = new ArrayList<>();
        for (Tla item : items) {
            if (item instanceof Junction inner && inner.connective() == connective) {
                kept.addAll(inner.items());
            } else if (!item.equals(neutral)) {
                kept.add(item);
            }
        }
        if (kept.isEmpty()) {
            return neutral;
        }
        return kept.size() == 1 ? kept.get(0) : new Junction(connective, kept, false);
    }

    static Tla set(List<Tla> items) {
        return new Braces(items);
    }

    /** {@code base} with some fields of a record changed; {@code base} itself where none is. */
    static Tla withFields(Tla base, List<Entry> entries) {
        return entries.isEmpty()
                ? base
                : new Except(
                        base,
                        entries.stream()
                                .map(entry -> new Update(Optional.empty(), Optional.of(entry.field()), entry.value()))
                                .toList());
    }

    static Entry entry(String field, Tla value) {
        return new Entry(field, value, Optional.empty());
    }

    static Tla forAll(String variable, Tla set, Tla body) {
        return new Quantified("\\A", List.of(new Bound(variable, set)), body);
    }
}
