package dev.detent.emit.java;

import dev.detent.model.Action;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Value;
import java.util.stream.Collectors;

/** Conditions and effects in the words of the file, for comments. */
final class FileText {

    private FileText() {}

    static String of(Block block) {
        return block.assignments().stream()
                .map(write -> write.variable().name() + " = " + of(write.value()))
                .collect(Collectors.joining(", "));
    }

    static String effect(Action action) {
        return action.effect().stream().map(FileText::of).collect(Collectors.joining("; then "));
    }

    static String of(Expression expression) {
        if (expression instanceof Expression.Constant constant) {
            return constant.value().toString();
        }
        if (expression instanceof Expression.Read read) {
            return read.variable().name();
        }
        if (expression instanceof Expression.ReadParameter read) {
            return read.parameter().name();
        }
        if (expression instanceof Expression.Present present) {
            return present.attribute().name() + " != none";
        }
        if (expression instanceof Expression.Not not) {
            return "not " + inner(not.operand());
        }
        if (expression instanceof Expression.Logic logic) {
            String word = switch (logic.connective()) {
                case AND -> " and ";
                case OR -> " or ";
                case IMPLIES -> " implies ";
            };
            return inner(logic.left()) + word + inner(logic.right());
        }
        if (expression instanceof Expression.Compare compare) {
            String sign = switch (compare.comparison()) {
                case EQUAL -> " == ";
                case NOT_EQUAL -> " != ";
                case LESS -> " < ";
                case LESS_OR_EQUAL -> " <= ";
                case GREATER -> " > ";
                case GREATER_OR_EQUAL -> " >= ";
            };
            return of(compare.left()) + sign + of(compare.right());
        }
        if (expression instanceof Expression.Membership membership) {
            String set = membership
                    .set()
                    .name()
                    .map(named -> named.name())
                    .orElseGet(() -> membership.set().values().stream()
                            .map(Value::toString)
                            .collect(Collectors.joining(", ", "{", "}")));
            return of(membership.element()) + (membership.negated() ? " not in " : " in ") + set;
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return of(sum.left()) + (sum.minus() ? " - " : " + ") + of(sum.right());
        }
        if (expression instanceof Expression.OrElse choice) {
            return of(choice.optional()) + " or else " + of(choice.fallback());
        }
        if (expression instanceof Expression.Use use) {
            return use.definition().name();
        }
        if (expression instanceof Expression.AttributeText text) {
            return text.attribute().name();
        }
        return expression instanceof Expression.ParameterText text
                ? text.parameter().name()
                : "..";
    }

    private static String inner(Expression operand) {
        return operand instanceof Expression.Logic ? "(" + of(operand) + ")" : of(operand);
    }
}
