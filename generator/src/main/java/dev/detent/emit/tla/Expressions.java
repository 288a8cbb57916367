package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.Assignment;
import dev.detent.model.Definition;
import dev.detent.model.Expression;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Expressions of the file as TLA+. A guard never shows a bare disjunction where TLC could see it: TLC would follow both
 * branches and generate the state twice.
 */
final class Expressions {

    private final Names names;
    private final NamedConditions conditions;

    Expressions(Names names, NamedConditions conditions) {
        this.names = names;
        this.conditions = conditions;
    }

    /** A condition in a place that TLC follows as part of an action. */
    Tla guard(Expression expression, Scope scope) {
        if (expression instanceof Expression.Logic logic) {
            Expression left = logic.left();
            Expression right = logic.right();
            return switch (logic.connective()) {
                case AND -> Tla.and(guard(left, scope), guard(right, scope));
                case IMPLIES -> implication(value(left, scope), guard(right, scope));
                case OR -> alternative(left, right, scope);
            };
        }
        return value(expression, scope);
    }

    private Tla alternative(Expression left, Expression right, Scope scope) {
        if (value(left, scope).equals(Tla.TRUE) || value(right, scope).equals(Tla.TRUE)) {
            return Tla.TRUE;
        }
        if (left instanceof Expression.Not not) {
            return Tla.implies(value(not.operand(), scope), guard(right, scope));
        }
        if (right instanceof Expression.Not not) {
            return Tla.implies(value(not.operand(), scope), guard(left, scope));
        }
        Tla either = Tla.or(value(left, scope), value(right, scope));
        return either instanceof Tla.Junction ? Tla.equal(either, Tla.TRUE) : either;
    }

    /** An expression where TLC only wants to know its value. */
    Tla value(Expression expression, Scope scope) {
        if (expression instanceof Expression.Constant constant) {
            return Values.of(constant.value());
        }
        if (expression instanceof Expression.Read read) {
            return read(read, scope);
        }
        if (expression instanceof Expression.ReadParameter read) {
            return scope.parameters().apply(read.parameter());
        }
        if (expression instanceof Expression.Present present) {
            return field(present.attribute(), scope);
        }
        if (expression instanceof Expression.AttributeText text) {
            return field(text.attribute(), scope);
        }
        if (expression instanceof Expression.ParameterText) {
            return Tla.TRUE;
        }
        if (expression instanceof Expression.Caller) {
            return scope.caller();
        }
        if (expression instanceof Expression.Doing) {
            return conditions.doing(scope);
        }
        if (expression instanceof Expression.Calling) {
            return conditions.calling(scope);
        }
        if (expression instanceof Expression.Use use) {
            return conditions.use(use.definition(), scope);
        }
        return composed(expression, scope);
    }

    private Tla composed(Expression expression, Scope scope) {
        if (expression instanceof Expression.Not not) {
            return negation(not.operand(), scope);
        }
        if (expression instanceof Expression.Logic logic) {
            Tla left = value(logic.left(), scope);
            Tla right = value(logic.right(), scope);
            return switch (logic.connective()) {
                case AND -> Tla.and(left, right);
                case OR -> left.equals(Tla.TRUE) || right.equals(Tla.TRUE) ? Tla.TRUE : Tla.or(left, right);
                case IMPLIES -> implication(left, right);
            };
        }
        if (expression instanceof Expression.Compare compare) {
            return comparison(compare, scope);
        }
        if (expression instanceof Expression.Membership membership) {
            Tla element = value(membership.element(), scope);
            if (isText(element) && !(membership.element() instanceof Expression.Constant)) {
                boolean inside =
                        membership.set().values().stream().map(Values::of).anyMatch(element::equals);
                return inside == membership.negated() ? Tla.FALSE : Tla.TRUE;
            }
            if (membership.set().name().isEmpty() && membership.set().values().size() == 1) {
                return Tla.infix(
                        membership.negated() ? "#" : "=",
                        element,
                        Values.of(membership.set().values().get(0)));
            }
            return Tla.infix(
                    membership.negated() ? "\\notin" : "\\in",
                    element,
                    membership
                            .set()
                            .name()
                            .map(set -> Tla.name(names.set(set)))
                            .orElseGet(() -> Tla.set(membership.set().values().stream()
                                    .map(Values::of)
                                    .toList())));
        }
        if (expression instanceof Expression.Arithmetic sum) {
            return Tla.infix(sum.minus() ? "-" : "+", value(sum.left(), scope), value(sum.right(), scope));
        }
        if (expression instanceof Expression.Cases view) {
            Tla result = value(view.otherwise(), scope);
            for (int number = view.cases().size() - 1; number >= 0; number--) {
                Expression.Case each = view.cases().get(number);
                result = Context.choose(value(each.when(), scope), value(each.value(), scope), result);
            }
            return result;
        }
        if (expression instanceof Expression.OrElse choice) {
            return orElse(choice, scope);
        }
        if (expression instanceof Expression.Seen seen) {
            return value(seen.condition(), scope);
        }
        if (expression instanceof Expression.Old old) {
            return value(old.operand(), scope.before());
        }
        if (expression instanceof Expression.Changed changed) {
            return Tla.infix("#", value(changed.operand(), scope), value(changed.operand(), scope.before()));
        }
        if (expression instanceof Expression.Count count) {
            Tla such = value(count.condition(), scope.of("j"));
            return Tla.apply("Cardinality", new Tla.Filter("j", Tla.name("Instances"), such));
        }
        if (expression instanceof Expression.Can can) {
            return conditions.can(can.command(), scope);
        }
        throw new IllegalArgumentException("no form in TLA+: " + expression);
    }

