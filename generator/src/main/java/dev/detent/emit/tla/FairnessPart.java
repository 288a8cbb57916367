package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Next;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What may be counted on. TLC's work doubles with each strong fairness, so a property starts with as little as it can. */
final class FairnessPart {

    private final Context context;
    private final Facts facts;
    private final List<Property.LeadsTo> leads;

    FairnessPart(Context context) {
        this.context = context;
        this.facts = context.facts();
        this.leads = facts.lifecycle.properties().stream()
                .filter(Property.LeadsTo.class::isInstance)
                .map(Property.LeadsTo.class::cast)
                .toList();
    }

    /** One promise: strong fairness of some steps. */
    private record Promise(Kind kind, String name, Tla action) {}

    private enum Kind {
        REACTION,
        EFFECT,
        DONE
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (leads.isEmpty()) {
            return units;
        }
        List<Promise> reactions = reactions(facts.lifecycle.reactions());
        List<Promise> assumed = assumed(facts.lifecycle.assumed());
        units.addAll(answers());
        units.add(Unit.definition(
                "Fair", List.of("i"), fair(), "A call ends; not every one is left unanswered for ever."));
        units.add(spec("FairSpec", Tla.name("Spec"), List.of(Tla.apply("Fair", I))));
        units.add(Unit.definition(
                "Reacts", List.of("i"), all(reactions), "A reaction that becomes possible again and again happens."));
        units.add(Unit.definition(
                "Assumed",
                List.of("i"),
                all(assumed),
                "assume " + String.join(", ", facts.lifecycle.assumed()) + " succeeds"));
        for (Property.LeadsTo property : leads) {
            if (levels(property).contains(Fairness.TOGETHER)) {
                units.add(spec(
                        specification(property, Fairness.TOGETHER),
                        Tla.name("FairSpec"),
                        together(relevant(property))));
            }
            if (levels(property).contains(Fairness.RELEVANT)) {
                units.add(spec(
                        specification(property, Fairness.RELEVANT),
                        Tla.name("FairSpec"),
                        relevant(property).stream().map(FairnessPart::strong).toList()));
            }
        }
        List<Tla> full = new ArrayList<>();
        if (!reactions.isEmpty()) {
            full.add(Tla.apply("Reacts", I));
        }
        if (!assumed.isEmpty()) {
            full.add(Tla.apply("Assumed", I));
        }
        units.add(spec("FullSpec", Tla.name("FairSpec"), full));
        return units;
    }

    private static Unit spec(String name, Tla base, List<Tla> promises) {
        Tla each = Tla.and(promises);
        return Unit.definition(name, List.of(), Tla.and(base, Tla.forAll("i", Tla.name("Instances"), each)));
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
            units.add(Unit.definition(
                    "SettleSeen",
                    List.of("i"),
                    Tla.and(unsettled(), Tla.in(after("link"), words("asked", "idle"))),
                    "The step is Settle."));
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
                && facts.working.stream()
                        .flatMap(command -> command.steps().stream())
                        .noneMatch(step -> Stream.concat(
                                        step.failure().stream(),
                                        step.outcomes().values().stream().flatMap(List::stream))
                                .anyMatch(ending -> ending.next() instanceof Next.Retry));
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
            clauses.add(Tla.implies(forEver(unsettled()), infinitelyOften(Tla.apply("SettleSeen", I))));
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
        clauses.add(Tla.apply("WF_vars", Tla.apply("Settle", I)));
        clauses.add(Tla.implies(infinitelyOften(unknown), infinitelyOften(answer)));
        return Tla.and(clauses);
    }

    private static Tla forEver(Tla condition) {
        return new Tla.Prefix("<>", new Tla.Prefix("[]", condition));
    }

    private static Tla infinitelyOften(Tla action) {
        return new Tla.Prefix("[]", new Tla.Prefix("<>", new Tla.Angle(action, "vars")));
    }

    private static Tla strong(Promise promise) {
        return Tla.apply("SF_vars", promise.action());
    }

    private static Tla all(List<Promise> promises) {
        return Tla.and(promises.stream().map(FairnessPart::strong).toList());
    }

    // ---- promises --------------------------------------------------------------------------------------------------

    private List<Promise> reactions(List<Reaction> reactions) {
        return reactions.stream()
                .map(reaction -> new Promise(
                        Kind.REACTION,
                        reaction.name(),
                        Tla.apply(context.names().reaction(reaction), I)))
                .toList();
    }

