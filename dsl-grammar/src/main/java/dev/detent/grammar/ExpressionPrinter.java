package dev.detent.grammar;

import dev.detent.ast.Block;
import dev.detent.ast.Call;
import dev.detent.ast.DurationExpression;
import dev.detent.ast.Expression;
import dev.detent.ast.Name;
import dev.detent.ast.Parameter;
import dev.detent.ast.Requirement;
import dev.detent.ast.SetExpression;
import dev.detent.ast.Sources;
import dev.detent.ast.Target;
import dev.detent.ast.Text;
import dev.detent.ast.TypeExpression;
import dev.detent.ast.Write;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes expressions, sets, types and other parts that fit on a line, with no more parentheses than needed. */
final class ExpressionPrinter {

    private static final int IMPLIES = 1;
    private static final int OR = 2;
    private static final int AND = 3;
    private static final int NOT = 4;
    private static final int COMPARISON = 5;
    private static final int OR_ELSE = 6;
    private static final int ARITHMETIC = 7;
    private static final int SIMPLE = 8;

    private ExpressionPrinter() {}

    static String expression(Expression expression) {
        return atLeast(IMPLIES, expression);
    }

    /** An expression where only those that bind at least this tight need no parentheses. */
    private static String atLeast(int level, Expression expression) {
        String text = bare(expression);
        return level(expression) < level ? "(" + text + ")" : text;
    }

    private static int level(Expression expression) {
        if (expression instanceof Expression.Implies) {
            return IMPLIES;
        } else if (expression instanceof Expression.Or) {
            return OR;
        } else if (expression instanceof Expression.And) {
            return AND;
        } else if (expression instanceof Expression.Not) {
            return NOT;
        } else if (expression instanceof Expression.Comparison || expression instanceof Expression.Membership) {
            return COMPARISON;
        } else if (expression instanceof Expression.OrElse) {
            return OR_ELSE;
        } else if (expression instanceof Expression.Arithmetic) {
            return ARITHMETIC;
        }
        return SIMPLE;
    }

    private static String bare(Expression expression) {
        if (expression instanceof Expression.Implies implies) {
            return atLeast(OR, implies.premise()) + " implies " + atLeast(IMPLIES, implies.conclusion());
        } else if (expression instanceof Expression.Or or) {
            return joined(or.operands(), " or ", AND);
        } else if (expression instanceof Expression.And and) {
            return joined(and.operands(), " and ", NOT);
        } else if (expression instanceof Expression.Not not) {
            return "not " + atLeast(NOT, not.operand());
        } else if (expression instanceof Expression.Comparison comparison) {
            return atLeast(OR_ELSE, comparison.left()) + " "
                    + comparison.operator().sign() + " " + atLeast(OR_ELSE, comparison.right());
        } else if (expression instanceof Expression.Membership membership) {
            return atLeast(OR_ELSE, membership.element())
                    + (membership.negated() ? " not in " : " in ")
                    + set(membership.set());
        } else if (expression instanceof Expression.OrElse orElse) {
            return atLeast(OR_ELSE, orElse.value()) + " or else " + atLeast(ARITHMETIC, orElse.fallback());
        } else if (expression instanceof Expression.Arithmetic sum) {
            return atLeast(ARITHMETIC, sum.left()) + " " + sum.operator().sign() + " " + atLeast(SIMPLE, sum.right());
        } else if (expression instanceof Expression.Apply apply) {
            return name(apply.function()) + arguments(apply.arguments());
        } else if (expression instanceof Expression.Reference reference) {
            return name(reference.name());
        } else if (expression instanceof Expression.BooleanLiteral literal) {
            return literal.value() ? "true" : "false";
        } else if (expression instanceof Expression.NoneLiteral) {
            return "none";
        } else if (expression instanceof Expression.IntegerLiteral literal) {
            return literal.written();
        } else if (expression instanceof Expression.DurationLiteral literal) {
            return duration(literal);
        }
        throw new IllegalStateException("not printed: " + expression);
    }

    private static String joined(List<Expression> operands, String operator, int level) {
        return operands.stream().map(operand -> atLeast(level, operand)).collect(Collectors.joining(operator));
    }

    static String arguments(List<Expression> arguments) {
        return arguments.stream().map(ExpressionPrinter::expression).collect(Collectors.joining(", ", "(", ")"));
    }

    static String duration(DurationExpression duration) {
        if (duration instanceof Expression.DurationLiteral literal) {
            return literal.amount() + literal.unit().suffix();
        }
        return expression((Expression.Reference) duration);
    }

    static String set(SetExpression set) {
        if (set instanceof SetExpression.Literal literal) {
            return literal.items().stream()
                    .map(item -> expression((Expression) item))
                    .collect(Collectors.joining(", ", "{", "}"));
        } else if (set instanceof SetExpression.Any any) {
            String except = names(any.except());
            return any.except().size() < 2 ? any(any.except()) : "any except {" + except + "}";
        }
        return name(((SetExpression.Named) set).name());
    }

    static String sources(Sources sources) {
        if (sources instanceof Sources.Any any) {
            return any(any.except());
        }
        return names(((Sources.Listed) sources).names());
    }

    private static String any(List<Name> except) {
        return except.isEmpty() ? "any" : "any except " + names(except);
    }

    static String target(Target target) {
        return target instanceof Target.Value value ? name(value.name()) : "unchanged";
    }

    static String type(TypeExpression type) {
        return base(type.base())
                + type.part().map(part -> " in " + set(part)).orElse("")
                + (type.orNone() ? " or none" : "");
    }

    private static String base(TypeExpression.Base base) {
        if (base instanceof TypeExpression.Range range) {
            return range.low().written() + ".." + range.high().written();
        } else if (base instanceof TypeExpression.Enumeration enumeration) {
            return "{" + names(enumeration.values()) + "}";
        }
        return name(((TypeExpression.Named) base).name());
    }

    static String call(Call call) {
        return name(call.name()) + (call.arguments().isEmpty() ? "" : arguments(call.arguments()));
    }

    static String parameters(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> name(parameter.name()) + ": " + type(parameter.type()))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    static String block(Block block) {
        return block.writes().isEmpty()
                ? "{}"
                : block.writes().stream().map(ExpressionPrinter::write).collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String write(Write write) {
        if (write instanceof Write.Assignment assignment) {
            return name(assignment.target()) + " " + assignment.operator().sign() + " "
                    + expression(assignment.value());
        }
        return "emit " + name(((Write.Emit) write).name());
    }

    static String requirement(Requirement requirement) {
        return expression(requirement.condition()) + message(requirement.message());
    }

    static String message(Optional<Text> message) {
        return message.map(text -> " " + text(text)).orElse("");
    }

    static String text(Text text) {
        return "\"" + text.value().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    static String name(Name name) {
        return Words.asName(name.text());
    }

    static String names(List<Name> names) {
        return names.stream().map(ExpressionPrinter::name).collect(Collectors.joining(", "));
    }

    /** The condition after a word such as {@code when}; nothing without a condition. */
    static String optional(String word, Optional<Expression> condition) {
        return condition
                .map(expression -> " " + word + " " + expression(expression))
                .orElse("");
    }
}
