package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.K;
import static dev.detent.emit.tla.Context.N;
import static dev.detent.emit.tla.Context.O;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.becomes;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How a command ends, and how the one that it hands over to begins in the same step. A step that hands over comes from an
 * answer or a look, after which no call is out, or from the acceptance of a command that ends at once; only in the second
 * case a call that was overtaken before may still be out.
 */
final class HandOvers {

    /** The row after what acceptance writes, where {@code k} is the one before. */
    private static final Tla R = Tla.name("r");

    private static final Tla OVERTAKEN = Tla.equal(at("link"), Tla.string("overtaken"));

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final RowWriting rows;
    private final Guards guards;
    private final boolean waitsForOvertaken;
    private final Map<String, Operator> issued = new LinkedHashMap<>();

    HandOvers(Context context, StepTable steps, RowWriting rows) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        this.rows = rows;
        this.guards = new Guards(context);
        this.waitsForOvertaken = facts.endsOthers && facts.handsOverAtOnce();
        facts.handedTo.forEach(command -> issued.put(command.name(), issued(command)));
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.handsOver()) {
            return units;
        }
        if (facts.hasSteps()) {
            units.add(endsUnit());
            units.add(Unit.definition(
                    "TakesOver",
                    List.of("i", "o", "k"),
                    takesOver(),
                    "The command o begins, on the row k, where another one has just ended."));
            if (waitsForOvertaken) {
                units.add(Unit.definition(
                        "Rests",
                        List.of("i", "k"),
                        new Tla.If(OVERTAKEN, written(K), Tla.apply("Ends", I, K)),
                        "The last command is over; the row becomes k, and an overtaken call stays out."));
            }
        }
        for (Command command : facts.handedTo) {
            units.add(operator(command.name())
                    .definition(List.of("An ending hands over to " + command.name() + ", on the row k. ("
                            + Context.line(command.span()) + ")")));
        }
        if (facts.working.stream().anyMatch(Facts::succeedsInto)) {
            units.add(Unit.definition(
                    "Succeeds",
                    List.of("i", "o", "k"),
                    succeedsBody(),
                    "The command o has succeeded: it is over, or hands over to another one."));
        }
        return units;
    }

    /** The end of a command without a hand-over. */
    Unit endsUnit() {
        List<Tla> writes = new ArrayList<>();
        writes.add(becomes("kept", K));
        writes.add(becomes("op", Tla.name("NoOp")));
        writes.add(becomes("link", Tla.string("idle")));
        finish(writes, steps.noCall());
        return Unit.definition("Ends", List.of("i", "k"), Tla.and(writes), "The command is over; the row becomes k.");
    }

    /** What becomes of calls where a step has ended and {@code call} is out from now on. */
    void finish(List<Tla> writes, Tla call) {
        if (facts.hasCalls()) {
            writes.add(becomes("call", call));
        }
        if (facts.remembers) {
            writes.add(becomes("overtaken", steps.noCall()));
        }
        if (facts.strays() && facts.without(Weakening.FENCE)) {
            Tla answered = Tla.or(
                    Tla.equal(at("link"), Tla.string("asked")), Tla.infix("#", field(at("stray"), "cmd"), Values.NONE));
            writes.add(becomes("stray", new Tla.If(answered, Tla.AT, at("call"))));
        }
        if (facts.looksFirst()) {
            writes.add(becomes("looked", WeakenedPart.NOT_LOOKED));
        }
        if (facts.usurps()) {
            writes.add(becomes("former", Tla.name("NoOp")));
        }
        List<String> changed = new ArrayList<>(List.of("kept", "op", "link", "call", "overtaken", "looked", "former"));
        if (facts.without(Weakening.FENCE)) {
            changed.add("stray");
        }
        writes.add(context.unchangedBut(changed.toArray(String[]::new)));
    }

    /** The command in flight {@code op} has succeeded, on the row {@code row}. */
    Tla succeeds(Tla op, Tla row) {
        return facts.working.stream().anyMatch(Facts::succeedsInto)
                ? Tla.apply("Succeeds", I, op, row)
                : Tla.apply("Ends", I, rows.succeeded(op, row));
    }

    private Tla succeedsBody() {
        Scope scope = Scope.row(O, context.names());
        Dispatch dispatch = new Dispatch();
        List<Command> plain = new ArrayList<>();
        for (Command command : facts.working) {
            if (Facts.succeedsInto(command)) {
                dispatch.add(
                        command.name(), 0, command.span().line(), success(command.success(), scope, K, this::rests));
            } else {
                plain.add(command);
            }
        }
        return plain.isEmpty()
                ? dispatch.choice(field(O, "cmd"), field(O, "step"))
                : dispatch.choice(field(O, "cmd"), field(O, "step"), rests(rows.succeeded(O, K)));
    }

    /** The row alone is written, in this very step. */
    private Tla written(Tla row) {
        return Tla.and(Context.becomesWith("kept", row), context.unchangedBut("kept"));
    }

    /** No command is in flight any more, and none takes over. */
    Tla rests(Tla row) {
        if (!facts.hasSteps()) {
            return written(row);
        }
        return Tla.apply(waitsForOvertaken ? "Rests" : "Ends", I, row);
    }

    /**
     * What follows the success of a command, where it may hand over.
     *
     * @param rest what follows where it does not
     */
    Tla success(List<Ending> endings, Scope scope, Tla row, UnaryOperator<Tla> rest) {
        Scope here = scope.over(row);
        Tla result = Tla.FALSE;
        for (int number = endings.size() - 1; number >= 0; number--) {
            Ending ending = endings.get(number);
            Tla written = Tla.withFields(
                    row, context.expressions().writes(ending.writes().assignments(), here));
            Tla next = ending.next() instanceof Next.Issue issue ? issue(issue, written, here) : rest.apply(written);
            result = ending.when().isEmpty()
                    ? next
                    : Context.choose(context.expressions().value(ending.when().get(), here), next, result);
        }
        return result;
    }

    /** The command begins, on the row as the ending leaves it; its arguments are read from that row. */
    Tla issue(Next.Issue issue, Tla row, Scope scope) {
        Command command = facts.command(issue.command());
        Map<String, Tla> arguments = new HashMap<>();
        for (int number = 0; number < command.parameters().size(); number++) {
            Parameter parameter = command.parameters().get(number);
            if (parameter.modelled()) {
                arguments.put(
                        context.names().parameter(parameter),
                        context.expressions().value(issue.arguments().get(number), scope.over(row)));
            }
        }
        arguments.put("i", I);
        arguments.put("k", row);
        return operator(issue.command())
                .use(parameter -> Optional.ofNullable(arguments.get(parameter)).orElseThrow());
    }

    private Operator operator(String command) {
        return Optional.ofNullable(issued.get(command)).orElseThrow();
    }

    // ---- how a command begins that is handed over to ---------------------------------------------------------------

    private Tla takesOver() {
        List<Tla> begins = new ArrayList<>();
        begins.add(becomes("kept", K));
        begins.add(becomes("op", O));
        List<Tla> asks = new ArrayList<>(begins);
        asks.add(becomes("link", Tla.string("asked")));
        finish(asks, facts.hasCalls() ? steps.call(O, K) : O);
        if (!waitsForOvertaken) {
            return Tla.and(asks);
        }
        begins.add(context.unchangedBut("kept", "op"));
        return new Tla.If(OVERTAKEN, Tla.and(begins), Tla.and(asks));
    }

    private Operator issued(Command command) {
        List<String> parameters = Stream.concat(
                        Stream.of("i", "k"),
                        command.parameters().stream()
                                .filter(Parameter::modelled)
                                .map(context.names()::parameter))
                .toList();
        Tla body = Tla.and(guards.takingOver(command), begun(command));
        return Operator.of(context.names().derived("Issue", command.name()), parameters, body);
    }

    private Tla begun(Command command) {
        Scope scope = Scope.takingOver(context.names());
        Tla accepted = rows.accepted(command, scope, K);
        if (command.steps().isEmpty()) {
            boolean writesOnce = command.success().get(0).when().isEmpty()
                    && command.success().get(0).writes().isEmpty();
            if (accepted.equals(K) || writesOnce) {
                return success(command.success(), scope, accepted, this::rests);
            }
            return Context.let(
                    List.of(new Tla.Binding("r", accepted)), success(command.success(), scope, R, this::rests));
        }
        Tla op = rows.begun(command, Values.NONE);
        if (command.steps().get(0).when().isEmpty()) {
            return Tla.apply("TakesOver", I, op, accepted);
        }
        Tla row = accepted.equals(K) ? K : R;
        Tla begins = Tla.apply("TakesOver", I, Tla.withFields(O, List.of(Tla.entry("step", N))), row);
        List<Tla.Binding> bindings = List.of(
                new Tla.Binding("o", op),
                new Tla.Binding("r", accepted),
                new Tla.Binding("n", rows.stepAfter(O, Tla.number(0), row)));
        return Context.let(
                bindings,
                HandOverGraph.endsAtOnce(command)
                        ? new Tla.If(Tla.equal(N, Tla.number(0)), overAtOnce(command, row), begins)
                        : begins);
    }

    private Tla overAtOnce(Command command, Tla row) {
        return Facts.succeedsInto(command)
                ? success(command.success(), Scope.row(O, context.names()), row, this::rests)
                : rests(rows.succeeded(O, row));
    }
}