    private List<Promise> assumed(List<String> actions) {
        List<Promise> promises = new ArrayList<>();
        for (String action : actions) {
            for (Command command : facts.working) {
                if (Facts.calls(command).anyMatch(call -> call.action().name().equals(action))) {
                    boolean only = Facts.calls(command)
                                    .map(call -> call.action().name())
                                    .distinct()
                                    .count()
                            == 1;
                    Tla asked = Tla.equal(at("link"), Tla.string("asked"));
                    promises.add(new Promise(
                            Kind.EFFECT,
                            action,
                            Tla.and(asked, of("call", command, action, only), Tla.apply("Effect", I))));
                    promises.add(new Promise(
                            Kind.DONE, action, Tla.and(of("op", command, action, only), Tla.apply("Done", I))));
                }
            }
        }
        return promises;
    }

    /** The command is {@code command}, and its step calls the action. */
    private Tla of(String variable, Command command, String action, boolean only) {
        boolean bare = command.steps().stream().anyMatch(step -> step.call().isEmpty());
        Tla which = Tla.equal(field(at(variable), "cmd"), Tla.string(command.name()));
        Tla step = Tla.equal(Tla.apply("Action", at(variable)), Tla.string(action));
        return only && (!bare || variable.equals("call")) ? which : Tla.and(which, step);
    }

    // ---- levels ----------------------------------------------------------------------------------------------------

    /** From the least to the most that a check of the property may count on. */
    List<Fairness> levels(Property.LeadsTo property) {
        int all = reactions(facts.lifecycle.reactions()).size()
                + assumed(facts.lifecycle.assumed()).size();
        int some = relevant(property).size();
        if (all == 0) {
            return List.of(Fairness.MINIMAL);
        }
        List<Fairness> levels = new ArrayList<>(List.of(Fairness.MINIMAL));
        if (some > Kind.values().length) {
            levels.add(Fairness.TOGETHER);
        }
        if (some > 0 && some < all) {
            levels.add(Fairness.RELEVANT);
        }
        levels.add(Fairness.FULL);
        return levels;
    }

    /** If one of several steps happens again and again, so does one of them: weaker than the promises, and fewer. */
    private static List<Tla> together(List<Promise> promises) {
        List<Tla> groups = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            List<Tla> steps = promises.stream()
                    .filter(promise -> promise.kind() == kind)
                    .map(Promise::action)
                    .toList();
            if (!steps.isEmpty()) {
                groups.add(Tla.apply("SF_vars", Tla.or(steps)));
            }
        }
        return groups;
    }

    /** The specification to check the property under. */
    String specification(Property.LeadsTo property, Fairness level) {
        return switch (level) {
            case MINIMAL -> "FairSpec";
            case TOGETHER -> context.names().derived("FairSpecTogether", property.name());
            case RELEVANT -> context.names().derived("FairSpec", property.name());
            case FULL -> "FullSpec";
        };
    }

    /** What the level counts on beside the minimum, in the words of the file. */
    List<String> assumptions(Property.LeadsTo property, Fairness level) {
        List<Promise> promises = switch (level) {
            case MINIMAL -> List.of();
            case TOGETHER, RELEVANT -> relevant(property);
            case FULL ->
                Stream.concat(
                                reactions(facts.lifecycle.reactions()).stream(),
                                assumed(facts.lifecycle.assumed()).stream())
                        .toList();
        };
        Set<String> reactions =
                facts.lifecycle.reactions().stream().map(Reaction::name).collect(Collectors.toSet());
        return promises.stream()
                .map(promise -> reactions.contains(promise.name())
                        ? "reaction " + promise.name()
                        : "assume " + promise.name() + " succeeds")
                .distinct()
                .toList();
    }

    /** Reactions that look at what the property speaks of, and what is assumed of the actions that they call. */
    private List<Promise> relevant(Property.LeadsTo property) {
        Set<Variable> spoken = new HashSet<>();
        PropertyParts.of(property).forEach(condition -> read(condition, spoken));
        Set<Variable> outside = spoken.stream()
                .filter(variable -> variable.role() == Variable.Role.OUTSIDE)
                .collect(Collectors.toSet());
        Map<String, Reaction> chosen = new LinkedHashMap<>();
        for (Reaction reaction : facts.lifecycle.reactions()) {
            Set<Variable> looked = new HashSet<>();
            read(reaction.kept(), looked);
            reaction.seen().ifPresent(seen -> read(seen, looked));
            Set<Variable> wanted = outside.isEmpty() ? spoken : outside;
            if (looked.stream().anyMatch(wanted::contains)) {
                chosen.put(reaction.name(), reaction);
            }
        }
        Set<String> called = new HashSet<>();
        chosen.values()
                .forEach(reaction -> Facts.calls(facts.command(reaction.command()))
                        .map(call -> call.action())
                        .map(Action::name)
                        .forEach(called::add));
        List<Promise> promises = new ArrayList<>(reactions(List.copyOf(chosen.values())));
        promises.addAll(assumed(
                facts.lifecycle.assumed().stream().filter(called::contains).toList()));
        return promises;
    }

    private static void read(Expression condition, Set<Variable> variables) {
        RowConditions.parts(condition).forEach(part -> {
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
