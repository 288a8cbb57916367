package dev.detent.emit.tla.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays an expression out: on one line where it fits, else by the form of its outermost construct. */
final class ExpressionPrinter {

    private static final int INDENT = 2;
    private static final int LONGEST_ALIGNED = 44;

    private ExpressionPrinter() {}

    static Box print(Tla expression, int width) {
        return print(expression, -1, width);
    }

    /** The expression in parentheses unless it binds stronger than demanded. */
    private static Box print(Tla expression, int demanded, int width) {
        Optional<String> flat = Flat.of(expression, demanded, width);
        if (flat.isPresent()) {
            return Box.of(flat.get());
        }
        return Strength.of(expression) <= demanded
                ? broken(expression, width - 2).behind("(").before(")")
                : broken(expression, width);
    }

    private static Box broken(Tla expression, int width) {
        if (expression instanceof Tla.Junction junction) {
            return junction(junction, width);
        }
        if (expression instanceof Tla.Infix infix) {
            return infix(infix, width);
        }
        if (expression instanceof Tla.Prefix prefix) {
            String sign =
                    prefix.operator() + (Character.isLetter(prefix.operator().charAt(0)) ? " " : "");
            return print(prefix.operand(), Strength.demandedBy(prefix), width - sign.length())
                    .behind(sign);
        }
        if (expression instanceof Tla.If choice) {
            return choice(choice, width);
        }
        if (expression instanceof Tla.Case cases) {
            return Cases.print(cases, width);
        }
        if (expression instanceof Tla.Let let) {
            return let(let, width);
        }
        if (expression instanceof Tla.Quantified quantified) {
            List<String> bounds = quantified.bounds().stream()
                    .map(bound -> bound.variable() + " \\in " + oneLine(bound.set()))
                    .toList();
            return Box.of(quantified.quantifier() + " " + String.join(", ", bounds) + " :")
                    .above(indented(quantified.body(), width));
        }
        return constructor(expression, width);
    }

    /** Bullets; the new values of variables stand in a column. */
    private static Box junction(Tla.Junction junction, int width) {
        String sign = junction.connective().sign + " ";
        int widest = junction.items().stream()
                .flatMap(item -> assigned(item).stream())
                .mapToInt(String::length)
                .max()
                .orElse(0);
        List<Box> bullets = new ArrayList<>();
        for (Tla item : junction.items()) {
            Optional<String> variable = assigned(item);
            if (variable.isPresent() && item instanceof Tla.Infix infix) {
                String head = sign + Lists.padded(variable.get(), widest) + " " + infix.operator() + " ";
                bullets.add(print(infix.right(), Strength.of(infix), width - head.length())
                        .behind(head));
            } else {
                bullets.add(print(item, width - sign.length()).behind(sign));
            }
        }
        return stacked(bullets);
    }

    private static Optional<String> assigned(Tla item) {
        boolean assignment = item instanceof Tla.Infix infix
                && (infix.operator().equals("=") || infix.operator().equals("\\in"))
                && (infix.left() instanceof Tla.Name
                        || (infix.left() instanceof Tla.Prime prime && prime.operand() instanceof Tla.Name));
        return assignment ? Optional.of(oneLine(((Tla.Infix) item).left())) : Optional.empty();
    }

    private static Box constructor(Tla expression, int width) {
        if (expression instanceof Tla.Braces braces) {
            return Lists.filled("{", braces.items(), "}", width);
        }
        if (expression instanceof Tla.Tuple tuple) {
            return Lists.filled("<<", tuple.items(), ">>", width);
        }
        if (expression instanceof Tla.Apply apply) {
            return Lists.filled(apply.operator() + "(", apply.arguments(), ")", width);
        }
        if (expression instanceof Tla.Fields fields) {
            return Lists.entries(fields.entries(), " |-> ", width);
        }
        if (expression instanceof Tla.FieldSets fields) {
            return Lists.entries(fields.entries(), " : ", width);
        }
        if (expression instanceof Tla.Except except) {
            return Lists.except(except, width);
        }
        if (expression instanceof Tla.Square square) {
            return print(square.action(), width - 3 - square.variables().length())
                    .behind("[")
                    .before("]_" + square.variables());
        }
        if (expression instanceof Tla.Angle angle) {
            return print(angle.action(), width - 5 - angle.variables().length())
                    .behind("<<")
                    .before(">>_" + angle.variables());
        }
        if (expression instanceof Tla.Function function) {
            String head = "[" + function.variable() + " \\in " + oneLine(function.set()) + " |-> ";
            return print(function.body(), width - head.length() - 1)
                    .behind(head)
                    .before("]");
        }
        if (expression instanceof Tla.Functions functions) {
            String head = "[" + oneLine(functions.from()) + " -> ";
            return print(functions.to(), width - head.length() - 1).behind(head).before("]");
        }
        return binder(expression, width);
    }

