package dev.detent.grammar;

import dev.detent.ast.Accept;
import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AllowDeclaration;
import dev.detent.ast.ArithmeticOperator;
import dev.detent.ast.AssumeDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.Block;
import dev.detent.ast.Call;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.CommandClause;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.ComparisonOperator;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.DurationExpression;
import dev.detent.ast.DurationUnit;
import dev.detent.ast.Ending;
import dev.detent.ast.EndingWrites;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.GroupClause;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.Parameter;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.Require;
import dev.detent.ast.Requirement;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SetExpression;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.Sources;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.Target;
import dev.detent.ast.Text;
import dev.detent.ast.TypeExpression;
import dev.detent.ast.Unchanged;
import dev.detent.ast.ValueMark;
import dev.detent.ast.ViewDeclaration;
import dev.detent.ast.Write;
import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Makes random syntax trees that the parser could have made; their spans mean nothing. */
public final class TreeGenerator {

    private static final Span SPAN = Span.startOf("generated");
    private static final List<String> NAMES = Stream.concat(
                    Words.all().stream(), Stream.of("a", "b_1", "Power", "guest", "stopped", "_x"))
            .toList();

    private final Random random;

    public TreeGenerator(long seed) {
        this.random = new Random(seed);
    }

    public LifecycleFile file() {
        return new LifecycleFile(list(0, 3, this::name), doc(), name(), list(0, 8, this::declaration), SPAN);
    }

    private Declaration declaration() {
        return switch (random.nextInt(20)) {
            case 0 -> state();
            case 1 -> new KeepDeclaration(doc(), name(), type(), maybe(this::name), maybe(this::expression), SPAN);
            case 2 -> new AttributeDeclaration(doc(), list(1, 3, this::name), SPAN);
            case 3 -> new SetDeclaration(doc(), name(), name(), setLiteral(), SPAN);
            case 4 -> new DefineDeclaration(doc(), name(), expression(), maybe(this::text), SPAN);
            case 5 -> new CallersDeclaration(doc(), list(1, 3, this::name), SPAN);
            case 6 -> new SettingDeclaration(doc(), name(), type(), maybe(this::expression), SPAN);
            case 7 -> new OutsideDeclaration(doc(), name(), type(), maybe(this::expression), SPAN);
            case 8 -> new SharedDeclaration(doc(), name(), type(), maybe(this::expression), SPAN);
            case 9, 10 -> action();
            case 11 ->
                new EventDeclaration(doc(), random.nextBoolean(), name(), maybe(this::expression), block(), SPAN);
            case 12 -> new AssumeDeclaration(doc(), list(1, 3, this::name), SPAN);
            case 13 -> member();
            case 14 ->
                new GroupDeclaration(
                        doc(), maybe(this::text), list(0, 3, this::groupClause), list(0, 3, this::member), SPAN);
            case 15 ->
                new ReactionDeclaration(
                        doc(), name(), random.nextBoolean(), expression(), maybe(this::duration), call(), SPAN);
            case 16 -> property();
            case 17 -> new ViewDeclaration(doc(), name(), list(0, 3, this::viewCase), name(), SPAN);
            case 18 -> new AllowDeclaration(doc(), name(), list(0, 3, this::name), text(), SPAN);
            default -> new CheckDeclaration(doc(), name(), items(), SPAN);
        };
    }

    private StateDeclaration state() {
        boolean holdsTasks = random.nextBoolean();
        Optional<Name> reportedFrom = holdsTasks ? Optional.empty() : maybe(this::name);
        return new StateDeclaration(doc(), name(), holdsTasks, reportedFrom, list(1, 5, () -> value(3)), SPAN);
    }

    private StateValue value(int depth) {
        List<StateValue> phases = depth > 0 && random.nextInt(4) == 0 ? list(1, 3, () -> value(depth - 1)) : List.of();
        return new StateValue(doc(), name(), maybe(this::integer), maybe(this::text), some(valueMarks()), phases, SPAN);
    }

    private List<ValueMark> valueMarks() {
        return List.of(
                new ValueMark.Initial(SPAN),
                new ValueMark.Final(SPAN),
                new ValueMark.Task(SPAN),
                new ValueMark.Was(name(), SPAN),
                new ValueMark.Unused(text(), SPAN));
    }

    private ActionDeclaration action() {
        List<ActionDeclaration.Mark> marks = List.of(
                new ActionDeclaration.Learns(block(), SPAN),
                new ActionDeclaration.Outcome(name(), SPAN),
                new ActionDeclaration.AgainHarmless(SPAN),
                new ActionDeclaration.Outcome(name(), SPAN),
                new ActionDeclaration.NeverFails(SPAN));
        return new ActionDeclaration(
                doc(),
                name(),
                list(0, 2, this::parameter),
                maybe(() -> random.nextInt(3) == 0
                        ? new ActionDeclaration.NeedsAny(SPAN)
                        : new ActionDeclaration.NeedsCondition(expression(), SPAN)),
                list(0, 2, this::name),
                list(0, 2, this::block),
                some(marks),
                SPAN);
    }

