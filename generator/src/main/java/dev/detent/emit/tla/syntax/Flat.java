package dev.detent.emit.tla.syntax;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes an expression on one line, and gives up as soon as the line is too long. */
final class Flat {

    private final Tla whole;
    private final int limit;
    private final StringBuilder line = new StringBuilder();
    private boolean failed;

    private Flat(Tla whole, int limit) {
        this.whole = whole;
        this.limit = limit;
    }

    /** The expression on one line, unless that is longer than the limit or a note stands in it. */
    static Optional<String> of(Tla expression, int limit) {
        return of(expression, -1, limit);
    }

    /** As {@link #of(Tla, int)}, in parentheses unless the expression binds stronger than demanded. */
    static Optional<String> of(Tla expression, int demanded, int limit) {
        Flat flat = new Flat(demanded < 0 ? expression : Tla.TRUE, limit);
        flat.operand(expression, demanded);
        return flat.failed ? Optional.empty() : Optional.of(flat.line.toString());
    }

    private void text(String text) {
        line.append(text);
        failed |= line.length() > limit;
    }

    private void operand(Tla expression, int demanded) {
        boolean parentheses = Strength.of(expression) <= demanded;
        text(parentheses ? "(" : "");
        write(expression);
        text(parentheses ? ")" : "");
    }

    private void write(Tla expression) {
        if (failed) {
            return;
        }
        if (expression instanceof Tla.Name name) {
            text(name.text());
        } else if (expression instanceof Tla.Literal literal) {
            text(literal.text());
        } else if (expression instanceof Tla.Apply apply) {
            enclosed(apply.operator() + "(", apply.arguments(), ")");
        } else if (expression instanceof Tla.Field field) {
            operand(field.record(), Strength.ATOM - 1);
            text("." + field.field());
        } else if (expression instanceof Tla.Index index) {
            operand(index.function(), Strength.ATOM - 1);
            text("[");
            write(index.argument());
            text("]");
        } else if (expression instanceof Tla.Prime prime) {
            operand(prime.operand(), Strength.ATOM - 1);
            text("'");
        } else if (expression instanceof Tla.Infix || expression instanceof Tla.Prefix) {
            operators(expression);
        } else if (expression instanceof Tla.Junction junction) {
            junction(junction);
        } else {
            constructors(expression);
        }
    }

    /** What nothing follows needs no parentheses. */
    private void junction(Tla.Junction junction) {
        List<Tla> items = junction.items();
        int strength = Strength.of(junction);
        failed |= junction.stacked();
        for (int number = 0; number < items.size() && !failed; number++) {
            boolean end = number + 1 == items.size() && junction == whole;
            boolean open = end && Strength.of(items.get(number)) == 0;
            operand(items.get(number), open ? -1 : strength);
            text(number + 1 < items.size() ? " " + junction.connective().sign + " " : "");
        }
    }

    private void operators(Tla expression) {
        if (expression instanceof Tla.Infix infix) {
            int strength = Strength.demandedBy(infix);
            operand(infix.left(), infix.operator().equals("+") ? strength - 1 : strength);
            text(infix.operator().equals("..") ? ".." : " " + infix.operator() + " ");
            operand(infix.right(), strength);
        } else if (expression instanceof Tla.Prefix prefix) {
            text(prefix.operator());
            text(Character.isLetter(prefix.operator().charAt(0)) ? " " : "");
            operand(prefix.operand(), Strength.demandedBy(prefix));
        }
    }

    private void constructors(Tla expression) {
        if (expression instanceof Tla.Braces braces) {
            enclosed("{", braces.items(), "}");
        } else if (expression instanceof Tla.Tuple tuple) {
            enclosed("<<", tuple.items(), ">>");
        } else if (expression instanceof Tla.Fields fields) {
            entries(fields.entries(), " |-> ");
        } else if (expression instanceof Tla.FieldSets fields) {
            entries(fields.entries(), " : ");
        } else if (expression instanceof Tla.Function function) {
            text("[" + function.variable() + " \\in ");
            write(function.set());
            text(" |-> ");
            write(function.body());
            text("]");
        } else if (expression instanceof Tla.Functions functions) {
            text("[");
            write(functions.from());
            text(" -> ");
            write(functions.to());
            text("]");
        } else if (expression instanceof Tla.Except except) {
            text("[");
            operand(except.base(), Strength.ATOM - 1);
            text(" EXCEPT ");
            items(except.updates(), ", ", this::update);
            text("]");
        } else if (expression instanceof Tla.Square square) {
            text("[");
            write(square.action());
            text("]_" + square.variables());
        } else if (expression instanceof Tla.Angle angle) {
            text("<<");
            write(angle.action());
            text(">>_" + angle.variables());
        } else {
            binders(expression);
        }
    }

    private void binders(Tla expression) {
        if (expression instanceof Tla.Filter filter) {
            text("{" + filter.variable() + " \\in ");
            write(filter.set());
            text(" : ");
            write(filter.condition());
            text("}");
        } else if (expression instanceof Tla.Choose choose) {
            text("CHOOSE " + choose.variable() + " \\in ");
            write(choose.set());
            text(" : ");
            write(choose.condition());
        } else if (expression instanceof Tla.Quantified quantified) {
            text(quantified.quantifier() + " ");
            items(quantified.bounds(), ", ", bound -> {
                text(bound.variable() + " \\in ");
                write(bound.set());
            });
            text(" : ");
            write(quantified.body());
        } else if (expression instanceof Tla.If choice) {
            text("IF ");
            write(choice.condition());
            text(" THEN ");
            write(choice.yes());
            text(" ELSE ");
            write(choice.no());
        } else if (expression instanceof Tla.Let let) {
            text("LET ");
            items(let.bindings(), "  ", binding -> {
                text(binding.name() + " == ");
                write(binding.value());
            });
            text(" IN ");
            write(let.body());
        } else {
            failed = true; // a CASE always has a line for each of its arms
        }
    }

    private void update(Tla.Update update) {
        text("!");
        update.index().ifPresent(index -> {
            text("[");
            write(index);
            text("]");
        });
        update.field().ifPresent(field -> text("." + field));
        text(" = ");
        write(update.value());
    }

    private void entries(List<Tla.Entry> entries, String sign) {
        text("[");
        items(entries, ", ", entry -> {
            text(entry.field() + sign);
            write(entry.value());
            failed |= entry.note().isPresent();
        });
        text("]");
    }

    private void enclosed(String open, List<Tla> items, String close) {
        text(open);
        items(items, ", ", this::write);
        text(close);
    }

    private <T> void items(List<T> items, String separator, Consumer<T> writer) {
        Iterator<T> rest = items.iterator();
        while (rest.hasNext() && !failed) {
            writer.accept(rest.next());
            text(rest.hasNext() ? separator : "");
        }
    }
}
