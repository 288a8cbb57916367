package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.becomes;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Step;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The steps of the language: effect, done, refused, named outcomes, unknown, settle. */
final class Protocol {

    private static final Tla CALL = at("call");
    private static final Tla OP = at("op");
    private static final Tla OUTSIDE = at("outside");

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final ActionTable actions;
    private final Endings endings;

    Protocol(Context context, StepTable steps, ActionTable actions, Endings endings) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        this.actions = actions;
        this.endings = endings;
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.hasSteps()) {
            return units;
        }
        if (facts.hasCalls()) {
            units.add(Unit.definition(
                    "Effect",
                    List.of("i"),
                    effect("call"),
                    "The platform executes a call; whether anybody still waits for it does not matter."));
        }
        units.add(Unit.definition("Done", List.of("i"), done(), "The answer: it is done."));
        if (facts.hasCalls()) {
            units.add(Unit.definition("Refusable", List.of("i"), refusable()));
            units.add(Unit.definition(
                    "NeverFails",
                    List.of(),
                    Values.strings(neverFailing()),
                    "Actions that fail only where they cannot begin."));
            units.add(Unit.definition(
                    "Refused", List.of("i"), refused(), "The answer: a definite no, nothing has happened."));
            outcomes(units);
            units.add(Unit.definition(
                    "Unknown",
                    List.of("i"),
                    unknown(),
                    "No answer: time-out, lost connection, crash of the engine, lost lease."));
            units.add(Unit.definition(
                    "Decides",
                    List.of("i", "k"),
                    decides(),
                    "What a look says of the step in flight, once no earlier call can have an effect any more."));
        }
        if (teaches()) {
            units.add(Unit.definition(
                    "Taught", List.of("i", "k"), taught(), "The row k with what an overtaken call taught."));
        }
        if (facts.hasCalls() || facts.overtakes) {
            units.add(
                    Unit.definition("Settle", List.of("i"), settle(), "Fence, then look, then decide; in this order."));
        }
        return units;
    }

    /** The next part of the call that the variable holds. */
    Tla effect(String variable) {
        Tla call = at(variable);
        Tla begin = actions.needs(call, OUTSIDE);
        Tla start = facts.hasParts() ? Tla.equal(field(call, "part"), Tla.number(0)) : Tla.TRUE;
        Tla changed = facts.hasOutside() ? becomes("outside", actions.after(call, Tla.AT)) : Tla.TRUE;
        return Tla.and(
                Tla.infix("#", field(call, "cmd"), Values.NONE),
                start.equals(Tla.TRUE) || begin.equals(Tla.TRUE) ? begin : Tla.implies(start, begin),
                changed,
                becomes(variable, rest(call)),
                context.unchangedBut("outside", variable));
    }

    /** What is left of the call after one part of its effect. */
    private Tla rest(Tla call) {
        int longest = facts.called.stream()
                .mapToInt(action -> action.effect().size())
                .max()
                .orElse(1);
        Tla part = field(call, "part");
        Tla onward = Tla.withFields(call, List.of(Tla.entry("part", Tla.infix("+", Tla.AT, Tla.number(1)))));
        Tla result = steps.noCall();
        for (int parts = longest; parts > 1; parts--) {
            int size = parts;
            List<String> names = facts.called.stream()
                    .filter(action -> action.effect().size() == size)
                    .map(Action::name)
                    .toList();
            if (!names.isEmpty()) {
                Tla more = size == 2 ? Tla.equal(part, Tla.number(0)) : Tla.infix("<", part, Tla.number(size - 1));
                result = new Tla.If(Tla.and(Context.oneOf(Tla.apply("Action", call), names), more), onward, result);
            }
        }
        return result;
    }

    private Tla done() {
        Tla row = endings.row();
        if (facts.hasBareSteps() && !facts.reported.isEmpty()) {
            Tla bare = Tla.equal(Tla.apply("Action", OP), Values.NONE);
            row = new Tla.If(bare, at("kept"), row);
        }
        Tla learned =
                facts.hasCalls() ? actions.learned(Tla.apply("Action", OP), steps.call(OP, at("kept")), row) : row;
        return Tla.and(answered(), endings.proceeds(learned));
    }

    private Tla answered() {
        return Tla.and(linkIs("asked"), facts.hasCalls() ? Tla.equal(field(CALL, "cmd"), Values.NONE) : Tla.TRUE);
    }

    private static Tla linkIs(String value) {
        return Tla.equal(at("link"), Tla.string(value));
    }

    private Tla refusable() {
        return Tla.and(
                linkIs("asked"),
                Tla.infix("#", field(CALL, "cmd"), Values.NONE),
                facts.hasParts() ? Tla.equal(field(CALL, "part"), Tla.number(0)) : Tla.TRUE);
    }

    private List<String> neverFailing() {
        return facts.called.stream()
                .filter(Action::neverFails)
                .map(Action::name)
                .toList();
    }

    private Tla refused() {
        return Tla.and(mayBeRefused(), Tla.apply("Fails", I, endings.row()));
    }

    private Tla mayBeRefused() {
        List<String> never = neverFailing();
        Tla may = Tla.TRUE;
        Tla action = Tla.apply("Action", OP);
        if (facts.restrictsFailures()) {
            Tla names = Tla.name("MayFail");
            may = Tla.in(action, never.isEmpty() ? names : Tla.infix("\\", names, Tla.name("NeverFails")));
        } else if (!never.isEmpty()) {
            may = Tla.infix("\\notin", action, Tla.name("NeverFails"));
        }
        Tla needs = actions.needs(CALL, OUTSIDE);
        Tla possible = may.equals(Tla.TRUE) || needs.equals(Tla.TRUE) ? may : Tla.implies(needs, may);
        return Tla.and(Tla.apply("Refusable", I), possible);
    }

    private List<String> outcomes() {
        return facts.called.stream()
                .flatMap(action -> action.outcomes().stream())
                .distinct()
                .toList();
    }

    private void outcomes(List<Unit> units) {
        for (String outcome : outcomes()) {
            Tla follows = endings.dispatch(step -> outcome(step, outcome), endings.row());
            String lines = Dispatch.lines(giving(outcome).stream()
                            .map(one -> one.span().line())
                            .toList())
                    .orElse("of many actions");
            units.add(Unit.definition(
                    context.names().outcome(outcome),
                    List.of("i"),
                    Tla.and(mayBeGiven(outcome), follows),
                    "The answer: " + outcome + ", nothing has happened. (outcome, " + lines + ")"));
        }
    }

    private List<Action> giving(String outcome) {
        return facts.called.stream()
                .filter(action -> action.outcomes().contains(outcome))
                .toList();
    }

    private Tla mayBeGiven(String outcome) {
        Tla action = Tla.apply("Action", OP);
        return Tla.and(
                Tla.apply("Refusable", I),
                Context.oneOf(action, giving(outcome).stream().map(Action::name).toList()),
                facts.restrictsFailures() ? Tla.in(action, Tla.name("MayFail")) : Tla.TRUE);
    }

    private static Optional<List<Ending>> outcome(Step step, String outcome) {
        boolean gives = step.call()
                .filter(call -> call.action().outcomes().contains(outcome))
                .isPresent();
        return gives ? Optional.of(step.outcomes().getOrDefault(outcome, step.failure())) : Optional.empty();
    }

    private Tla unknown() {
        return Tla.and(
                linkIs("asked"),
                facts.hasBareSteps() ? Tla.infix("#", Tla.apply("Action", OP), Values.NONE) : Tla.TRUE,
                becomes("link", Tla.string("unsure")),
                context.unchangedBut("link"));
    }

    private Tla decides() {
        Tla c = Tla.name("c");
        Tla g = facts.hasOutside() ? sight() : Tla.TRUE;
        Tla row = Context.K;
        boolean blind = facts.without(Weakening.LOOK);
        Tla seen = blind ? Tla.FALSE : actions.seen(c, g);
        Tla needs = blind ? Tla.TRUE : actions.needs(c, g);
        Tla again = endings.again(row);
        Tla asBefore = endings.of(Step::unknown).equals(again) ? again : Tla.apply("AsBefore", I, row);
        boolean neverAnswered = endings.of(Step::lost).equals(Tla.FALSE);
        Tla lost = neverAnswered ? Tla.FALSE : Tla.apply("IsLost", I, row);
        Tla success = endings.proceeds(actions.learned(Tla.apply("Action", OP), c, row));
        Tla body = Context.choose(seen, success, Context.choose(needs, asBefore, lost));
        return Context.let(List.of(new Tla.Binding("c", steps.call(OP, at("kept")))), body);
    }

    /** The outside as the engine sees it when it settles. */
    private Tla sight() {
        return facts.looksFirst() ? WeakenedPart.LOOKED_OUTSIDE : OUTSIDE;
    }

    private boolean teaches() {
        return facts.remembers && !taught().equals(Context.K);
    }

    private Tla taught() {
        Tla c = Tla.name("c");
        Tla harmless = Tla.and(actions.seen(c, sight()), negated(actions.needs(c, sight())));
        Tla lesson = actions.learned(Tla.apply("Action", c), c, Context.K);
        Tla learned = Context.choose(harmless, lesson, Context.K);
        if (learned.equals(Context.K)) {
            return learned;
        }
        Tla none = Tla.equal(field(c, "cmd"), Values.NONE);
        return new Tla.Let(List.of(new Tla.Binding("c", at("overtaken"))), new Tla.If(none, Context.K, learned));
    }

    private static Tla negated(Tla condition) {
        if (condition.equals(Tla.TRUE)) {
            return Tla.FALSE;
        }
        return new Tla.Prefix("~", condition);
    }

    private Tla settle() {
        Tla row = endings.settledRow();
        Tla decides = Tla.apply("Decides", I, row);
        Tla looked = facts.looksFirst() ? field(at("looked"), "taken") : Tla.TRUE;
        if (!facts.overtakes) {
            return Tla.and(linkIs("unsure"), looked, decides);
        }
        Tla lesson = teaches() ? Tla.apply("Taught", I, row) : row;
        Tla resumed = endings.again(lesson);
        if (facts.endsOthers) {
            resumed = new Tla.If(Tla.equal(field(OP, "cmd"), Values.NONE), endings.ends(lesson), resumed);
        }
        if (!facts.hasCalls()) {
            return Tla.and(linkIs("overtaken"), resumed);
        }
        List<Tla.Arm> arms = List.of(
                new Tla.Arm(linkIs("unsure"), decides, Optional.empty()),
                new Tla.Arm(linkIs("overtaken"), resumed, Optional.empty()));
        Tla settled = new Tla.Case(arms, Optional.of(Tla.FALSE));
        return looked.equals(Tla.TRUE) ? settled : Tla.and(looked, settled);
    }

    /**
     * Where nobody answers a look that shows neither the effect nor the state before: a condition on the command in flight.
     * {@code FALSE} where somebody always does.
     */
    Tla unanswered() {
        Dispatch dispatch = new Dispatch();
        Scope scope = Scope.row(OP, context.names());
        for (Command command : facts.working) {
            for (Step step : command.steps()) {
                if (step.call().isPresent()) {
                    dispatch.add(command.name(), step.number(), step.span().line(), open(step, scope));
                }
            }
        }
        return Context.let(
                List.of(new Tla.Binding("k", endings.settledRow())),
                dispatch.condition(field(OP, "cmd"), field(OP, "step")));
    }

    /** Whether a look shows the effect or the state before. */
    Tla shown() {
        Tla call = steps.call(OP, at("kept"));
        return Tla.or(actions.seen(call, sight()), actions.needs(call, sight()));
    }

    /** When each step that may end a command is possible, were it not for what the command hands over to. */
    Map<String, Tla> ends() {
        Map<String, Tla> ends = new LinkedHashMap<>();
        ends.put("Done", answered());
        if (!facts.hasCalls()) {
            return ends;
        }
        ends.put("Refused", mayBeRefused());
        outcomes().forEach(outcome -> ends.put(context.names().outcome(outcome), mayBeGiven(outcome)));
        Tla unanswered = unanswered();
        Tla answered = unanswered.equals(Tla.FALSE) ? Tla.TRUE : Tla.implies(unanswered, shown());
        Tla looked = facts.looksFirst() ? field(at("looked"), "taken") : Tla.TRUE;
        ends.put("Settle", Tla.and(linkIs("unsure"), looked, answered));
        return ends;
    }

    private Tla open(Step step, Scope scope) {
        List<Tla> clauses = new ArrayList<>();
        for (Ending ending : step.lost()) {
            if (ending.when().isEmpty()) {
                return Tla.FALSE;
            }
            clauses.add(context.expressions().negation(ending.when().get(), scope));
        }
        return Tla.and(clauses);
    }
}