    private GroupMember member() {
        if (random.nextInt(3) == 0) {
            return new TableDeclaration(doc(), name(), list(0, 4, this::row), SPAN);
        }
        List<HeaderClause> header = List.of(
                new HeaderClause.From(sources(), SPAN),
                new HeaderClause.To(name(), SPAN),
                new HeaderClause.Else(target(), SPAN),
                new HeaderClause.Preempts(sources(), SPAN),
                new HeaderClause.Anytime(SPAN),
                new HeaderClause.Internal(SPAN),
                new HeaderClause.Unused(text(), SPAN));
        return new CommandDeclaration(
                doc(),
                random.nextBoolean(),
                list(1, 2, this::name),
                list(0, 2, this::parameter),
                some(header),
                body(),
                SPAN);
    }

    private TableDeclaration.Row row() {
        return new TableDeclaration.Row(
                doc(), sources(), list(0, 2, this::name), maybe(this::requirement), target(), maybe(this::block), SPAN);
    }

    private List<CommandClause> body() {
        return list(0, 5, () -> switch (random.nextInt(4)) {
            case 0 -> groupClause();
            case 1 -> new Accept(maybe(this::expression), block(), SPAN);
            default -> step();
        });
    }

    private Step step() {
        boolean hasTask = random.nextBoolean();
        return new Step(
                doc(),
                hasTask ? Optional.of(name()) : Optional.empty(),
                hasTask ? maybe(this::call) : Optional.of(call()),
                maybe(this::expression),
                maybe(this::duration),
                maybe(this::block),
                list(0, 3, this::ending),
                SPAN);
    }

    private GroupClause groupClause() {
        return random.nextBoolean() ? new Require(list(1, 3, this::requirement), SPAN) : ending();
    }

    private Requirement requirement() {
        return new Requirement(expression(), maybe(this::text), SPAN);
    }

    private Ending ending() {
        Ending.Result result = pick(List.of(Ending.Result.values()));
        Optional<EndingWrites> writes = maybe(() -> random.nextBoolean() ? new Unchanged(SPAN) : block());
        Optional<Ending.Next> next = writes.isEmpty() ? Optional.of(next()) : maybe(this::next);
        List<Name> outcomes = result == Ending.Result.OUTCOME ? list(1, 3, this::name) : List.of();
        return new Ending(result, outcomes, maybe(this::expression), writes, next, SPAN);
    }

    private Ending.Next next() {
        return switch (random.nextInt(4)) {
            case 0 -> new Ending.Retry(maybe(this::name), SPAN);
            case 1 -> new Ending.Succeed(SPAN);
            case 2 -> new Ending.Fail(SPAN);
            default -> new Ending.Issue(call(), SPAN);
        };
    }

    private PropertyDeclaration property() {
        return switch (random.nextInt(5)) {
            case 0 -> new PropertyDeclaration.Invariant(doc(), name(), expression(), SPAN);
            case 1 -> new PropertyDeclaration.StepInvariant(doc(), name(), expression(), SPAN);
            case 2 -> new PropertyDeclaration.Eventually(doc(), name(), expression(), expression(), SPAN);
            case 3 ->
                new PropertyDeclaration.AlwaysPossible(
                        doc(), name(), expression(), list(0, 2, this::name), maybe(this::expression), SPAN);
            default -> new PropertyDeclaration.Reachable(doc(), name(), expression(), SPAN);
        };
    }

    private ViewDeclaration.Case viewCase() {
        return new ViewDeclaration.Case(doc(), name(), expression(), SPAN);
    }

    private List<CheckDeclaration.Item> items() {
        return some(List.of(
                new CheckDeclaration.Instances(integer(), SPAN),
                random.nextBoolean()
                        ? new CheckDeclaration.AnyFailures(SPAN)
                        : new CheckDeclaration.Failures(list(0, 2, this::name), SPAN),
                new CheckDeclaration.Reports(pick(List.of(CheckDeclaration.ReportKind.values())), SPAN),
                new CheckDeclaration.Commands(sources(), SPAN),
                new CheckDeclaration.Without(list(1, 2, this::name), SPAN),
                new CheckDeclaration.With(name(), expression(), SPAN),
                new CheckDeclaration.With(name(), expression(), SPAN),
                new CheckDeclaration.Expect(list(1, 2, this::name), SPAN)));
    }

    // ---- parts

