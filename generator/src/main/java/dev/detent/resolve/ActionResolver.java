package dev.detent.resolve;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Event;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.resolve.BlockResolver.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can be done outside, and what happens there by itself. */
final class ActionResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ParameterResolver parameters;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;

    ActionResolver(
            Vocabulary vocabulary, ParameterResolver parameters, ExpressionResolver expressions, BlockResolver blocks) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.parameters = parameters;
        this.expressions = expressions;
        this.blocks = blocks;
    }

    Optional<Action> action(ActionDeclaration declaration) {
        Map<String, Optional<Parameter>> named =
                parameters.resolve(declaration.name().text(), declaration.parameters(), Set.of());
        Optional<List<Parameter>> complete = ParameterResolver.complete(named);
        Optional<Expression> needs = needs(declaration, named);
        List<Block> effect = new ArrayList<>();
        for (dev.detent.ast.Block block : declaration.effect()) {
            blocks.resolve(block, Writer.ACTION, Scope.of(Place.EFFECT, named)).ifPresent(effect::add);
        }
        Optional<List<Variable>> returns = returns(declaration);
        Optional<Block> learns = learns(declaration, named);
        List<String> outcomes = outcomes(declaration);
        if (complete.isEmpty()
                || needs.isEmpty()
                || effect.size() < declaration.effect().size()
                || returns.isEmpty()
                || learns.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Action(
                declaration.name().text(),
                complete.get(),
                needs.get(),
                effect.stream().filter(block -> !block.isEmpty()).toList(),
                returns.get(),
                learns.get(),
                marked(declaration, ActionDeclaration.AgainHarmless.class),
                marked(declaration, ActionDeclaration.NeverFails.class),
                outcomes,
                declaration.doc().orElse(""),
                declaration.span()));
    }

    Optional<Event> event(EventDeclaration declaration) {
        Scope scope = Scope.of(Place.EVENT);
        Optional<Expression> when = declaration.when().isPresent()
                ? expressions.condition(declaration.when().get(), scope)
                : Optional.of(always(declaration.name().span()));
        Optional<Block> effect = blocks.resolve(declaration.effect(), Writer.EVENT, scope);
        return when.flatMap(condition -> effect.map(block -> new Event(
                declaration.name().text(), condition, block, declaration.doc().orElse(""), declaration.span())));
    }

    /** The condition that always holds. */
    static Expression always(Span span) {
        return new Expression.Constant(new Value.Truth(true), Types.TRUTH, span);
    }

    private Optional<Expression> needs(ActionDeclaration declaration, Map<String, Optional<Parameter>> named) {
        if (declaration.needs().isPresent()
                && declaration.needs().get() instanceof ActionDeclaration.NeedsCondition needs) {
            return expressions.condition(needs.condition(), Scope.of(Place.NEEDS, named));
        }
        Span span = declaration
                .needs()
                .map(ActionDeclaration.Needs::span)
                .orElse(declaration.name().span());
        return Optional.of(always(span));
    }

    private Optional<List<Variable>> returns(ActionDeclaration declaration) {
        Set<Variable> attributes = new LinkedHashSet<>();
        boolean right = true;
        for (Name name : declaration.returns()) {
            boolean known = vocabulary.variables.knows(name.text());
            Optional<Variable> variable = vocabulary.variables.require(name);
            if (variable.isPresent() && variable.get().role() != Variable.Role.ATTRIBUTE) {
                findings.add(Diagnostic.of(
                                DiagnosticCode.NOT_WRITABLE_HERE,
                                name.span(),
                                "`%s` is no attribute, an action returns texts".formatted(name))
                        .label(variable.get().span(), "declared here")
                        .help("return an `attribute`; other facts are written by `learns { .. }`"));
                right = false;
            } else if (variable.isPresent() && !attributes.add(variable.get())) {
                findings.add(NameTable.duplicate(
                        "result", name, declaration.returns().get(0).span()));
            }
            right &= known && variable.isPresent();
        }
        return right ? Optional.of(List.copyOf(attributes)) : Optional.empty();
    }

    private Optional<Block> learns(ActionDeclaration declaration, Map<String, Optional<Parameter>> named) {
        List<Assignment> facts = new ArrayList<>();
        boolean right = true;
        for (ActionDeclaration.Mark mark : declaration.marks()) {
            if (mark instanceof ActionDeclaration.Learns learns) {
                Optional<Block> block = blocks.resolve(learns.block(), Writer.LEARNS, Scope.of(Place.LEARNS, named));
                block.ifPresent(found -> facts.addAll(found.assignments()));
                right &= block.isPresent();
            }
        }
        return right ? Optional.of(new Block(facts)) : Optional.empty();
    }

    private List<String> outcomes(ActionDeclaration declaration) {
        Map<String, Name> outcomes = new LinkedHashMap<>();
        for (ActionDeclaration.Mark mark : declaration.marks()) {
            if (mark instanceof ActionDeclaration.Outcome outcome) {
                Name first = outcomes.putIfAbsent(outcome.name().text(), outcome.name());
                if (first != null) {
                    findings.add(NameTable.duplicate("outcome", outcome.name(), first.span()));
                }
            }
        }
        return List.copyOf(outcomes.keySet());
    }

    private static boolean marked(ActionDeclaration declaration, Class<? extends ActionDeclaration.Mark> mark) {
        return declaration.marks().stream().anyMatch(mark::isInstance);
    }
}
