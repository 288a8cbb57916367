package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Expression;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What must hold: what the language asks of every lifecycle, and the properties of the file. */
final class PropertySection {

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final Protocol protocol;
    private final Acceptance acceptance;
    private final List<Unit> units = new ArrayList<>();
    private final List<Unit> marking = new ArrayList<>();
    private final Map<String, TlaMark> marks = new LinkedHashMap<>();
    private final Map<String, TlaProperty> names = new LinkedHashMap<>();

    PropertySection(Context context, StepTable steps, Protocol protocol, Acceptance acceptance) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        this.protocol = protocol;
        this.acceptance = acceptance;
        language();
        if (facts.preempts) {
            Tla working = Tla.infix("#", field(at("op"), "cmd"), Values.NONE);
            Tla then = Tla.infix("#", field(next("op"), "cmd"), field(at("op"), "cmd"));
            Tla overtaken = facts.overtakes
                    ? Tla.equal(next("link"), Tla.string("overtaken"))
                    : Tla.infix("#", field(next("op"), "cmd"), Values.NONE);
            units.add(Unit.definition(
                    "Preempt", List.of("i"), Tla.and(working, overtaken, then), "A command takes over from another."));
        }
        facts.lifecycle.properties().forEach(this::declared);
        facts.lifecycle.properties().forEach(this::marked);
        if (!marks.isEmpty()) {
            specification();
        }
    }

    private static Tla next(String variable) {
        return new Tla.Index(new Tla.Prime(Tla.name(variable)), I);
    }

    List<Unit> units() {
        return units;
    }

    /** Every property, by its definition. */
    Map<String, TlaProperty> names() {
        return names;
    }

    /** What a dumped graph is marked with, and the specification with these marks; empty where nothing asks for them. */
    List<Unit> marking() {
        return marking;
    }

    /** Every mark, by its definition. */
    Map<String, TlaMark> marks() {
        return marks;
    }

    // ---- owned by the language -------------------------------------------------------------------------------------

    private void language() {
        automatic("TypeOK", TlaProperty.Kind.TYPES, types());
        if (facts.hasSteps()) {
            automatic("Quiet", TlaProperty.Kind.CALLS, each(quiet()));
        }
        if (facts.hasCalls() && !facts.without(Weakening.LOOK)) {
            Tla unanswered = protocol.unanswered();
            if (!unanswered.equals(Tla.FALSE)) {
                Tla unsure = Tla.and(
                        Tla.equal(at("link"), Tla.string("unsure")),
                        facts.looksFirst() ? field(at("looked"), "taken") : Tla.TRUE);
                automatic(
                        "Answered",
                        TlaProperty.Kind.ANSWERED,
                        each(Tla.implies(Tla.and(unsure, unanswered), protocol.shown())));
            }
        }
        if (facts.handsOver()) {
            automatic("HandedOver", TlaProperty.Kind.HAND_OVERS, each(handedOver()));
        }
        for (int number = 0; number < facts.lifecycle.reactions().size(); number++) {
            Reaction reaction = facts.lifecycle.reactions().get(number);
            Operator due = acceptance.due().get(number);
            context.conditions().guard(reaction.command()).ifPresent(can -> accepted(reaction, due, can));
        }
    }

    /** A step that is possible but for what it hands over to is possible with that too. */
    private Tla handedOver() {
        List<Tla> clauses = new ArrayList<>();
        if (facts.hasSteps()) {
            protocol.ends().forEach((step, when) -> clauses.add(Tla.implies(when, enabled(Tla.apply(step, I)))));
        }
        clauses.addAll(acceptance.handingOverAtOnce());
        return Tla.and(clauses);
    }

    static Tla enabled(Tla action) {
        return new Tla.Prefix("ENABLED", action);
    }

    private void accepted(Reaction reaction, Operator due, Operator can) {
        String name = context.names().derived("Accepted", reaction.name());
        Tla body = each(Tla.implies(due.use(), acceptance.issued(reaction, can, Values.NONE)));
        String comment = "Where the reaction " + reaction.name() + " is due, its command is accepted. (line "
                + reaction.span().line() + ")";
        units.add(Unit.definition(name, List.of(), body, comment));
        names.put(name, new TlaProperty.Automatic(TlaProperty.Kind.REACTIONS, Optional.of(reaction.span())));
    }

    private void automatic(String name, TlaProperty.Kind kind, Tla body) {
        units.add(Unit.definition(name, List.of(), body, sentence(kind)));
        names.put(name, new TlaProperty.Automatic(kind, Optional.empty()));
    }

    private static String sentence(TlaProperty.Kind kind) {
        String words = kind.sentence();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    private static Tla each(Tla body) {
        return Tla.forAll("i", Tla.name("Instances"), body);
    }

    private Tla types() {
        List<Tla> clauses = new ArrayList<>();
        clauses.add(typed("kept", record(facts.row)));
        if (facts.hasSteps()) {
            clauses.add(typed("op", Tla.name("OpType")));
            List<String> links = new ArrayList<>(List.of("idle", "asked"));
            if (facts.hasCalls()) {
                links.add("unsure");
            }
            if (facts.overtakes) {
                links.add("overtaken");
            }
            clauses.add(typed("link", Values.strings(links)));
        }
        Tla calls = Tla.name(facts.callIsOp() ? "OpType" : "CallType");
        if (facts.remembers) {
            clauses.add(typed("overtaken", calls));
        }
        if (facts.hasCalls()) {
            clauses.add(typed("call", calls));
        }
        if (facts.hasOutside()) {
            clauses.add(typed("outside", record(facts.lifecycle.outside())));
        }
        if (!facts.settings.isEmpty()) {
            clauses.add(Tla.in(Tla.name("settings"), Tla.name("Settings")));
        }
        for (Variable holding : facts.lifecycle.holdings()) {
            clauses.add(
                    Tla.infix(">=", context.expressions().free(holding.source().orElseThrow()), Tla.number(0)));
        }
        return Tla.and(clauses);
    }

    private static Tla typed(String variable, Tla set) {
        return Tla.in(Tla.name(variable), new Tla.Functions(Tla.name("Instances"), set));
    }

    private Tla record(List<Variable> variables) {
        return new Tla.FieldSets(variables.stream()
                .map(variable -> Tla.entry(
                        context.names().field(variable),
                        variable.role() == Variable.Role.ATTRIBUTE
                                ? Tla.name("BOOLEAN")
                                : context.set(variable.type())))
                .toList());
    }

    private Tla quiet() {
        Tla op = at("op");
        Tla call = at("call");
        Tla link = at("link");
        Tla none = Tla.equal(field(op, "cmd"), Values.NONE);
        List<Tla> clauses = new ArrayList<>();
        clauses.add(Tla.implies(none, Tla.equal(op, Tla.name("NoOp"))));
        List<String> without = facts.overtakes ? List.of("idle", "overtaken") : List.of("idle");
        clauses.add(Tla.implies(none, Context.oneOf(link, without)));
        Tla idle = Tla.equal(link, Tla.string("idle"));
        clauses.add(Tla.implies(idle, none));
        if (facts.hasCalls()) {
            Tla out = Tla.infix("#", field(call, "cmd"), Values.NONE);
            Tla same = Tla.and(
                    Tla.equal(field(call, "cmd"), field(op, "cmd")), Tla.equal(field(call, "step"), field(op, "step")));
            clauses.add(Tla.implies(idle, Tla.equal(call, steps.noCall())));
            Tla awaited = Tla.in(link, Values.strings(List.of("asked", "unsure")));
            clauses.add(Tla.implies(Tla.and(awaited, out), same));
        }
        return Tla.and(clauses);
    }

    // ---- of the file -----------------------------------------------------------------------------------------------

    private void declared(Property property) {
        Expressions expressions = context.expressions();
        if (property instanceof Property.Invariant invariant) {
            add(property, "invariant", each(expressions.value(invariant.condition(), Scope.now())));
        } else if (property instanceof Property.StepInvariant invariant) {
            Tla body = each(expressions.value(invariant.condition(), Scope.next()));
            add(property, "step invariant", new Tla.Prefix("[]", new Tla.Square(body, "vars")));
        } else if (property instanceof Property.LeadsTo leads) {
            Tla body = Tla.infix(
                    "~>",
                    expressions.value(leads.premise(), Scope.now()),
                    expressions.value(leads.goal(), Scope.now()));
            add(property, "eventually", each(facts.preempts ? Tla.implies(calm(), body) : body));
        } else if (property instanceof Property.Reachable reachable) {
            Tla reached = new Tla.Quantified(
                    "\\E",
                    List.of(new Tla.Bound("i", Tla.name("Instances"))),
                    expressions.value(reachable.goal(), Scope.now()));
            add(property, "reachable: TLC is to find this violated", new Tla.Prefix("~", reached));
        }
    }

    // ---- marks in a dumped graph -----------------------------------------------------------------------------------

    private void marked(Property property) {
        if (property instanceof Property.AlwaysPossible possible) {
            mark("Goal", TlaMark.Kind.GOAL, property, possible.goal());
            possible.when().ifPresent(when -> mark("Asked", TlaMark.Kind.ASKED, property, when));
        } else if (property instanceof Property.Reachable reachable) {
            mark("Goal", TlaMark.Kind.GOAL, property, reachable.goal());
        }
    }

    private void mark(String word, TlaMark.Kind kind, Property property, Expression condition) {
        String name = context.names().derived(word, property.name());
        Tla unchanged = new Tla.Prefix("UNCHANGED", Tla.name("vars"));
        Tla body = Tla.and(context.expressions().guard(condition, Scope.now()), unchanged);
        String of = property instanceof Property.Reachable ? "reachable" : "always possible";
        marking.add(Unit.definition(
                name,
                List.of("i"),
                body,
                "(" + of + " " + property.name() + ", line " + property.span().line() + ")"));
        marks.put(name, new TlaMark(kind, property.name()));
    }

    private void specification() {
        Tla one = new Tla.Choose("j", Tla.name("Instances"), Tla.TRUE);
        List<Tla> uses = marks.keySet().stream().map(name -> Tla.apply(name, I)).toList();
        Tla either = uses.size() == 1 ? uses.get(0) : new Tla.Junction(Tla.Connective.OR, uses, false);
        marking.add(Unit.definition(
                "Marks",
                List.of(),
                new Tla.Quantified("\\E", List.of(new Tla.Bound("i", Tla.set(List.of(one)))), either),
                "Steps that change nothing; the instances are alike, so one decides."));
        Tla next = new Tla.Junction(Tla.Connective.OR, List.of(Tla.name("Next"), Tla.name("Marks")), false);
        Tla always = new Tla.Prefix("[]", new Tla.Square(next, "vars"));
        marking.add(Unit.definition(TlaConfiguration.MARKED, List.of(), Tla.and(Tla.name("Init"), always)));
    }

    /** Pre-emption stops one day. */
    private static Tla calm() {
        Tla square = new Tla.Square(new Tla.Prefix("~", Tla.apply("Preempt", I)), "vars");
        return new Tla.Prefix("<>", new Tla.Prefix("[]", square));
    }

    private void add(Property property, String kind, Tla body) {
        String name = context.names().property(property);
        List<String> comments =
                new ArrayList<>(property.documentation().strip().lines().toList());
        comments.add("(" + kind + ", line " + property.span().line() + ")");
        units.add(new Unit.Definition(name, List.of(), body, comments, Optional.empty()));
        names.put(name, new TlaProperty.Declared(property));
    }
}
