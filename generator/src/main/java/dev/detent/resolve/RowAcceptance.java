package dev.detent.resolve;

import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Block;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Expression.Comparison;
import dev.detent.model.Expression.Connective;
import dev.detent.model.ExpressionText;
import dev.detent.model.Requirement;
import dev.detent.model.Sources;
import dev.detent.model.TableRow;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The rows of one command as its guard and the cases of its acceptance. */
final class RowAcceptance {

    /**
     * A row that is right.
     *
     * @param sources in order of declaration
     * @param ofGroup what the group around the table requires beside the command's own clauses
     * @param writes the state first
     */
    record Row(
            Variable state,
            List<EnumerationValue> sources,
            Optional<Requirement> when,
            List<Requirement> ofGroup,
            Block writes,
            Span span) {}

    private final List<Row> rows;
    private final boolean main;
    private final boolean shown;
    private final Span command;
    private final List<EnumerationValue> union;
    private final Type.EnumerationType type;

    /**
     * For one command.
     *
     * @param rows at least one, all of one state
     * @param main whether that is the main state
     * @param tasks whether steps may hide what the main state stores
     */
    RowAcceptance(List<Row> rows, boolean main, boolean tasks, Span command) {
        this.rows = rows;
        this.main = main;
        this.shown = main && tasks;
        this.command = command;
        this.type = (Type.EnumerationType) rows.get(0).state().type();
        this.union = type.enumeration().values().stream()
                .filter(value -> rows.stream().anyMatch(row -> row.sources().contains(value)))
                .toList();
    }

    /** Where the command can be accepted, if that is what its rows say. */
    Optional<Sources> sources() {
        long open = type.enumeration().values().stream()
                .filter(value -> !value.last())
                .count();
        return main ? Optional.of(new Sources(union, union.size() == open, Optional.empty())) : Optional.empty();
    }

    /** What the rows add to the guard: some row applies. */
    List<Requirement> requirements() {
        List<Requirement> requirements = new ArrayList<>();
        if (!main && union.size() < type.enumeration().values().size()) {
            Expression in = in(union, command);
            requirements.add(new Requirement(
                    in,
                    ExpressionText.of(in),
                    ExpressionText.of(in),
                    rows.get(0).span()));
        }
        Map<Requirement, Set<EnumerationValue>> groups = new LinkedHashMap<>();
        Map<List<Row>, List<EnumerationValue>> alike = new LinkedHashMap<>();
        for (EnumerationValue value : union) {
            List<Row> here =
                    rows.stream().filter(row -> row.sources().contains(value)).toList();
            here.forEach(row -> row.ofGroup()
                    .forEach(clause -> groups.computeIfAbsent(clause, missing -> new LinkedHashSet<>())
                            .add(value)));
            if (here.stream().allMatch(row -> row.when().isPresent()) && !complete(here)) {
                alike.computeIfAbsent(here, missing -> new ArrayList<>()).add(value);
            }
        }
        groups.forEach((clause, values) -> requirements.add(where(List.copyOf(values), clause)));
        alike.forEach((here, values) -> requirements.add(where(values, oneOf(here))));
        return requirements;
    }

    /** The rows; the guard holds only where one of them applies, so the last needs no condition. */
    List<AcceptCase> cases() {
        List<AcceptCase> cases = new ArrayList<>();
        for (Row row : rows) {
            Optional<Expression> own = row.when().map(Requirement::condition);
            boolean last = cases.size() == rows.size() - 1;
            cases.add(new AcceptCase(
                    last ? Optional.empty() : Optional.of(condition(row, own)),
                    row.writes(),
                    Optional.of(new TableRow(row.state(), row.sources(), own)),
                    row.span()));
        }
        return cases;
    }

    private Expression condition(Row row, Optional<Expression> own) {
        if (row.sources().equals(union) && own.isPresent()) {
            return own.get();
        }
        Expression in = in(row.sources(), row.span());
        boolean shared = rows.stream()
                .anyMatch(
                        other -> !other.equals(row) && other.sources().stream().anyMatch(row.sources()::contains));
        return own.isPresent() && shared ? new Expression.Logic(Connective.AND, in, own.get(), row.span()) : in;
    }

    private Requirement where(List<EnumerationValue> values, Requirement clause) {
        if (values.equals(union)) {
            return clause;
        }
        Expression condition =
                new Expression.Logic(Connective.IMPLIES, in(values, clause.span()), clause.condition(), clause.span());
        return new Requirement(condition, clause.message(), ExpressionText.of(condition), clause.span());
    }

    private static Requirement oneOf(List<Row> here) {
        List<Requirement> clauses =
                here.stream().map(row -> row.when().orElseThrow()).distinct().toList();
        if (clauses.size() == 1) {
            return clauses.get(0);
        }
        Span span = clauses.get(0).span();
        Expression either = ExpressionResolver.join(
                Connective.OR, clauses.stream().map(Requirement::condition).toList(), span);
        String message = clauses.stream().map(Requirement::message).distinct().collect(Collectors.joining("; "));
        return new Requirement(either, message, ExpressionText.of(either), span);
    }

    /** Whether two of the rows are each other's opposite, so that always one of them applies. */
    private static boolean complete(List<Row> here) {
        List<Expression> conditions =
                here.stream().map(row -> row.when().orElseThrow().condition()).toList();
        Set<String> texts = conditions.stream().map(ExpressionText::of).collect(Collectors.toSet());
        return conditions.stream().map(RowAcceptance::opposite).anyMatch(texts::contains);
    }

    private static String opposite(Expression condition) {
        if (condition instanceof Expression.Not not) {
            return ExpressionText.of(not.operand());
        }
        if (condition instanceof Expression.Compare compare) {
            Comparison other = switch (compare.comparison()) {
                case EQUAL -> Comparison.NOT_EQUAL;
                case NOT_EQUAL -> Comparison.EQUAL;
                case LESS -> Comparison.GREATER_OR_EQUAL;
                case LESS_OR_EQUAL -> Comparison.GREATER;
                case GREATER -> Comparison.LESS_OR_EQUAL;
                case GREATER_OR_EQUAL -> Comparison.LESS;
            };
            return ExpressionText.of(new Expression.Compare(other, compare.left(), compare.right(), compare.span()));
        }
        if (condition instanceof Expression.Membership in) {
            return ExpressionText.of(new Expression.Membership(in.element(), !in.negated(), in.set(), in.span()));
        }
        return ExpressionText.of(new Expression.Not(condition, condition.span()));
    }

    private Expression in(List<EnumerationValue> values, Span span) {
        Expression read = new Expression.Read(rows.get(0).state(), shown, span);
        if (values.size() == 1) {
            Type one = new Type.EnumerationType(type.enumeration(), values, false);
            return new Expression.Compare(
                    Comparison.EQUAL, read, new Expression.Constant(values.get(0), one, span), span);
        }
        return new Expression.Membership(
                read,
                false,
                new ValueSet(
                        Optional.empty(), values.stream().map(Value.class::cast).toList()),
                span);
    }
}
