package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DurationExpression;
import dev.detent.ast.Expression;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.Parameter;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SetExpression;
import dev.detent.ast.Sources;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.TypeExpression;
import dev.detent.resolve.Occurrences;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names that a file mentions beside their declarations. */
final class Mentions {

    private final Set<String> names = new HashSet<>();

    private Mentions() {}

    static Mentions of(Subject subject) {
        Mentions mentions = new Mentions();
        Occurrences visitor = new Occurrences(mentions::expression, assignment -> mentions.add(assignment.target()));
        for (Declaration declaration : subject.file().declarations()) {
            visitor.visit(declaration);
            mentions.declaration(declaration);
        }
        for (TableDeclaration table : subject.tables()) {
            mentions.add(table.state());
            table.rows().forEach(row -> mentions.sources(row.sources()));
        }
        for (Subject.Written command : subject.commands()) {
            for (Step step : command.body(Step.class)) {
                step.within().ifPresent(mentions::duration);
            }
            command.header(HeaderClause.From.class).ifPresent(from -> mentions.sources(from.sources()));
            command.declaration().parameters().stream().map(Parameter::type).forEach(mentions::type);
        }
        return mentions;
    }

    boolean names(Name name) {
        return names(name.text());
    }

    boolean names(String name) {
        return names.contains(name);
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof SetDeclaration set) {
            set(set.members());
            add(set.of());
        } else if (declaration instanceof StateDeclaration state) {
            state.reportedFrom().ifPresent(this::add);
        } else if (declaration instanceof KeepDeclaration keep) {
            type(keep.type());
            keep.reportedFrom().ifPresent(this::add);
        } else if (declaration instanceof OutsideDeclaration outside) {
            type(outside.type());
        } else if (declaration instanceof ActionDeclaration action) {
            action.returns().forEach(this::add);
            action.parameters().stream().map(Parameter::type).forEach(this::type);
        } else if (declaration instanceof ReactionDeclaration reaction) {
            reaction.delay().ifPresent(this::duration);
        } else if (declaration instanceof CheckDeclaration check) {
            for (CheckDeclaration.Item item : check.items()) {
                if (item instanceof CheckDeclaration.With with) {
                    add(with.setting());
                }
            }
        }
    }

    private void duration(DurationExpression duration) {
        if (duration instanceof Expression.Reference setting) {
            add(setting.name());
        }
    }

    private void expression(Expression expression) {
        if (expression instanceof Expression.Reference reference) {
            add(reference.name());
        } else if (expression instanceof Expression.Membership membership) {
            set(membership.set());
        }
    }

    private void type(TypeExpression type) {
        Optional<SetExpression.Literal> part = type.part();
        part.ifPresent(this::set);
        if (type.base() instanceof TypeExpression.Named named) {
            add(named.name());
        }
    }

    private void set(SetExpression set) {
        if (set instanceof SetExpression.Named named) {
            add(named.name());
        } else if (set instanceof SetExpression.Any any) {
            addAll(any.except());
        } else if (set instanceof SetExpression.Literal literal) {
            for (SetExpression.Item item : literal.items()) {
                if (item instanceof Expression.Reference reference) {
                    add(reference.name());
                }
            }
        }
    }

    private void sources(Sources sources) {
        addAll(sources instanceof Sources.Listed listed ? listed.names() : ((Sources.Any) sources).except());
    }

    private void addAll(List<Name> all) {
        all.forEach(this::add);
    }

    private void add(Name name) {
        names.add(name.text());
    }
}
