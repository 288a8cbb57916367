package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionText;
import dev.detent.model.Reaction;
import dev.detent.model.Requirement;
import dev.detent.model.TableRow;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** No two rows for one command, and no two that the engine takes by itself, apply at once: there is no order among rows. */
final class RowsCompete implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.ROWS_COMPETE;
    }

    /** A row with all that must hold where it is taken, beside its values. */
    private record Taken(TableRow row, List<Expression> conditions, Block writes, Command command, Span span) {}

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Map<String, Reaction> issued = new HashMap<>();
        subject.lifecycle().reactions().forEach(reaction -> issued.putIfAbsent(reaction.command(), reaction));
        Map<Variable, List<Taken>> byEngine = new LinkedHashMap<>();
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            List<Taken> taken = new ArrayList<>();
            for (AcceptCase accept : command.accept()) {
                accept.row()
                        .ifPresent(row -> taken.add(
                                new Taken(row, row.when().stream().toList(), accept.writes(), command, accept.span())));
            }
            Reaction reaction = issued.get(command.name());
            if (taken.size() == 1
                    && reaction != null
                    && reaction.span().equals(taken.get(0).span())) {
                List<Expression> conditions = new ArrayList<>(List.of(reaction.kept()));
                reaction.seen().ifPresent(conditions::add);
                Taken alone = taken.get(0);
                byEngine.computeIfAbsent(alone.row().state(), missing -> new ArrayList<>())
                        .add(new Taken(alone.row(), conditions, alone.writes(), command, alone.span()));
            } else {
                compare(subject, taken, "`" + command.name() + "`", reported, found);
            }
        }
        byEngine.values().forEach(rows -> compare(subject, rows, "the engine", reported, found));
    }

    private void compare(
            Subject subject, List<Taken> rows, String who, Set<Span> reported, Consumer<Diagnostic> found) {
        for (int second = 1; second < rows.size(); second++) {
            for (int first = 0; first < second; first++) {
                competes(subject, rows.get(first), rows.get(second), who, reported, found);
            }
        }
    }

    private void competes(
            Subject subject, Taken first, Taken second, String who, Set<Span> reported, Consumer<Diagnostic> found) {
        List<EnumerationValue> shared = first.row().sources().stream()
                .filter(second.row().sources()::contains)
                .toList();
        if (shared.isEmpty() || reported.contains(second.span())) {
            return;
        }
        Search search = Guards.search(subject, first.command()).holds(in(subject, first.row(), shared));
        for (Requirement clause : first.command().requirements()) {
            if (!Walks.isOfRow(first.command(), clause)) {
                search.holds(clause.condition());
            }
        }
        first.conditions().forEach(search::holds);
        second.conditions().forEach(search::holds);
        if (search.impossible()) {
            return;
        }
        reported.add(second.span());
        found.accept(at(
                        second.span(),
                        search.tooMany()
                                ? "nobody can tell whether two rows for %s hold at once in `%s`: there are too many values to try"
                                        .formatted(who, shared.get(0))
                                : "two rows for %s can hold at once %s"
                                        .formatted(who, where(subject, search, first, second, shared)))
                .label(first.span(), "the other one")
                .help(help(first, second)));
    }

    private static String help(Taken first, Taken second) {
        if (first.row().equals(second.row()) && first.writes().equals(second.writes())) {
            return "both say the same: remove one of them";
        }
        return first.conditions().isEmpty() || second.conditions().isEmpty()
                ? "take the value out of one of them, or give both a condition"
                : "let their conditions exclude each other";
    }

    /** In which value both hold, and with which values of what their conditions read. */
    private static String where(
            Subject subject, Search search, Taken first, Taken second, List<EnumerationValue> shared) {
        Variable state = first.row().state();
        Object key = isShown(subject, state) ? Slots.Special.SHOWN : state;
        EnumerationValue value = shared.stream()
                .filter(candidate -> search.example(key).stream().anyMatch(number -> number == Numbers.of(candidate)))
                .findFirst()
                .orElse(shared.get(0));
        Map<Object, String> read = new LinkedHashMap<>();
        Stream.of(first, second)
                .flatMap(row -> row.conditions().stream())
                .forEach(condition -> Walks.visit(condition, part -> {
                    if (part instanceof Expression.ReadParameter parameter) {
                        example(search, parameter.parameter(), parameter)
                                .ifPresent(text -> read.put(parameter.parameter(), text));
                    } else if (part instanceof Expression.Read variable
                            && !variable.variable().equals(state)) {
                        example(search, variable.variable(), variable)
                                .ifPresent(text -> read.put(variable.variable(), text));
                    }
                }));
        String in = "in `%s`".formatted(value);
        return read.isEmpty() ? in : in + ", for example with " + String.join(", ", read.values());
    }

    private static Optional<String> example(Search search, Object key, Expression read) {
        return search.example(key)
                .flatMap(number -> Numbers.text(number, read.type()))
                .map(value -> ExpressionText.of(read) + " " + value);
    }

    private static boolean isShown(Subject subject, Variable state) {
        return state.equals(subject.lifecycle().main()) && subject.lifecycle().mainShowsTasks();
    }

    private static Expression in(Subject subject, TableRow row, List<EnumerationValue> values) {
        boolean shown = isShown(subject, row.state());
        Span span = row.state().span();
        List<Value> all = values.stream().map(Value.class::cast).toList();
        return new Expression.Membership(
                new Expression.Read(row.state(), shown, span), false, new ValueSet(Optional.empty(), all), span);
    }
}