    private Block block() {
        return new Block(
                list(
                        0,
                        3,
                        () -> random.nextInt(5) == 0
                                ? new Write.Emit(name(), SPAN)
                                : new Write.Assignment(
                                        name(), pick(List.of(Write.Operator.values())), expression(), SPAN)),
                SPAN);
    }

    private Sources sources() {
        return random.nextBoolean()
                ? new Sources.Any(list(0, 2, this::name), SPAN)
                : new Sources.Listed(list(1, 3, this::name), SPAN);
    }

    private Target target() {
        return random.nextInt(4) == 0 ? new Unchanged(SPAN) : new Target.Value(name());
    }

    private Call call() {
        return new Call(name(), list(0, 2, this::expression), SPAN);
    }

    private Parameter parameter() {
        return new Parameter(name(), type(), SPAN);
    }

    private TypeExpression type() {
        TypeExpression.Base base = switch (random.nextInt(3)) {
            case 0 -> new TypeExpression.Range(integer(), integer(), SPAN);
            case 1 -> new TypeExpression.Enumeration(list(1, 3, this::name), SPAN);
            default -> new TypeExpression.Named(name());
        };
        return new TypeExpression(base, maybe(this::setLiteral), random.nextBoolean(), SPAN);
    }

    private SetExpression.Literal setLiteral() {
        return new SetExpression.Literal(
                list(1, 4, () -> switch (random.nextInt(4)) {
                    case 0 -> new Expression.NoneLiteral(SPAN);
                    case 1 -> integer();
                    default -> new Expression.Reference(name());
                }),
                SPAN);
    }

    private DurationExpression duration() {
        return random.nextBoolean() ? durationLiteral() : new Expression.Reference(name());
    }

    private Expression.DurationLiteral durationLiteral() {
        return new Expression.DurationLiteral(random.nextInt(100), pick(List.of(DurationUnit.values())), SPAN);
    }

    private Expression.IntegerLiteral integer() {
        int value = random.nextInt(300);
        String written = random.nextBoolean() ? Integer.toString(value) : "0x0" + Integer.toHexString(value);
        return new Expression.IntegerLiteral(value, written, SPAN);
    }

    Expression expression() {
        return expression(4);
    }

    private Expression expression(int depth) {
        Supplier<Expression> inner = () -> expression(depth - 1);
        return switch (random.nextInt(depth > 0 ? 14 : 5)) {
            case 0 -> new Expression.BooleanLiteral(random.nextBoolean(), SPAN);
            case 1 -> new Expression.NoneLiteral(SPAN);
            case 2 -> integer();
            case 3 -> durationLiteral();
            case 4, 5 -> new Expression.Reference(name());
            case 6 -> new Expression.And(list(2, 4, inner), SPAN);
            case 7 -> new Expression.Or(list(2, 4, inner), SPAN);
            case 8 -> new Expression.Implies(inner.get(), inner.get(), SPAN);
            case 9 -> new Expression.Not(inner.get(), SPAN);
            case 10 ->
                new Expression.Comparison(inner.get(), pick(List.of(ComparisonOperator.values())), inner.get(), SPAN);
            case 11 -> new Expression.Membership(inner.get(), random.nextBoolean(), set(), SPAN);
            case 12 ->
                random.nextBoolean()
                        ? new Expression.OrElse(inner.get(), inner.get(), SPAN)
                        : new Expression.Arithmetic(
                                inner.get(), pick(List.of(ArithmeticOperator.values())), inner.get(), SPAN);
            default -> new Expression.Apply(name(), list(1, 3, inner), SPAN);
        };
    }

    private SetExpression set() {
        return switch (random.nextInt(3)) {
            case 0 -> setLiteral();
            case 1 -> new SetExpression.Any(list(0, 2, this::name), SPAN);
            default -> new SetExpression.Named(name());
        };
    }

    private Name name() {
        return new Name(pick(NAMES), SPAN);
    }

    private Text text() {
        return new Text(
                pick(List.of("", "soft-delete", "say \"x\"", "a\\b", "two\nlines", "\uD83D\uDE00 'x' // y")), SPAN);
    }

    private Optional<String> doc() {
        return random.nextInt(6) == 0
                ? Optional.of(
                        pick(List.of("", "One line.", "Two\nlines.", " indented\n\n/// not a mark", "\uD83D\uDE00 \"")))
                : Optional.empty();
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private <T> Optional<T> maybe(Supplier<? extends T> part) {
        return random.nextInt(3) == 0 ? Optional.of(part.get()) : Optional.empty();
    }

    private <T> List<T> list(int least, int most, Supplier<? extends T> part) {
        return Stream.<T>generate(part)
                .limit(least + random.nextInt(most - least + 1))
                .toList();
    }

    /** Some of the parts, in their order. */
    private <T> List<T> some(List<T> parts) {
        return parts.stream().filter(part -> random.nextInt(4) == 0).toList();
    }
}