    private static Box binder(Tla expression, int width) {
        if (expression instanceof Tla.Filter filter) {
            String head = "{" + filter.variable() + " \\in " + oneLine(filter.set()) + " : ";
            return print(filter.condition(), width - head.length() - 1)
                    .behind(head)
                    .before("}");
        }
        if (expression instanceof Tla.Choose choose) {
            String head = "CHOOSE " + choose.variable() + " \\in " + oneLine(choose.set()) + " : ";
            return print(choose.condition(), width - head.length()).behind(head);
        }
        return Box.of(oneLine(expression)); // a name, a field, a prime: nothing to break
    }

    /** The operator stands behind the left side where the right side can follow there, else on a line of its own. */
    private static Box infix(Tla.Infix infix, int width) {
        int strength = Strength.demandedBy(infix);
        String sign = infix.operator() + " ";
        Optional<String> left = Flat.of(infix.left(), strength, width / 2);
        if (left.isPresent()) {
            String head = left.get() + " " + sign;
            Box right = print(infix.right(), strength, width - head.length());
            if (head.length() + right.width() <= width || !hasLines(infix.right())) {
                return right.behind(head);
            }
        }
        Box right = print(infix.right(), strength, width - INDENT - sign.length())
                .behind(sign)
                .behind(" ".repeat(INDENT));
        Box above = print(infix.left(), strength, width);
        if (!above.oneLine()) {
            // The last bullet of a list would take the operator into itself.
            above = print(infix.left(), width - 2).behind("(").before(")");
        }
        return above.above(right);
    }

    private static boolean hasLines(Tla expression) {
        return !(expression instanceof Tla.Name
                || expression instanceof Tla.Literal
                || expression instanceof Tla.Field);
    }

    private static Box choice(Tla.If choice, int width) {
        List<Box> lines = new ArrayList<>();
        Tla rest = choice;
        String word = "IF ";
        while (rest instanceof Tla.If next) {
            Box condition = print(next.condition(), width - word.length()).behind(word);
            String head = condition.before(" THEN ").lines().get(0);
            Optional<String> yes = condition.oneLine() ? Flat.of(next.yes(), width - head.length()) : Optional.empty();
            if (yes.isPresent()) {
                lines.add(Box.of(head + yes.get()));
            } else {
                lines.add(condition);
                lines.add(print(next.yes(), width - 5).behind("THEN "));
            }
            rest = next.no();
            word = "ELSE IF ";
        }
        lines.add(print(rest, width - 5).behind("ELSE "));
        return stacked(lines);
    }

    private static Box let(Tla.Let let, int width) {
        List<Box> lines = new ArrayList<>();
        for (Tla.Binding binding : let.bindings()) {
            String head = (lines.isEmpty() ? "LET " : "    ") + binding.name() + " == ";
            lines.add(print(binding.value(), width - head.length()).behind(head));
        }
        lines.add(print(let.body(), width - 4).behind("IN  "));
        return stacked(lines);
    }

    static Box indented(Tla expression, int width) {
        return print(expression, width - INDENT).behind(" ".repeat(INDENT));
    }

    static Box stacked(List<Box> boxes) {
        return new Box(boxes.stream().flatMap(box -> box.lines().stream()).toList());
    }

    static String oneLine(Tla expression) {
        return Flat.of(expression, Integer.MAX_VALUE)
                .orElseThrow(() -> new IllegalArgumentException("cannot stand on one line: " + expression));
    }

    /** The lines of a {@code CASE}. */
    private static final class Cases {

        static Box print(Tla.Case cases, int width) {
            List<String> conditions = cases.arms().stream()
                    .map(arm -> Flat.of(arm.condition(), LONGEST_ALIGNED).orElse(""))
                    .toList();
            int widest = conditions.stream().mapToInt(String::length).max().orElse(0);
            List<Box> lines = new ArrayList<>();
            for (int i = 0; i < cases.arms().size(); i++) {
                Tla.Arm arm = cases.arms().get(i);
                String word = lines.isEmpty() ? "CASE " : "  [] ";
                lines.add(
                        conditions.get(i).isEmpty()
                                ? wide(arm, word, width)
                                : arm(word + Lists.padded(conditions.get(i), widest) + " -> ", arm.body(), width));
            }
            List<Box> noted =
                    Lists.noted(lines, cases.arms().stream().map(Tla.Arm::note).toList(), width);
            cases.other()
                    .ifPresent(other -> noted.add(arm("  [] " + Lists.padded("OTHER", widest) + " -> ", other, width)));
            return stacked(noted);
        }

        private static Box arm(String head, Tla body, int width) {
            return ExpressionPrinter.print(body, width - head.length()).behind(head);
        }

        /** A condition that is too long to stand in the column of the others. */
        private static Box wide(Tla.Arm arm, String word, int width) {
            Box condition = ExpressionPrinter.print(arm.condition(), width - word.length())
                    .behind(word);
            return condition.above(arm("       -> ", arm.body(), width));
        }
    }
}
