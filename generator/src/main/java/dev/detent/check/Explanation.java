package dev.detent.check;

import dev.detent.meaning.Meaning;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Says which part of a false condition is false, and with which values. */
final class Explanation {

    private final Meaning meaning;
    private final int instance;
    private final int[] before;
    private final int[] now;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Meaning meaning, int instance, int[] before, int[] now) {
        this.meaning = meaning;
        this.instance = instance;
        this.before = before;
        this.now = now;
    }

    /** One line for each clause that decides, in order of text. */
    static List<String> of(Meaning meaning, Expression condition, int[] before, int[] now) {
        int culprit = IntStream.range(0, meaning.instances())
                .filter(instance -> !meaning.condition(condition, instance).holds(before, now))
                .findFirst()
                .orElse(0);
        Explanation explanation = new Explanation(meaning, culprit, before, now);
        if (meaning.instances() > 1) {
            explanation.lines.add("for i" + (culprit + 1) + ":");
        }
        explanation.explain(condition);
        return explanation.lines;
    }

    private boolean holds(Expression expression) {
        return meaning.condition(expression, instance).holds(before, now);
    }

    /** Adds the clauses because of which the expression has the value that it has. */
    private void explain(Expression expression) {
        if (expression instanceof Expression.Not not && !(not.operand() instanceof Expression.Present)) {
            explain(not.operand());
        } else if (expression instanceof Expression.Use use) {
            explain(use.definition().condition());
        } else if (expression instanceof Expression.Count count) {
            explain(count.condition());
        } else if (expression instanceof Expression.Logic logic) {
            explain(logic);
        } else {
            lines.add(clause(expression));
        }
    }

    private void explain(Expression.Logic logic) {
        boolean value = holds(logic);
        boolean left = holds(logic.left());
        boolean right = holds(logic.right());
        switch (logic.connective()) {
            case AND -> both(logic, value || !left, value || (left && !right));
            case OR -> both(logic, !value || left, !value || (!left && right));
            case IMPLIES -> both(logic, !value || !left, !value || (left && right));
        }
    }

    private void both(Expression.Logic logic, boolean first, boolean second) {
        if (first) {
            explain(logic.left());
        }
        if (second) {
            explain(logic.right());
        }
    }

    private String clause(Expression expression) {
        if (expression instanceof Expression.Read) {
            return ExpressionText.of(expression) + " is " + holds(expression);
        }
        Set<String> values = new LinkedHashSet<>();
        reads(expression, values);
        String what = ExpressionText.of(expression) + (holds(expression) ? " is true" : " is false");
        return values.isEmpty() ? what : what + " (" + String.join(", ", values) + ")";
    }

    private void reads(Expression expression, Set<String> values) {
        if (expression instanceof Expression.Compare compare) {
            reads(compare.left(), values);
            reads(compare.right(), values);
        } else if (expression instanceof Expression.Membership membership) {
            reads(membership.element(), values);
        } else if (expression instanceof Expression.Arithmetic sum) {
            reads(sum.left(), values);
            reads(sum.right(), values);
        } else if (expression instanceof Expression.Changed changed) {
            String name = ExpressionText.of(changed.operand());
            values.add(name + " was " + meaning.value(changed.operand(), instance, before, before));
            values.add("is " + meaning.value(changed.operand(), instance, before, now));
        } else if (expression instanceof Expression.Read
                || expression instanceof Expression.Doing
                || expression instanceof Expression.Calling
                || expression instanceof Expression.Old
                || expression instanceof Expression.Count
                || expression instanceof Expression.OrElse
                || (expression instanceof Expression.Use use && use.definition().isView())) {
            values.add(ExpressionText.of(expression) + " is " + meaning.value(expression, instance, before, now));
        }
    }
}
