package dev.detent.grammar;

import static dev.detent.grammar.ExpressionPrinter.block;
import static dev.detent.grammar.ExpressionPrinter.call;
import static dev.detent.grammar.ExpressionPrinter.duration;
import static dev.detent.grammar.ExpressionPrinter.expression;
import static dev.detent.grammar.ExpressionPrinter.message;
import static dev.detent.grammar.ExpressionPrinter.name;
import static dev.detent.grammar.ExpressionPrinter.names;
import static dev.detent.grammar.ExpressionPrinter.optional;
import static dev.detent.grammar.ExpressionPrinter.parameters;
import static dev.detent.grammar.ExpressionPrinter.requirement;
import static dev.detent.grammar.ExpressionPrinter.set;
import static dev.detent.grammar.ExpressionPrinter.sources;
import static dev.detent.grammar.ExpressionPrinter.target;
import static dev.detent.grammar.ExpressionPrinter.text;
import static dev.detent.grammar.ExpressionPrinter.type;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AllowDeclaration;
import dev.detent.ast.AssumeDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.TypeExpression;
import dev.detent.ast.ValueMark;
import dev.detent.ast.ViewDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes declarations. */
final class DeclarationPrinter {

    private final Lines lines;
    private final ClausePrinter clauses;
    private final PropertyPrinter properties;

    DeclarationPrinter(Lines lines) {
        this.lines = lines;
        this.clauses = new ClausePrinter(lines);
        this.properties = new PropertyPrinter(lines);
    }

    void declaration(Declaration declaration) {
        lines.doc(declaration.doc());
        if (declaration instanceof StateDeclaration state) {
            state(state);
        } else if (declaration instanceof GroupDeclaration group) {
            group(group);
        } else if (declaration instanceof CommandDeclaration command) {
            clauses.body(header(command), command.body());
        } else if (declaration instanceof TableDeclaration table) {
            lines.braces("table " + name(table.state()), () -> table.rows().forEach(this::row));
        } else if (declaration instanceof PropertyDeclaration property) {
            properties.property(property);
        } else if (declaration instanceof ViewDeclaration view) {
            properties.view(view);
        } else if (declaration instanceof CheckDeclaration check) {
            properties.check(check);
        } else {
            lines.add(line(declaration));
        }
    }

    private static String line(Declaration declaration) {
        if (declaration instanceof KeepDeclaration keep) {
            String reported = keep.reportedFrom()
                    .map(from -> " reported from " + name(from))
                    .orElse("");
            return "keep " + name(keep.name()) + ": " + type(keep.type()) + reported + optional("=", keep.initial());
        } else if (declaration instanceof AttributeDeclaration attribute) {
            return "attribute " + names(attribute.names());
        } else if (declaration instanceof SetDeclaration set) {
            return "set " + name(set.name()) + " of " + name(set.of()) + " = " + set(set.members());
        } else if (declaration instanceof DefineDeclaration define) {
            return "define " + name(define.name()) + " = " + expression(define.condition()) + message(define.message());
        } else if (declaration instanceof CallersDeclaration callers) {
            return "callers " + names(callers.names());
        } else if (declaration instanceof SettingDeclaration setting) {
            return "setting " + variable(setting.name(), setting.type(), setting.initial());
        } else if (declaration instanceof OutsideDeclaration outside) {
            return "outside " + variable(outside.name(), outside.type(), outside.initial());
        } else if (declaration instanceof SharedDeclaration shared) {
            return "shared " + variable(shared.name(), shared.type(), shared.initial());
        } else if (declaration instanceof ActionDeclaration action) {
            return action(action);
        } else if (declaration instanceof EventDeclaration event) {
            return (event.fair() ? "fair event " : "event ") + name(event.name()) + optional("when", event.when()) + " "
                    + block(event.effect());
        } else if (declaration instanceof AssumeDeclaration assume) {
            return "assume " + names(assume.actions()) + " succeeds";
        } else if (declaration instanceof AllowDeclaration allow) {
            return "allow " + name(allow.code()) + (allow.targets().isEmpty() ? "" : " in " + names(allow.targets()))
                    + " " + text(allow.reason());
        } else if (declaration instanceof ReactionDeclaration reaction) {
            return "reaction " + name(reaction.name()) + (reaction.onRestart() ? " on restart" : "") + " when "
                    + expression(reaction.when())
                    + reaction.delay().map(delay -> " for " + duration(delay)).orElse("") + " issue "
                    + call(reaction.command());
        }
        throw new IllegalStateException("not printed: " + declaration);
    }

    private static String variable(Name name, TypeExpression type, Optional<Expression> initial) {
        return name(name) + ": " + type(type) + optional("=", initial);
    }

    private static String action(ActionDeclaration action) {
        StringBuilder line =
                new StringBuilder("action ").append(name(action.name())).append(parameters(action.parameters()));
        action.needs().ifPresent(needs -> line.append(" needs ").append(needs(needs)));
        if (!action.returns().isEmpty()) {
            line.append(" returns ").append(names(action.returns()));
        }
        if (!action.effect().isEmpty()) {
            line.append(action.effect().stream()
                    .map(ExpressionPrinter::block)
                    .collect(Collectors.joining(" then ", " ", "")));
        }
        action.marks().forEach(mark -> line.append(" ").append(mark(mark)));
        return line.toString();
    }

