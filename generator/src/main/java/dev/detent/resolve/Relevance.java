package dev.detent.resolve;

import dev.detent.ast.CommandClause;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.Ending;
import dev.detent.ast.Expression;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.Step;
import dev.detent.ast.ViewDeclaration;
import dev.detent.ast.Write;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What the model has to carry, decided by names alone before anything is resolved. A name that means something else at
 * one of its places only makes the model carry a little more.
 */
final class Relevance {

    private final Set<String> present;
    private final Set<String> inProperties;

    private Relevance(Set<String> present, Set<String> inProperties) {
        this.present = present;
        this.inProperties = inProperties;
    }

    static Relevance of(LifecycleFile file) {
        return new Relevance(testedForPresence(file), namedInProperties(file));
    }

    /** Whether the model must know if the attribute has a value: that is asked, or it flows into one where it is asked. */
    boolean attribute(String name) {
        return present.contains(name);
    }

    /** Whether a property reads the reported variable. */
    boolean reported(String name) {
        return inProperties.contains(name);
    }

    /** The names that the command reads after its acceptance. */
    static Set<String> readLater(CommandSource command) {
        Set<String> names = new HashSet<>();
        if (!command.hasSteps()) {
            return names;
        }
        Occurrences visitor = Occurrences.of(expression -> addName(expression, names));
        command.ofGroup(Ending.class).forEach(visitor::clause);
        for (CommandClause clause : command.declaration().body()) {
            if (clause instanceof Step || clause instanceof Ending) {
                visitor.clause(clause);
            }
        }
        return names;
    }

    private static Set<String> testedForPresence(LifecycleFile file) {
        Set<String> tested = new HashSet<>();
        Map<String, Set<String>> flowsInto = new HashMap<>();
        Occurrences visitor = new Occurrences(
                expression -> addTested(expression, tested), assignment -> addFlow(assignment, flowsInto));
        file.declarations().forEach(visitor::visit);
        return closure(tested, flowsInto);
    }

    private static Set<String> namedInProperties(LifecycleFile file) {
        Set<String> named = new HashSet<>();
        Map<String, Set<String>> rest = new LinkedHashMap<>();
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof PropertyDeclaration) {
                Occurrences.of(expression -> addName(expression, named)).visit(declaration);
            } else if (declaration instanceof ViewDeclaration view) {
                Set<String> names = rest.computeIfAbsent(view.name().text(), name -> new HashSet<>());
                Occurrences.of(expression -> addName(expression, names)).visit(view);
            } else if (declaration instanceof DefineDeclaration define) {
                Set<String> names = rest.computeIfAbsent(define.name().text(), name -> new HashSet<>());
                Occurrences.of(expression -> addName(expression, names)).visit(define);
            }
        }
        return closure(named, rest);
    }

    private static void addName(Expression expression, Set<String> names) {
        if (expression instanceof Expression.Reference reference) {
            names.add(reference.name().text());
        }
    }

    private static void addTested(Expression expression, Set<String> tested) {
        if (expression instanceof Expression.Comparison comparison) {
            if (comparison.right() instanceof Expression.NoneLiteral) {
                addName(comparison.left(), tested);
            }
            if (comparison.left() instanceof Expression.NoneLiteral) {
                addName(comparison.right(), tested);
            }
        }
    }

    private static void addFlow(Write.Assignment assignment, Map<String, Set<String>> flowsInto) {
        if (assignment.value() instanceof Expression.Reference source) {
            flowsInto
                    .computeIfAbsent(assignment.target().text(), target -> new HashSet<>())
                    .add(source.name().text());
        }
    }

    private static Set<String> closure(Set<String> start, Map<String, Set<String>> next) {
        Set<String> reached = new HashSet<>(start);
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (String name : next.getOrDefault(open.remove(), Set.of())) {
                if (reached.add(name)) {
                    open.add(name);
                }
            }
        }
        return reached;
    }
}
