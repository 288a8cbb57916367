package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.FairPromise;
import dev.detent.model.Next;
import dev.detent.model.Property;
import dev.detent.model.PropertyReads;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be counted on. TLC's work doubles with each strong fairness, so a check counts on as little as it can. */
final class FairnessPart {

    private final Context context;
    private final Facts facts;
    private final List<Property.LeadsTo> leads;
    private final List<Promise> promises = new ArrayList<>();

    FairnessPart(Context context, Acceptance acceptance) {
        this.context = context;
        this.facts = context.facts();
        this.leads = facts.lifecycle.properties().stream()
                .filter(Property.LeadsTo.class::isInstance)
                .map(Property.LeadsTo.class::cast)
                .toList();
        if (!leads.isEmpty()) {
            facts.lifecycle.reactions().stream()
                    .filter(reaction -> !reaction.onRestart())
                    .forEach(this::reaction);
            facts.lifecycle.assumed().forEach(this::assumed);
            facts.lifecycle.promises().forEach(promise -> fair(promise, acceptance));
        }
    }

    /**
     * A promise with the steps whose strong fairness it is: of a reaction itself, of an effect and of its end, or of what is
     * said to be fair.
     *
     * @param command what the reaction issues, or what calls the action; empty for what is fair
     */
    private record Promise(TlaPromise promise, String command, List<Tla> steps) {

        Tla body() {
            return Tla.and(
                    steps.stream().map(step -> Tla.apply("SF_vars", step)).toList());
        }

        boolean is(TlaPromise.Kind kind) {
            return promise.kind() == kind;
        }
    }

    private void reaction(Reaction reaction) {
        Tla step = Tla.apply(context.names().reaction(reaction), I);
        TlaPromise promise =
                new TlaPromise("reaction " + reaction.name(), TlaPromise.Kind.REACTION, reaction.name(), 1);
        promises.add(new Promise(promise, reaction.command(), List.of(step)));
    }

    /** One of the commands of a declaration comes, or the event: one promise. */
    private void fair(FairPromise fair, Acceptance acceptance) {
        List<Tla> steps = fair.names().stream()
                .map(name -> fair.kind() == FairPromise.Kind.EVENT
                        ? Tla.apply(context.names().event(name), I)
                        : alone(facts.command(name), acceptance))
                .toList();
        TlaPromise promise = new TlaPromise(fair.words(), TlaPromise.Kind.FAIR, fair.words(), 1);
        promises.add(new Promise(promise, "", List.of(Tla.or(steps))));
    }

    /** A user's acceptance that takes over from no other command, for pre-emption stops one day. */
    private Tla alone(Command command, Acceptance acceptance) {
        Tla accepted = acceptance.byUsers(command);
        return facts.victims(command).isEmpty() ? accepted : Tla.and(Tla.apply("Free", I), accepted);
    }

    private void assumed(String action) {
        for (Command command : facts.working) {
            if (Facts.calls(command).anyMatch(call -> call.action().name().equals(action))) {
                Tla asked = Tla.equal(at("link"), Tla.string("asked"));
                Tla effect = Tla.and(asked, of("call", command, action), Tla.apply("Effect", I));
                Tla done = Tla.and(of("op", command, action), Tla.apply("Done", I));
                TlaPromise promise = new TlaPromise(
                        action + " succeeds in " + command.name(), TlaPromise.Kind.ASSUMPTION, action, 2);
                promises.add(new Promise(promise, command.name(), List.of(effect, done)));
            }
        }
    }

    /** The command is {@code command}, and its step calls the action. */
    private Tla of(String variable, Command command, String action) {
        boolean only = command.steps().stream()
                .allMatch(step -> step.call()
                        .filter(call -> call.action().name().equals(action))
                        .isPresent());
        Tla which = Tla.equal(field(at(variable), "cmd"), Tla.string(command.name()));
        Tla step = Tla.equal(Tla.apply("Action", at(variable)), Tla.string(action));
        return only ? which : Tla.and(which, step);
    }

    /** Everything that a check may count on beside the minimum. */
    List<TlaPromise> promises() {
        return promises.stream().map(Promise::promise).toList();
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (leads.isEmpty()) {
            return units;
        }
        units.addAll(answers());
        units.add(Unit.definition(
                "Fair", List.of("i"), fair(), "A call ends; not every one is left unanswered for ever."));
        List<Tla> counted = promises.stream()
                .map(promise -> Tla.implies(
                        Tla.in(Tla.string(promise.promise().name()), Tla.name("CountedOn")), promise.body()))
                .toList();
        units.add(Unit.definition(
                "Promised",
                List.of("i"),
                Tla.and(counted),
                facts.lifecycle.promises().isEmpty()
                        ? "A reaction that becomes possible again and again happens; so does what is assumed to succeed."
                        : "What becomes possible again and again happens: reactions, what is assumed to succeed, what is fair.",
                "A check counts on as little of it as it can, for TLC's work doubles with each."));
        Tla each = counted.isEmpty() ? Tla.apply("Fair", I) : Tla.and(Tla.apply("Fair", I), Tla.apply("Promised", I));
        units.add(Unit.definition(
                "FairSpec", List.of(), Tla.and(Tla.name("Spec"), Tla.forAll("i", Tla.name("Instances"), each))));
        for (Property.LeadsTo property : leads) {
            List<Promise> some = relevant(property);
            if (conditions(some) > TlaModule.FEW_CONDITIONS) {
                units.add(together(property, some));
            }
        }
        return units;
    }

