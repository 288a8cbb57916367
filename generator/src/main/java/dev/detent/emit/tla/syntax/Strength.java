package dev.detent.emit.tla.syntax;

import java.util.Map;

/** How strongly an expression holds together; what binds no stronger than its surroundings gets parentheses. */
final class Strength {

    /** Stronger than every infix operator. */
    static final int ATOM = 200;

    private static final int JUNCTION = 30;
    private static final int PREFIX = 40;
    private static final int COMPARISON = 50;

    private static final Map<String, Integer> INFIX = Map.ofEntries(
            Map.entry("=>", 10),
            Map.entry("<=>", 20),
            Map.entry("~>", 5),
            Map.entry("=", COMPARISON),
            Map.entry("#", COMPARISON),
            Map.entry("<", COMPARISON),
            Map.entry(">", COMPARISON),
            Map.entry("=<", COMPARISON),
            Map.entry(">=", COMPARISON),
            Map.entry("\\in", COMPARISON),
            Map.entry("\\notin", COMPARISON),
            Map.entry("\\cup", 80),
            Map.entry("\\", 80),
            Map.entry("..", 90),
            Map.entry("+", 100),
            Map.entry("\\X", 105),
            Map.entry("-", 110));

    private Strength() {}

    static int of(Tla expression) {
        if (expression instanceof Tla.Infix infix) {
            return of(infix.operator());
        }
        if (expression instanceof Tla.Junction) {
            return JUNCTION;
        }
        if (expression instanceof Tla.Prefix prefix) {
            return prefix.operator().equals("DOMAIN") ? 95 : PREFIX;
        }
        boolean open = expression instanceof Tla.If
                || expression instanceof Tla.Case
                || expression instanceof Tla.Let
                || expression instanceof Tla.Quantified
                || expression instanceof Tla.Choose;
        return open ? 0 : ATOM;
    }

    static int of(String operator) {
        Integer known = INFIX.get(operator);
        if (known == null) {
            throw new IllegalArgumentException("not an infix operator of this tree: " + operator);
        }
        return known;
    }

    /** How strong the operands of an infix operator must be to stand without parentheses. */
    static int demandedBy(Tla.Infix infix) {
        return infix.operator().equals("~>") ? COMPARISON : of(infix);
    }

    /** How strong the operand of a prefix operator must be to stand without parentheses. */
    static int demandedBy(Tla.Prefix prefix) {
        boolean word = Character.isLetter(prefix.operator().charAt(0));
        return word ? COMPARISON : prefix.operand() instanceof Tla.Prefix ? 0 : COMPARISON;
    }
}