    /** What is free of a shared resource now. */
    Tla free(Variable resource) {
        return Tla.name(names.derived("Free", resource.name()));
    }

    private Tla read(Expression.Read read, Scope scope) {
        Variable variable = read.variable();
        if (variable.role() == Variable.Role.SHARED) {
            return conditions.free(variable, scope);
        }
        if (variable.role() == Variable.Role.TASK || read.shown()) {
            return conditions.shown(variable, scope);
        }
        return field(variable, scope);
    }

    private Tla field(Variable variable, Scope scope) {
        Tla record = switch (variable.role()) {
            case OUTSIDE -> scope.outside();
            case SETTING -> Tla.name("settings");
            default -> scope.row();
        };
        return fieldOf(record, names.field(variable));
    }

    /** The field of a record; of one that has just been written, what was written. */
    private static Tla fieldOf(Tla record, String field) {
        if (record instanceof Tla.Except except) {
            for (Tla.Update update : except.updates()) {
                if (update.index().isEmpty() && update.field().equals(Optional.of(field))) {
                    return update.value();
                }
            }
            return fieldOf(except.base(), field);
        }
        return new Tla.Field(record, field);
    }

    /** The opposite of a condition. */
    Tla negation(Expression operand, Scope scope) {
        Tla inner = value(operand, scope);
        if (inner instanceof Tla.Infix infix) {
            Optional<String> opposite = opposite(infix.operator());
            if (opposite.isPresent()) {
                return Tla.infix(opposite.get(), infix.left(), infix.right());
            }
        }
        if (inner.equals(Tla.TRUE) || inner.equals(Tla.FALSE)) {
            return inner.equals(Tla.TRUE) ? Tla.FALSE : Tla.TRUE;
        }
        return inner instanceof Tla.Prefix prefix && prefix.operator().equals("~")
                ? prefix.operand()
                : new Tla.Prefix("~", inner);
    }

    private static Optional<String> opposite(String operator) {
        return switch (operator) {
            case "=" -> Optional.of("#");
            case "#" -> Optional.of("=");
            case "\\in" -> Optional.of("\\notin");
            case "\\notin" -> Optional.of("\\in");
            default -> Optional.empty();
        };
    }

    private static Tla implication(Tla left, Tla right) {
        if (left.equals(Tla.FALSE) || right.equals(Tla.TRUE)) {
            return Tla.TRUE;
        }
        return left.equals(Tla.TRUE) ? right : Tla.implies(left, right);
    }

    /** Where something is known that the file asks for, such as that no command is in flight, it need not be asked. */
    private static boolean isText(Tla value) {
        return value instanceof Tla.Literal literal && literal.text().startsWith("\"");
    }

    private Tla comparison(Expression.Compare compare, Scope scope) {
        Tla left = value(compare.left(), scope);
        Tla right = value(compare.right(), scope);
        if (isText(left) && isText(right) && !(compare.left() instanceof Expression.Constant)) {
            boolean same = left.equals(right);
            return same == (compare.comparison() == Expression.Comparison.EQUAL) ? Tla.TRUE : Tla.FALSE;
        }
        boolean equality = compare.comparison() == Expression.Comparison.EQUAL
                || compare.comparison() == Expression.Comparison.NOT_EQUAL;
        if (equality
                && compare.right() instanceof Expression.Constant constant
                && constant.value() instanceof Value.Truth truth) {
            boolean same = truth.value() == (compare.comparison() == Expression.Comparison.EQUAL);
            return same ? left : negation(compare.left(), scope);
        }
        String sign = switch (compare.comparison()) {
            case EQUAL -> "=";
            case NOT_EQUAL -> "#";
            case LESS -> "<";
            case LESS_OR_EQUAL -> "=<";
            case GREATER -> ">";
            case GREATER_OR_EQUAL -> ">=";
        };
        return Tla.infix(sign, left, right);
    }

    private Tla orElse(Expression.OrElse choice, Scope scope) {
        Tla optional = value(choice.optional(), scope);
        Tla fallback = value(choice.fallback(), scope);
        if (choice.optional() instanceof Expression.AttributeText) {
            return Tla.or(optional, fallback);
        }
        return new Tla.If(Tla.equal(optional, Values.NONE), fallback, optional);
    }

    /** The changed fields of a record: {@code variable |-> value} for each assignment that the model sees. */
    List<Tla.Entry> writes(List<Assignment> assignments, Scope scope) {
        List<Tla.Entry> entries = new ArrayList<>();
        for (Assignment assignment : Facts.seen(assignments)) {
            Variable variable = assignment.variable();
            boolean removed =
                    variable.role() == Variable.Role.ATTRIBUTE && assignment.value() instanceof Expression.Constant;
            Tla value = removed ? Tla.FALSE : value(assignment.value(), scope);
            entries.add(Tla.entry(names.field(variable), value));
        }
        return entries;
    }

    /** Named conditions and what the module shows of the command in flight. */
    interface NamedConditions {

        /** A use of a declared condition. */
        Tla use(Definition definition, Scope scope);

        /** The task state, or the main state as it is shown. */
        Tla shown(Variable variable, Scope scope);

        Tla doing(Scope scope);

        Tla calling(Scope scope);

        Tla can(String command, Scope scope);

        /** What is free of a shared resource. */
        Tla free(Variable resource, Scope scope);
    }
}
