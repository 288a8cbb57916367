package dev.detent.resolve;

import dev.detent.ast.Call;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.Require;
import dev.detent.ast.Requirement;
import dev.detent.ast.SetExpression;
import dev.detent.ast.Sources;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.Target;
import dev.detent.ast.ValueMark;
import dev.detent.diagnostic.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The rows of all tables by the command that they belong to. A row without {@code on} gets a command of its own, which only
 * the engine issues, and a reaction that issues it.
 */
final class TableRows {

    /** A row where it stands. */
    record Placed(TableDeclaration table, Optional<GroupDeclaration> group, TableDeclaration.Row row) {}

    private final List<Placed> placed = new ArrayList<>();
    private final Map<String, List<Placed>> byCommand = new LinkedHashMap<>();
    private final List<CommandSource> commands = new ArrayList<>();
    private final List<ReactionDeclaration> reactions = new ArrayList<>();

    void add(TableDeclaration table, Optional<GroupDeclaration> group) {
        table.rows().forEach(row -> placed.add(new Placed(table, group, row)));
    }

    /** Gives each row its commands, once all are added. */
    void assign(Set<String> taken) {
        Set<String> names = new HashSet<>(taken);
        for (Placed row : placed) {
            if (row.row().on().isEmpty()) {
                alone(row, names);
            } else {
                Set<String> on = new LinkedHashSet<>();
                row.row().on().forEach(name -> on.add(name.text()));
                on.forEach(name -> of(name).add(row));
            }
        }
    }

    private List<Placed> of(String command) {
        return byCommand.computeIfAbsent(command, missing -> new ArrayList<>());
    }

    List<Placed> all() {
        return placed;
    }

    /** The rows of a command, in the order of the file. */
    List<Placed> rows(String command) {
        return byCommand.getOrDefault(command, List.of());
    }

    /** The commands of the rows without {@code on}. */
    List<CommandSource> commands() {
        return commands;
    }

    /** The reactions that issue them. */
    List<ReactionDeclaration> reactions() {
        return reactions;
    }

    /** The values of a state that rows lead to, and those that it starts in where it has a table: all of them are stored. */
    Set<String> entered(StateDeclaration state) {
        Set<String> entered = new LinkedHashSet<>();
        for (Placed row : placed) {
            if (row.table().state().text().equals(state.name().text())) {
                if (row.row().target() instanceof Target.Value value) {
                    entered.add(value.name().text());
                }
                state.all()
                        .filter(value -> value.marks().stream().anyMatch(ValueMark.Initial.class::isInstance))
                        .map(StateValue::name)
                        .forEach(name -> entered.add(name.text()));
            }
        }
        return StateResolver.first(state, entered);
    }

    private void alone(Placed row, Set<String> names) {
        TableDeclaration.Row written = row.row();
        Span span = written.span();
        String wanted = name(written);
        String free = wanted;
        for (int number = 2; !names.add(free); number++) {
            free = wanted + "_" + number;
        }
        Name name = new Name(free, span);
        CommandDeclaration command = new CommandDeclaration(
                written.doc(),
                false,
                List.of(name),
                List.of(),
                List.of(new HeaderClause.Internal(span)),
                List.of(),
                span);
        commands.add(new CommandSource(command, name, row.group()));
        of(free).add(row);
        reactions.add(new ReactionDeclaration(
                written.doc(), name, false, condition(row), Optional.empty(), new Call(name, List.of(), span), span));
    }

    /** Such as {@code half_to_wide}. */
    private static String name(TableDeclaration.Row row) {
        String from = "any";
        if (row.sources() instanceof Sources.Listed listed) {
            from = listed.names().size() > 2
                    ? "some"
                    : String.join(
                            "_or_", listed.names().stream().map(Name::text).toList());
        }
        return row.target() instanceof Target.Value value ? from + "_to_" + value.name() : from + "_stays";
    }

    private static Expression condition(Placed row) {
        Expression in = new Expression.Membership(
                new Expression.Reference(row.table().state()),
                false,
                set(row.row().sources()),
                row.row().sources().span());
        List<Expression> all = new ArrayList<>(List.of(in));
        Stream<Requirement> ofGroup = row.group().stream()
                .flatMap(group -> group.clauses().stream())
                .filter(Require.class::isInstance)
                .flatMap(clause -> ((Require) clause).requirements().stream());
        Stream.concat(ofGroup, row.row().when().stream())
                .map(Requirement::condition)
                .forEach(condition -> {
                    if (condition instanceof Expression.And and) {
                        all.addAll(and.operands());
                    } else {
                        all.add(condition);
                    }
                });
        return all.size() == 1 ? in : new Expression.And(all, row.row().span());
    }

    private static SetExpression set(Sources sources) {
        if (sources instanceof Sources.Any any) {
            return new SetExpression.Any(any.except(), any.span());
        }
        List<SetExpression.Item> items = new ArrayList<>();
        ((Sources.Listed) sources).names().forEach(name -> items.add(new Expression.Reference(name)));
        return new SetExpression.Literal(items, sources.span());
    }
}