    private static String needs(ActionDeclaration.Needs needs) {
        return needs instanceof ActionDeclaration.NeedsCondition condition ? expression(condition.condition()) : "any";
    }

    private static String mark(ActionDeclaration.Mark mark) {
        if (mark instanceof ActionDeclaration.Learns learns) {
            return "learns " + block(learns.block());
        } else if (mark instanceof ActionDeclaration.AgainHarmless) {
            return "again harmless";
        } else if (mark instanceof ActionDeclaration.NeverFails) {
            return "never fails";
        } else if (mark instanceof ActionDeclaration.Outcome outcome) {
            return "outcome " + name(outcome.name());
        }
        throw new IllegalStateException("not printed: " + mark);
    }

    // ---- states

    private void state(StateDeclaration state) {
        String role = state.holdsTasks()
                ? " holds tasks"
                : state.reportedFrom()
                        .map(from -> " reported from " + name(from))
                        .orElse("");
        values("state " + name(state.name()) + role, state.values());
    }

    /** Values on one line, with commas, if they fit and none has a doc comment; else on a line each, without. */
    private void values(String head, List<StateValue> values) {
        String line = head + " " + inline(values);
        if (values.stream().noneMatch(DeclarationPrinter::isDocumented) && lines.fits(line)) {
            lines.add(line);
            return;
        }
        lines.braces(head, () -> values.forEach(this::value));
    }

    private void value(StateValue value) {
        lines.doc(value.doc());
        if (value.phases().isEmpty()) {
            lines.add(valueHead(value));
        } else {
            values(valueHead(value), value.phases());
        }
    }

    private static boolean isDocumented(StateValue value) {
        return value.doc().isPresent() || value.phases().stream().anyMatch(DeclarationPrinter::isDocumented);
    }

    private static String inline(List<StateValue> values) {
        return values.stream()
                .map(value -> valueHead(value) + (value.phases().isEmpty() ? "" : " " + inline(value.phases())))
                .collect(Collectors.joining(", ", "{ ", " }"));
    }

    private static String valueHead(StateValue value) {
        StringBuilder line = new StringBuilder(name(value.name()));
        value.code().ifPresent(code -> line.append(" = ").append(code.written()));
        line.append(message(value.label()));
        value.marks().forEach(mark -> line.append(" ").append(mark(mark)));
        return line.toString();
    }

    private static String mark(ValueMark mark) {
        if (mark instanceof ValueMark.Initial) {
            return "initial";
        } else if (mark instanceof ValueMark.Final) {
            return "final";
        } else if (mark instanceof ValueMark.Task) {
            return "task";
        } else if (mark instanceof ValueMark.Was was) {
            return "was " + name(was.oldName());
        } else if (mark instanceof ValueMark.Unused unused) {
            return "unused " + text(unused.reason());
        }
        throw new IllegalStateException("not printed: " + mark);
    }

    // ---- commands, groups, tables

    private static String header(CommandDeclaration command) {
        StringBuilder line = new StringBuilder(command.fair() ? "fair command " : "command ")
                .append(names(command.names()))
                .append(parameters(command.parameters()));
        command.header().forEach(clause -> line.append(" ").append(header(clause)));
        return line.toString();
    }

    private static String header(HeaderClause clause) {
        if (clause instanceof HeaderClause.From from) {
            return "from " + sources(from.sources());
        } else if (clause instanceof HeaderClause.To to) {
            return "to " + name(to.value());
        } else if (clause instanceof HeaderClause.Else otherwise) {
            return "else " + target(otherwise.target());
        } else if (clause instanceof HeaderClause.Preempts preempts) {
            return "preempts " + sources(preempts.commands());
        } else if (clause instanceof HeaderClause.Anytime) {
            return "anytime";
        } else if (clause instanceof HeaderClause.Internal) {
            return "internal";
        } else if (clause instanceof HeaderClause.Unused unused) {
            return "unused " + text(unused.reason());
        }
        throw new IllegalStateException("not printed: " + clause);
    }

    private void group(GroupDeclaration group) {
        lines.braces("group" + message(group.title()), () -> {
            group.clauses().forEach(clauses::groupClause);
            boolean separate = !group.clauses().isEmpty();
            for (GroupMember member : group.members()) {
                if (separate) {
                    lines.blank();
                }
                declaration(member);
                separate = true;
            }
        });
    }

    private void row(TableDeclaration.Row row) {
        lines.doc(row.doc());
        lines.add(sources(row.sources())
                + (row.on().isEmpty() ? "" : " on " + names(row.on()))
                + row.when().map(when -> " when " + requirement(when)).orElse("")
                + " -> "
                + target(row.target())
                + row.writes().map(writes -> " " + block(writes)).orElse(""));
    }
}
