package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Expression;
import dev.detent.model.Property;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What must hold. */
final class PropertyResolver {

    private final Vocabulary vocabulary;
    private final ExpressionResolver expressions;

    PropertyResolver(Vocabulary vocabulary, ExpressionResolver expressions) {
        this.vocabulary = vocabulary;
        this.expressions = expressions;
    }

    Optional<Property> resolve(PropertyDeclaration declaration) {
        String name = declaration.name().text();
        String doc = declaration.doc().orElse("");
        if (declaration instanceof PropertyDeclaration.Invariant written) {
            return condition(written.condition())
                    .map(found -> new Property.Invariant(name, found, doc, written.span()));
        }
        if (declaration instanceof PropertyDeclaration.StepInvariant written) {
            return expressions
                    .condition(written.condition(), Scope.of(Place.STEP_INVARIANT))
                    .map(found -> new Property.StepInvariant(name, found, doc, written.span()));
        }
        if (declaration instanceof PropertyDeclaration.Eventually written) {
            Optional<Expression> premise = condition(written.premise());
            Optional<Expression> goal = condition(written.goal());
            return premise.flatMap(from -> goal.map(to -> new Property.LeadsTo(name, from, to, doc, written.span())));
        }
        if (declaration instanceof PropertyDeclaration.Reachable written) {
            return condition(written.condition())
                    .map(found -> new Property.Reachable(name, found, doc, written.span()));
        }
        return alwaysPossible((PropertyDeclaration.AlwaysPossible) declaration, name, doc);
    }

    private Optional<Property> alwaysPossible(PropertyDeclaration.AlwaysPossible written, String name, String doc) {
        Optional<Expression> goal = condition(written.goal());
        Optional<Expression> when = written.when().flatMap(this::condition);
        Set<String> by = new LinkedHashSet<>();
        boolean known = true;
        for (Name help : written.by()) {
            known &= helper(help);
            by.add(help.text());
        }
        if (!known || goal.isEmpty() || when.isPresent() != written.when().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Property.AlwaysPossible(name, goal.get(), by.stream().toList(), when, doc, written.span()));
    }

    /** Whether the name is a command or an event, and not both. */
    private boolean helper(Name name) {
        boolean command = vocabulary.commands.knows(name.text());
        boolean event = vocabulary.events.knows(name.text());
        if (command && event) {
            vocabulary.findings.add(
                    DiagnosticCode.AMBIGUOUS_NAME,
                    name.span(),
                    "`%s` is a command and an event".formatted(name),
                    "give one of them another name");
            return false;
        }
        if (!command && !event) {
            Set<String> known = new LinkedHashSet<>(vocabulary.commands.names());
            known.addAll(vocabulary.events.names());
            vocabulary.findings.add(NameTable.unknown("command or event", name, known));
            return false;
        }
        return true;
    }

    private Optional<Expression> condition(dev.detent.ast.Expression written) {
        return expressions.condition(written, Scope.of(Place.PROPERTY));
    }
}
