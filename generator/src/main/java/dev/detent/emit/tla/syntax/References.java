package dev.detent.emit.tla.syntax;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which names an expression mentions, those of operators included. */
public final class References {

    private final Set<String> names = new LinkedHashSet<>();
    private final Deque<String> bound = new ArrayDeque<>();

    private References() {}

    /** All names in the expression but those that it binds itself. */
    public static Set<String> in(Tla expression) {
        References references = new References();
        references.visit(expression);
        return references.names;
    }

    private void mention(String name) {
        if (!bound.contains(name)) {
            names.add(name);
        }
    }

    private void visitBinding(String variable, Tla body) {
        bound.push(variable);
        visit(body);
        bound.pop();
    }

    private void visit(Collection<Tla> expressions) {
        expressions.forEach(this::visit);
    }

    private void visit(Tla expression) {
        if (expression instanceof Tla.Name name) {
            mention(name.text());
        } else if (expression instanceof Tla.Apply apply) {
            mention(apply.operator());
            visit(apply.arguments());
        } else if (expression instanceof Tla.Field field) {
            visit(field.record());
        } else if (expression instanceof Tla.Index index) {
            visit(index.function());
            visit(index.argument());
        } else if (expression instanceof Tla.Infix infix) {
            visit(infix.left());
            visit(infix.right());
        } else if (expression instanceof Tla.Prefix prefix) {
            visit(prefix.operand());
        } else if (expression instanceof Tla.Prime prime) {
            visit(prime.operand());
        } else if (expression instanceof Tla.Junction junction) {
            visit(junction.items());
        } else if (expression instanceof Tla.Braces braces) {
            visit(braces.items());
        } else if (expression instanceof Tla.Tuple tuple) {
            visit(tuple.items());
        } else {
            visitConstructor(expression);
        }
    }

    private void visitConstructor(Tla expression) {
        if (expression instanceof Tla.Fields fields) {
            fields.entries().forEach(entry -> visit(entry.value()));
        } else if (expression instanceof Tla.FieldSets fields) {
            fields.entries().forEach(entry -> visit(entry.value()));
        } else if (expression instanceof Tla.Function function) {
            visit(function.set());
            visitBinding(function.variable(), function.body());
        } else if (expression instanceof Tla.Functions functions) {
            visit(functions.from());
            visit(functions.to());
        } else if (expression instanceof Tla.Filter filter) {
            visit(filter.set());
            visitBinding(filter.variable(), filter.condition());
        } else if (expression instanceof Tla.Choose choose) {
            visit(choose.set());
            visitBinding(choose.variable(), choose.condition());
        } else if (expression instanceof Tla.Except except) {
            visit(except.base());
            except.updates().forEach(update -> {
                update.index().ifPresent(this::visit);
                visit(update.value());
            });
        } else if (expression instanceof Tla.Square square) {
            mention(square.variables());
            visit(square.action());
        } else if (expression instanceof Tla.Angle angle) {
            mention(angle.variables());
            visit(angle.action());
        } else {
            visitChoice(expression);
        }
    }

    private void visitChoice(Tla expression) {
        if (expression instanceof Tla.If choice) {
            visit(choice.condition());
            visit(choice.yes());
            visit(choice.no());
        } else if (expression instanceof Tla.Case cases) {
            cases.arms().forEach(arm -> {
                visit(arm.condition());
                visit(arm.body());
            });
            cases.other().ifPresent(this::visit);
        } else if (expression instanceof Tla.Let let) {
            for (Tla.Binding binding : let.bindings()) {
                visit(binding.value());
                bound.push(binding.name());
            }
            visit(let.body());
            let.bindings().forEach(binding -> bound.pop());
        } else if (expression instanceof Tla.Quantified quantified) {
            for (Tla.Bound each : quantified.bounds()) {
                visit(each.set());
                bound.push(each.variable());
            }
            visit(quantified.body());
            quantified.bounds().forEach(each -> bound.pop());
        }
    }
}
