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
import dev.detent.model.AcceptCase;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** How a command goes on: which step comes next, what its success writes, how it begins. */
final class RowWriting {

    private static final List<String> PARAMETERS = List.of("i", "o", "n", "k");

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final Operator holds;
    private final Operator stepAfter;
    private final Optional<Tla.Entry> onSuccess;
    private final Operator succeeded;
    private final Operator then;
    private final Operator remembered;
    private final Operator writes;
    private final Operator passes;
    private final Operator begins;
    private final Operator starts;

    RowWriting(Context context, StepTable steps) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        Dispatch success = success();
        this.onSuccess = success.hasManyArms() ? plainSuccess() : Optional.empty();
        this.holds = Operator.of("Holds", PARAMETERS, holdsBody());
        this.stepAfter = Operator.of("StepAfter", PARAMETERS, stepAfterBody());
        this.succeeded = Operator.of("Succeeded", PARAMETERS, succeededBody(success));
        this.then = Operator.of("Then", PARAMETERS, thenBody());
        this.remembered = Operator.of("Remembered", PARAMETERS, rememberedBody());
        this.writes = Operator.of("Writes", PARAMETERS, writesBody());
        this.passes = Operator.of("Passes", PARAMETERS, passesBody());
        this.begins = Operator.of("Begins", PARAMETERS, beginsBody());
        this.starts = Operator.of("Starts", List.of("i", "o", "k"), startsBody());
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.hasSteps()) {
            if (facts.judges()) {
                units.add(writes.definition(List.of("The row becomes k.")));
            }
            return units;
        }
        units.add(holds.definition(List.of("Whether step n is not skipped, for a row k.")));
        units.add(stepAfter.definition(List.of(
                facts.hasConditionalSteps()
                        ? "The next step after n that is not skipped, for a row k; 0 if there is none."
                        : "The step after n; 0 if there is none.")));
        units.add(then.definition(List.of("What a step that is done writes.")));
        onSuccess.ifPresent(table -> units.add(Unit.definition(table.field(), List.of(), table.value())));
        units.add(succeeded.definition(List.of("What a command that succeeds writes.")));
        units.add(remembered.definition(List.of("The overtaken call whose lesson the row still waits for.")));
        units.add(begins.definition(List.of("The command o begins, on the row k, with its step.")));
        units.add(writes.definition(List.of("A command without work: the row becomes k.")));
        units.add(passes.definition(List.of("A command without work that ends the one in flight.")));
        return units;
    }

    /** How a command begins whose first step may be skipped; behind everything that may follow at once. */
    List<Unit> startsUnit() {
        return facts.hasSteps()
                ? List.of(starts.definition(List.of("The command o begins with its first step that is not skipped.")))
                : List.of();
    }

    // ---- which step comes next -------------------------------------------------------------------------------------

    private Tla holdsBody() {
        Dispatch dispatch = new Dispatch();
        Scope scope = Scope.row(O, context.names());
        for (Command command : facts.working) {
            for (Step step : command.steps()) {
                Tla condition = step.when()
                        .map(when -> context.expressions().guard(when, scope))
                        .orElse(Tla.TRUE);
                dispatch.add(command.name(), step.number(), step.span().line(), condition);
            }
        }
        return dispatch.choice(field(O, "cmd"), N, Tla.TRUE);
    }

    private Tla stepAfterBody() {
        Tla length = Tla.apply("Len", new Tla.Index(Tla.name("Steps"), field(O, "cmd")));
        Tla following = Tla.infix("+", N, Tla.number(1));
        if (!facts.hasConditionalSteps()) {
            return new Tla.If(Tla.infix("<", N, length), following, Tla.number(0));
        }
        Tla rest = Tla.name("rest");
        Tla m = Tla.name("m");
        Tla candidates = new Tla.Filter("m", Tla.infix("..", following, length), holds.with("n", m));
        Tla least = new Tla.Choose("m", rest, Tla.forAll("t", rest, Tla.infix("=<", m, Tla.name("t"))));
        return new Tla.Let(
                List.of(new Tla.Binding("rest", candidates)),
                new Tla.If(Tla.equal(rest, Tla.set(List.of())), Tla.number(0), least));
    }

    /** The number of the step after {@code number} in the command {@code op}, for a row. */
    Tla stepAfter(Tla op, Tla number, Tla row) {
        return stepAfter.use(parameter -> switch (parameter) {
            case "o" -> op;
            case "n" -> number;
            case "k" -> row;
            default -> I;
        });
    }

    // ---- what is written -------------------------------------------------------------------------------------------

    /** The row {@code k} after the first success ending that holds; what it hands over to is left out. */
    Tla success(List<Ending> endings, Scope scope, Tla row) {
        Tla result = row;
        for (int number = endings.size() - 1; number >= 0; number--) {
            Ending ending = endings.get(number);
            Tla written = Tla.withFields(
                    row, context.expressions().writes(ending.writes().assignments(), scope));
            result = ending.when().isEmpty()
                    ? written
                    : Context.choose(context.expressions().value(ending.when().get(), scope), written, result);
        }
        return result;
    }

    private Dispatch success() {
        Dispatch dispatch = new Dispatch();
        Scope scope = Scope.row(O, context.names());
        for (Command command : facts.working) {
            if (!Facts.succeedsInto(command) || facts.usurps()) {
                dispatch.add(command.name(), 0, command.span().line(), success(command.success(), scope, K));
            }
        }
        return dispatch;
    }

    /** The main state that each command leads to whose success writes nothing else. */
    private Optional<Tla.Entry> plainSuccess() {
        List<Tla.Entry> entries = new ArrayList<>();
        for (Command command : facts.working) {
            plainTarget(command)
                    .ifPresent(target -> entries.add(
                            new Tla.Entry(command.name(), target, Optional.of(Context.line(command.span())))));
        }
        return entries.size() < 2 ? Optional.empty() : Optional.of(Tla.entry("OnSuccess", StepTable.record(entries)));
    }

    private Optional<Tla> plainTarget(Command command) {
        if (Facts.succeedsInto(command)) {
            return Optional.empty();
        }
        Tla written = success(command.success(), Scope.row(O, context.names()), K);
        return written instanceof Tla.Except except
                        && except.updates().size() == 1
                        && except.updates().get(0).value() instanceof Tla.Literal
                        && except.updates().get(0).field().equals(Optional.of(mainField()))
                ? Optional.of(except.updates().get(0).value())
                : Optional.empty();
    }

    private String mainField() {
        return context.names().field(facts.lifecycle.main());
    }

    private Tla succeededBody(Dispatch success) {
        if (success.isEmpty()) {
            return K;
        }
        if (onSuccess.isEmpty()) {
            return success.choice(field(O, "cmd"), field(O, "step"));
        }
        Dispatch rest = new Dispatch();
        Scope scope = Scope.row(O, context.names());
        for (Command command : facts.working) {
            if (plainTarget(command).isEmpty() && (!Facts.succeedsInto(command) || facts.usurps())) {
                rest.add(command.name(), 0, command.span().line(), success(command.success(), scope, K));
            }
        }
        Tla target = new Tla.Index(Tla.name("OnSuccess"), field(O, "cmd"));
        return rest.choice(
                field(O, "cmd"), field(O, "step"), Tla.withFields(K, List.of(Tla.entry(mainField(), target))));
    }

    /** The row after the success of the command {@code op}. */
    Tla succeeded(Tla op, Tla row) {
        return rowOf(succeeded, op, row);
    }

    private Tla thenBody() {
        Dispatch dispatch = new Dispatch();
        Scope scope = Scope.row(O, context.names());
        for (Command command : facts.working) {
            for (Step step : command.steps()) {
                Tla written = Tla.withFields(
                        K, context.expressions().writes(step.then().assignments(), scope));
                dispatch.add(command.name(), step.number(), step.span().line(), written);
            }
        }
        return dispatch.choice(field(O, "cmd"), field(O, "step"), K);
    }

    /** The row after what the step in flight writes once it is done. */
    Tla then(Tla op, Tla row) {
        return rowOf(then, op, row);
    }

    private static Tla rowOf(Operator operator, Tla op, Tla row) {
        if (operator.body().equals(K)) {
            return row;
        }
        return operator.use(parameter -> switch (parameter) {
            case "o" -> op;
            case "k" -> row;
            default -> I;
        });
    }

    // ---- how a command begins --------------------------------------------------------------------------------------

    private Tla rememberedBody() {
        List<String> teaching =
                facts.called.stream().filter(Facts::teaches).map(Action::name).toList();
        Tla out = Tla.in(at("link"), Values.strings(List.of("asked", "unsure")));
        return new Tla.If(
                Tla.and(out, Context.oneOf(Tla.apply("Action", at("op")), teaching)),
                steps.call(at("op"), at("kept")),
                at("overtaken"));
    }

    private Tla beginsBody() {
        Tla idle = Tla.equal(at("link"), Tla.string("idle"));
        if (facts.without(Weakening.ONE_CALL)) {
            return beginsAtOnce();
        }
        List<Tla> writes = new ArrayList<>();
        writes.add(becomes("kept", K));
        writes.add(becomes("op", O));
        writes.add(becomes(
                "link",
                facts.overtakes
                        ? new Tla.If(
                                Tla.equal(Tla.AT, Tla.string("idle")), Tla.string("asked"), Tla.string("overtaken"))
                        : Tla.string("asked")));
        if (facts.remembers) {
            writes.add(becomes("overtaken", remembered.use()));
        }
        if (facts.hasCalls()) {
            Tla asked = steps.call(O, K);
            writes.add(becomes("call", facts.overtakes ? new Tla.If(idle, asked, Tla.AT) : asked));
        }
        former(writes);
        writes.add(context.unchangedBut("kept", "op", "link", "overtaken", "call", "former"));
        Tla begun = Tla.and(writes);
        return facts.judges() ? Tla.or(begun, WeakenedPart.judged(context, O, K, taking("asked"))) : begun;
    }

    /** What link becomes when a command takes the row that was idle, or that another command had. */
    private Tla taking(String wasIdle) {
        return facts.overtakes
                ? new Tla.If(Tla.equal(at("link"), Tla.string("idle")), Tla.string(wasIdle), Tla.string("overtaken"))
                : Tla.string(wasIdle);
    }

    /** Without waiting for the end of the call that may be out. */
    private Tla beginsAtOnce() {
        List<Tla> writes = new ArrayList<>();
        writes.add(becomes("kept", K));
        writes.add(becomes("op", O));
        writes.add(becomes("link", Tla.string("asked")));
        if (facts.hasCalls()) {
            writes.add(Context.goesAstray());
            writes.add(becomes("call", steps.call(O, K)));
        }
        writes.add(context.unchangedBut("kept", "op", "link", "call", "stray"));
        return Tla.and(writes);
    }

    private void former(List<Tla> writes) {
        if (facts.usurps()) {
            Tla out = Tla.in(at("link"), Values.strings(List.of("asked", "unsure")));
            writes.add(becomes("former", new Tla.If(out, at("op"), Tla.AT)));
        }
    }

    private Tla writesBody() {
        Tla written = Tla.and(becomes("kept", K), context.unchangedBut("kept"));
        return facts.judges() ? Tla.or(written, WeakenedPart.judgedRow(context, K)) : written;
    }

    private Tla passesBody() {
        if (!facts.endsOthers && !facts.judges()) {
            return writes.body();
        }
        if (facts.without(Weakening.ONE_CALL)) {
            return Tla.and(
                    becomes("kept", K),
                    becomes("op", Tla.name("NoOp")),
                    becomes("link", Tla.string("idle")),
                    facts.hasCalls() ? Context.goesAstray() : Tla.TRUE,
                    facts.hasCalls() ? becomes("call", steps.noCall()) : Tla.TRUE,
                    context.unchangedBut("kept", "op", "link", "call", "stray"));
        }
        Tla idle = Tla.equal(Tla.AT, Tla.string("idle"));
        List<Tla> all = new ArrayList<>();
        all.add(becomes("kept", K));
        all.add(becomes("op", Tla.name("NoOp")));
        all.add(becomes(
                "link",
                facts.overtakes ? new Tla.If(idle, Tla.string("idle"), Tla.string("overtaken")) : Tla.string("idle")));
        if (facts.remembers) {
            all.add(becomes("overtaken", remembered.use()));
        }
        former(all);
        all.add(context.unchangedBut("kept", "op", "link", "overtaken", "former"));
        Tla passed = Tla.and(all);
        return facts.judges()
                ? Tla.or(passed, WeakenedPart.judged(context, Tla.name("NoOp"), K, taking("idle")))
                : passed;
    }

    private Tla startsBody() {
        Tla first = stepAfter(O, Tla.number(0), K);
        Tla begun = begins.with("o", Tla.withFields(O, List.of(Tla.entry("step", N))));
        List<Command> passing = facts.working.stream().filter(Facts::mayPass).toList();
        Tla body = passing.isEmpty() ? begun : new Tla.If(Tla.equal(N, Tla.number(0)), passed(passing), begun);
        return new Tla.Let(List.of(new Tla.Binding("n", first)), body);
    }

    private Tla passed(List<Command> passing) {
        Tla plain = passes.use(parameter -> parameter.equals("k") ? succeeded(O, K) : I);
        List<String> handing =
                passing.stream().filter(Facts::succeedsInto).map(Command::name).toList();
        if (handing.isEmpty()) {
            return plain;
        }
        Tla over = Tla.apply("Succeeds", I, O, K);
        return handing.size() == passing.size()
                ? over
                : new Tla.If(Context.oneOf(field(O, "cmd"), handing), over, plain);
    }

    /** The row after what the acceptance of a command writes. */
    Tla accepted(Command command, Scope scope, Tla row) {
        Tla result = row;
        for (int number = command.accept().size() - 1; number >= 0; number--) {
            AcceptCase accept = command.accept().get(number);
            Tla written = Tla.withFields(
                    row, context.expressions().writes(accept.writes().assignments(), scope));
            result = accept.when().isEmpty()
                    ? written
                    : Context.choose(context.expressions().value(accept.when().get(), scope), written, result);
        }
        return result;
    }

    /** A command with steps as it is accepted: with its first step, or with none where the row decides which is first. */
    Tla begun(Command command, Tla by) {
        boolean anywhere = command.steps().get(0).when().isPresent();
        List<Tla.Entry> fields = new ArrayList<>();
        if (!by.equals(Values.NONE)) {
            fields.add(Tla.entry("by", by));
        }
        for (Parameter parameter : command.parameters()) {
            if (facts.commandParameters.contains(parameter)) {
                fields.add(Tla.entry(
                        context.names().field(parameter),
                        Tla.name(context.names().parameter(parameter))));
            }
        }
        Tla plain = Tla.apply("Op", Tla.string(command.name()), Tla.number(anywhere ? 0 : 1));
        return Tla.withFields(plain, fields);
    }

    /** The command {@code op} begins with its own step. */
    Tla begins(Tla op, Tla row) {
        return action(begins, op, row);
    }

    /** The command {@code op} begins with the first step that is not skipped. */
    Tla starts(Tla op, Tla row) {
        return action(starts, op, row);
    }

    /** A command is over as soon as it is accepted, and so is the one in flight. */
    Tla passes(Tla row) {
        return action(passes, O, row);
    }

    /** Only the row is written. */
    Tla writes(Tla row) {
        return facts.hasSteps() || facts.judges()
                ? action(writes, O, row)
                : Tla.and(Context.becomesWith("kept", row), context.unchangedBut("kept"));
    }

    private static Tla action(Operator operator, Tla op, Tla row) {
        return operator.use(parameter -> switch (parameter) {
            case "o" -> op;
            case "k" -> row;
            default -> I;
        });
    }
}