    /** Answers, by their names; or by what they do to the row, which TLC judges several times as fast. */
    private List<Unit> answers() {
        if (!facts.hasSteps()) {
            return List.of();
        }
        if (toldByRow()) {
            Tla asked = Tla.equal(at("link"), Tla.string("asked"));
            Tla ends = Tla.equal(after("link"), Tla.string("idle"));
            Tla goesOn = Tla.and(Tla.equal(after("link"), Tla.string("asked")), Tla.infix("#", after("op"), at("op")));
            List<Unit> units = new ArrayList<>();
            units.add(Unit.definition(
                    "AnswerSeen",
                    List.of("i"),
                    Tla.and(asked, Tla.or(List.of(ends, goesOn))),
                    "The step is Done, or its call was refused: told by the row, which TLC judges faster."));
            units.add(Unit.definition(
                    "UnknownSeen",
                    List.of("i"),
                    Tla.and(asked, Tla.equal(after("link"), Tla.string("unsure"))),
                    "The step is Unknown."));
            if (alwaysSettles()) {
                units.add(Unit.definition(
                        "SettleSeen",
                        List.of("i"),
                        Tla.and(unsettled(), Tla.in(after("link"), words("asked", "idle"))),
                        "The step is Settle."));
            }
            return units;
        }
        List<Tla> answers = new ArrayList<>();
        answers.add(Tla.apply("Done", I));
        if (facts.hasCalls()) {
            answers.add(Tla.apply("Refused", I));
            facts.called.stream()
                    .flatMap(action -> action.outcomes().stream())
                    .distinct()
                    .forEach(outcome -> answers.add(Tla.apply(context.names().outcome(outcome), I)));
        }
        return List.of(Unit.definition("Answer", List.of("i"), Tla.or(answers)));
    }

    /** Whether an answer always changes op or link: where a refused call is tried again at once, it does not. */
    private boolean toldByRow() {
        return facts.hasCalls()
                && facts.sound()
                && !facts.mayEndUnseen()
                && facts.working.stream()
                        .flatMap(command -> command.steps().stream())
                        .noneMatch(step -> Stream.concat(
                                        step.failure().stream(),
                                        step.outcomes().values().stream().flatMap(List::stream))
                                .anyMatch(ending -> ending.next() instanceof Next.Retry));
    }

    /** Whether an unknown end can always be settled: every step that can be lost says what follows. */
    private boolean alwaysSettles() {
        return !facts.handsOver()
                && facts.working.stream()
                        .flatMap(command -> command.steps().stream())
                        .allMatch(step -> !step.lost().isEmpty()
                                || step.call()
                                        .map(call -> call.action().needs() instanceof Expression.Constant)
                                        .orElse(true));
    }

    private static Tla after(String variable) {
        return new Tla.Index(new Tla.Prime(Tla.name(variable)), I);
    }

    private Tla unsettled() {
        return facts.overtakes
                ? Tla.in(at("link"), words("unsure", "overtaken"))
                : Tla.equal(at("link"), Tla.string("unsure"));
    }

    private static Tla words(String... words) {
        return Tla.set(Stream.of(words).map(Tla::string).toList());
    }

    private Tla fair() {
        if (!facts.hasSteps()) {
            return Tla.TRUE;
        }
        List<Tla> clauses = new ArrayList<>();
        if (toldByRow()) {
            Tla answered = Tla.apply("AnswerSeen", I);
            Tla doubted = Tla.apply("UnknownSeen", I);
            Tla asked = Tla.equal(at("link"), Tla.string("asked"));
            clauses.add(Tla.implies(forEver(asked), infinitelyOften(Tla.or(answered, doubted))));
            clauses.add(
                    alwaysSettles()
                            ? Tla.implies(forEver(unsettled()), infinitelyOften(Tla.apply("SettleSeen", I)))
                            : Tla.apply("WF_vars", Tla.apply("Settle", I)));
            clauses.add(Tla.implies(infinitelyOften(doubted), infinitelyOften(answered)));
            return Tla.and(clauses);
        }
        Tla answer = Tla.apply("Answer", I);
        if (!facts.hasCalls()) {
            clauses.add(Tla.apply("WF_vars", answer));
            if (facts.overtakes) {
                clauses.add(Tla.apply("WF_vars", Tla.apply("Settle", I)));
            }
            return Tla.and(clauses);
        }
        Tla unknown = Tla.apply("Unknown", I);
        clauses.add(Tla.apply("WF_vars", Tla.or(answer, unknown)));
        Tla settle = Tla.apply("Settle", I);
        clauses.add(Tla.apply("WF_vars", facts.looksFirst() ? Tla.or(Tla.apply("Look", I), settle) : settle));
        clauses.add(Tla.implies(infinitelyOften(unknown), infinitelyOften(answer)));
        return Tla.and(clauses);
    }

