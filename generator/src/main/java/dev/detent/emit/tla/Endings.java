package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.K;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.becomes;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Next;
import dev.detent.model.Step;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What follows an answer or a look: the next step, the same one again, or the end of the command. */
final class Endings {

    private static final Tla COMMAND = field(at("op"), "cmd");
    private static final Tla STEP = field(at("op"), "step");

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final RowWriting rows;
    private final HandOvers handOvers;

    Endings(Context context, StepTable steps, RowWriting rows, HandOvers handOvers) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        this.rows = rows;
        this.handOvers = handOvers;
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.hasSteps()) {
            return units;
        }
        if (!facts.reported.isEmpty()) {
            units.add(Unit.definition(
                    "Row",
                    List.of("i"),
                    refreshed(at("outside")),
                    "The row with what an answer or a look tells of the outside."));
        }
        if (!facts.handsOver()) {
            units.add(handOvers.endsUnit());
        }
        units.add(Unit.definition(
                "Asks",
                List.of("i", "k", "n"),
                asks(),
                "Step n of the command in flight is asked; the row becomes k."));
        units.add(Unit.definition(
                "GoesOn",
                List.of("i", "k", "n"),
                goesOn(),
                "What comes after step n: the next step, or the success of the command."));
        units.add(Unit.definition("Proceeds", List.of("i", "k"), proceeds(), "The step in flight is done."));
        if (facts.hasCalls()) {
            units.add(Unit.definition(
                    "Fails", List.of("i", "k"), of(Step::failure), "The platform said no: nothing has happened."));
            units.add(Unit.definition(
                    "AsBefore", List.of("i", "k"), of(Step::unknown), "The outside is as before the call."));
            units.add(Unit.definition(
                    "IsLost",
                    List.of("i", "k"),
                    of(Step::lost),
                    "A look shows neither the effect nor the state before."));
        }
        return units;
    }

    private Tla refreshed(Tla outside) {
        List<Tla.Entry> entries = new ArrayList<>();
        facts.reported.forEach(variable -> variable.source()
                .ifPresent(source -> entries.add(Tla.entry(
                        context.names().field(variable),
                        field(outside, context.names().field(source))))));
        return Tla.withFields(at("kept"), entries);
    }

    /** The row with what the engine sees when it settles. */
    Tla settledRow() {
        if (facts.without(Weakening.LOOK)) {
            return at("kept");
        }
        return facts.looksFirst() ? refreshed(WeakenedPart.LOOKED_OUTSIDE) : row();
    }

    /** The row with what an answer or a look tells. */
    Tla row() {
        return facts.reported.isEmpty() ? at("kept") : Tla.apply("Row", I);
    }

    private Tla asks() {
        List<Tla.Entry> fields = new ArrayList<>();
        fields.add(Tla.entry("step", Tla.name("n")));
        if (!facts.marked.isEmpty() && facts.hasSequences()) {
            Tla same = Tla.equal(Tla.name("n"), STEP);
            Tla asking =
                    facts.hasBareSteps() ? Tla.or(same, Tla.equal(Tla.apply("Action", at("op")), Values.NONE)) : same;
            fields.add(Tla.entry("by", new Tla.If(asking, Tla.AT, Values.NONE)));
        }
        Tla op = Tla.withFields(at("op"), fields);
        List<Tla> writes = new ArrayList<>();
        writes.add(becomes("kept", K));
        if (!facts.hasCalls()) {
            writes.add(Context.becomesWith("op", op));
            writes.add(becomes("link", Tla.string("asked")));
            handOvers.finish(writes, Context.O);
            return Tla.and(writes);
        }
        writes.add(becomes("op", Context.O));
        writes.add(becomes("link", Tla.string("asked")));
        handOvers.finish(writes, steps.call(Context.O, K));
        return new Tla.Let(List.of(new Tla.Binding("o", op)), Tla.and(writes));
    }

    /** The end of the command in flight. */
    Tla ends(Tla row) {
        return Tla.apply("Ends", I, row);
    }

    /** The step {@code number} of the command in flight is asked. */
    Tla asks(Tla row, Tla number) {
        return Tla.apply("Asks", I, row, number);
    }

    /** The step in flight is asked again. */
    Tla again(Tla row) {
        return asks(row, STEP);
    }

    /** The step in flight is done. */
    Tla proceeds(Tla row) {
        return Tla.apply("Proceeds", I, row);
    }

    private Tla goesOn() {
        Tla over = handOvers.succeeds(at("op"), K);
        if (!facts.hasSequences() && !facts.hasConditionalSteps()) {
            return over;
        }
        Tla m = Tla.name("m");
        return new Tla.Let(
                List.of(new Tla.Binding("m", rows.stepAfter(at("op"), Tla.name("n"), K))),
                new Tla.If(Tla.equal(m, Tla.number(0)), over, asks(K, m)));
    }

    private Tla proceeds() {
        Tla written = rows.then(at("op"), K);
        return facts.hasSequences() || facts.hasConditionalSteps()
                ? Tla.apply("GoesOn", I, written, STEP)
                : handOvers.succeeds(at("op"), written);
    }

    // ---- the cases of a file ---------------------------------------------------------------------------------------

    /** What follows, for each step with a call, by the endings that it has for some result. */
    Tla of(Function<Step, List<Ending>> endings) {
        return dispatch(step -> step.call().isEmpty() ? Optional.empty() : Optional.of(endings.apply(step)), K);
    }

    /** As {@link #of}, for the steps that have endings for the result at all, and for the row {@code row}. */
    Tla dispatch(Function<Step, Optional<List<Ending>>> endings, Tla row) {
        Dispatch dispatch = new Dispatch();
        for (Command command : facts.working) {
            for (Step step : command.steps()) {
                Optional<List<Ending>> cases = endings.apply(step);
                cases.ifPresent(list -> dispatch.add(
                        command.name(), step.number(), step.span().line(), follows(list, row, command, step)));
            }
        }
        return dispatch.isEmpty() ? Tla.FALSE : dispatch.choice(COMMAND, STEP);
    }

    private Tla follows(List<Ending> endings, Tla row, Command command, Step step) {
        Scope scope = Scope.row(at("op"), context.names()).over(row);
        Tla result = Tla.FALSE;
        for (int number = endings.size() - 1; number >= 0; number--) {
            Ending ending = endings.get(number);
            Tla written = Tla.withFields(
                    row, context.expressions().writes(ending.writes().assignments(), scope));
            Tla next = ending.next() instanceof Next.Issue issue
                    ? handOvers.issue(issue, written, scope)
                    : follows(ending, written, command, step);
            result = ending.when().isEmpty()
                    ? next
                    : Context.choose(context.expressions().value(ending.when().get(), scope), next, result);
        }
        return result;
    }

    private Tla follows(Ending ending, Tla row, Command command, Step step) {
        if (ending.next() instanceof Next.End) {
            return ends(row);
        }
        if (ending.next() instanceof Next.Succeed) {
            return proceeds(row);
        }
        if (ending.next() instanceof Next.Fail) {
            return Tla.apply("Fails", I, row);
        }
        Next.Retry retry = (Next.Retry) ending.next();
        boolean same = retry.step() == step.number();
        boolean always = command.steps().get(retry.step() - 1).when().isEmpty();
        Tla number = same ? STEP : Tla.number(retry.step());
        return always
                ? asks(row, number)
                : Tla.apply("GoesOn", I, row, same ? before(STEP) : Tla.number(retry.step() - 1));
    }

    private static Tla before(Tla number) {
        return Tla.infix("-", number, Tla.number(1));
    }
}
