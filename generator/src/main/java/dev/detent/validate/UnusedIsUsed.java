package dev.detent.validate;

import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Sources;
import dev.detent.ast.TableDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is marked as unused is not used. */
final class UnusedIsUsed implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.UNUSED_IS_USED;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Map<EnumerationValue, Span> uses = new HashMap<>();
        Set<EnumerationValue> marked = subject.lifecycle().enumerations().stream()
                .flatMap(enumeration -> enumeration.values().stream())
                .filter(value -> value.unused().isPresent())
                .collect(Collectors.toSet());
        if (!marked.isEmpty()) {
            Conditions.of(subject.lifecycle())
                    .forEach(condition -> Walks.visit(condition, part -> {
                        if (part instanceof Expression.Constant constant
                                && constant.value() instanceof EnumerationValue value) {
                            uses.putIfAbsent(value, constant.span());
                        }
                    }));
            for (Command command : subject.lifecycle().commands()) {
                command.steps().forEach(step -> step.task().ifPresent(task -> uses.putIfAbsent(task, step.span())));
            }
            sources(subject, uses);
        }
        marked.stream()
                .filter(value -> uses.containsKey(value) || value.initial())
                .forEach(value -> {
                    Diagnostic diagnostic = at(value.span(), "`%s` is marked `unused` and is used".formatted(value));
                    Span use = uses.get(value);
                    found.accept((use == null ? diagnostic : diagnostic.label(use, "used here"))
                            .help("remove the mark `unused`, or the use"));
                });
        for (Subject.Written command : subject.commands()) {
            if (command.header(HeaderClause.Unused.class).isPresent()) {
                preempted(subject, command.declaration(), found);
            }
        }
    }

    /** The values that commands and rows start from by name. */
    private static void sources(Subject subject, Map<EnumerationValue, Span> uses) {
        for (Subject.Written command : subject.commands()) {
            if (command.header(HeaderClause.Unused.class).isEmpty()) {
                command.header(HeaderClause.From.class)
                        .ifPresent(from -> named(from.sources(), subject.mainType(), uses));
            }
        }
        for (TableDeclaration table : subject.tables()) {
            for (Variable state : subject.lifecycle().kept()) {
                if (state.name().equals(table.state().text()) && state.type() instanceof Type.EnumerationType type) {
                    table.rows().forEach(row -> named(row.sources(), type, uses));
                }
            }
        }
    }

    private static void named(Sources sources, Type.EnumerationType type, Map<EnumerationValue, Span> uses) {
        if (sources instanceof Sources.Listed listed) {
            for (Name name : listed.names()) {
                type.values().stream()
                        .filter(value -> value.name().equals(name.text()))
                        .forEach(value -> uses.putIfAbsent(value, name.span()));
            }
        }
    }

    private void preempted(Subject subject, CommandDeclaration unused, Consumer<Diagnostic> found) {
        Set<String> names = unused.names().stream().map(Name::text).collect(Collectors.toSet());
        for (Subject.Written other : subject.commands()) {
            Optional<HeaderClause.Preempts> clause = other.header(HeaderClause.Preempts.class);
            if (clause.isPresent() && clause.get().commands() instanceof Sources.Listed listed) {
                listed.names().stream()
                        .filter(name -> names.contains(name.text()))
                        .forEach(name -> found.accept(at(
                                        name.span(),
                                        "the command `%s` is marked `unused`, and is named here".formatted(name))
                                .label(unused.span().start(), "declared here")
                                .help("remove the mark `unused`, or this use")));
            }
        }
    }
}