    private static Tla forEver(Tla condition) {
        return new Tla.Prefix("<>", new Tla.Prefix("[]", condition));
    }

    private static Tla infinitelyOften(Tla action) {
        return new Tla.Prefix("[]", new Tla.Prefix("<>", new Tla.Angle(action, "vars")));
    }

    // ---- levels ----------------------------------------------------------------------------------------------------

    /** What a configuration counts on: with {@code CountedOn}, or with a specification of its own. */
    record Level(Fairness fairness, String specification, List<TlaPromise> countedOn, List<String> assumptions) {}

    /** From the least to the most that a check of the property may count on; without what TLC could not decide. */
    List<Level> levels(Property.LeadsTo property) {
        List<Level> levels = new ArrayList<>();
        levels.add(level(Fairness.MINIMAL, List.of()));
        List<Promise> some = relevant(property);
        if (conditions(some) > TlaModule.FEW_CONDITIONS) {
            levels.add(new Level(Fairness.TOGETHER, together(property), List.of(), words(some)));
        }
        if (!some.isEmpty() && some.size() < promises.size() && conditions(some) <= TlaModule.MOST_CONDITIONS) {
            levels.add(level(Fairness.RELEVANT, some));
        }
        if (!promises.isEmpty() && conditions(promises) <= TlaModule.MOST_CONDITIONS) {
            levels.add(level(Fairness.FULL, promises));
        }
        return levels;
    }

    private static Level level(Fairness fairness, List<Promise> promises) {
        List<TlaPromise> counted = promises.stream().map(Promise::promise).toList();
        return new Level(fairness, "FairSpec", counted, words(promises));
    }

    private String together(Property.LeadsTo property) {
        return context.names().derived("FairSpecTogether", property.name());
    }

    private static List<String> words(List<Promise> promises) {
        return promises.stream()
                .map(promise -> promise.promise().words())
                .distinct()
                .toList();
    }

    private static int conditions(List<Promise> promises) {
        return promises.stream()
                .mapToInt(promise -> promise.promise().conditions())
                .sum();
    }

    /** If one of several steps happens again and again, so does one of them: weaker than the promises, and fewer. */
    private Unit together(Property.LeadsTo property, List<Promise> promises) {
        List<Tla> groups = new ArrayList<>();
        groups.add(steps(promises, TlaPromise.Kind.REACTION, 0));
        groups.add(steps(promises, TlaPromise.Kind.ASSUMPTION, 0));
        groups.add(steps(promises, TlaPromise.Kind.ASSUMPTION, 1));
        groups.add(steps(promises, TlaPromise.Kind.FAIR, 0));
        List<Tla> strong = groups.stream()
                .filter(steps -> !steps.equals(Tla.FALSE))
                .map(steps -> Tla.apply("SF_vars", steps))
                .toList();
        return Unit.definition(
                together(property),
                List.of(),
                Tla.and(Tla.name("FairSpec"), Tla.forAll("i", Tla.name("Instances"), Tla.and(strong))));
    }

    private static Tla steps(List<Promise> promises, TlaPromise.Kind kind, int number) {
        return Tla.or(promises.stream()
                .filter(promise -> promise.is(kind))
                .map(promise -> promise.steps().get(number))
                .toList());
    }

    /**
     * Reactions that look at what the property speaks of, what is assumed of the actions that they call, and all that is fair:
     * there is little of it, and it is there for some property.
     */
    private List<Promise> relevant(Property.LeadsTo property) {
        Set<Variable> spoken = new HashSet<>();
        PropertyReads.conditions(property).forEach(condition -> read(condition, spoken));
        Set<Variable> outside = spoken.stream()
                .filter(variable -> variable.role() == Variable.Role.OUTSIDE)
                .collect(Collectors.toSet());
        Set<String> reactions = new HashSet<>();
        Set<String> issued = new HashSet<>();
        for (Reaction reaction : facts.lifecycle.reactions()) {
            Set<Variable> looked = new HashSet<>();
            read(reaction.kept(), looked);
            reaction.seen().ifPresent(seen -> read(seen, looked));
            Set<Variable> wanted = outside.isEmpty() ? spoken : outside;
            if (looked.stream().anyMatch(wanted::contains)) {
                reactions.add(reaction.name());
                issued.add(reaction.command());
            }
        }
        return promises.stream()
                .filter(promise -> switch (promise.promise().kind()) {
                    case REACTION -> reactions.contains(promise.promise().of());
                    case ASSUMPTION -> issued.contains(promise.command());
                    case FAIR -> true;
                })
                .toList();
    }

    private static void read(Expression condition, Set<Variable> variables) {
        ExpressionParts.written(condition).forEach(part -> {
            if (part instanceof Expression.Read read) {
                variables.add(read.variable());
            } else if (part instanceof Expression.Present present) {
                variables.add(present.attribute());
            } else if (part instanceof Expression.Use use) {
                read(use.definition().condition(), variables);
            }
        });
    }
}
