package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Event;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What happens outside by itself, and what is heard of it. */
final class World {

    private final Context context;
    private final Facts facts;

    World(Context context) {
        this.context = context;
        this.facts = context.facts();
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        facts.lifecycle.events().forEach(event -> units.add(event(event)));
        facts.reported.forEach(variable -> report(variable, units));
        return units;
    }

    private Unit event(Event event) {
        Scope now = Scope.now();
        Tla changed = Tla.withFields(
                at("outside"), context.expressions().writes(event.effect().assignments(), now));
        Tla body = Tla.and(
                context.expressions().guard(event.when(), now),
                Context.becomesWith("outside", changed),
                context.unchangedBut("outside"));
        Operator operator = new Operator(context.names().event(event), List.of("i"), body);
        return Acceptance.definition(
                operator, event.documentation(), "event", event.span().line());
    }

    private void report(Variable variable, List<Unit> units) {
        Tla present = field(at("kept"), context.names().field(variable));
        Tla all = context.set(variable.type());
        Tla heard = all;
        if (facts.restrictsReports()) {
            String name = context.names().derived("Heard", variable.name());
            Tla truth = variable.source()
                    .<Tla>map(source ->
                            Tla.set(List.of(field(at("outside"), context.names().field(source)))))
                    .orElse(Tla.set(List.of()));
            Tla which = new Tla.Case(
                    List.of(
                            new Tla.Arm(is("any"), all, Optional.empty()),
                            new Tla.Arm(is("fresh"), truth, Optional.empty())),
                    Optional.of(Tla.set(List.of())));
            Operator operator = Operator.of(name, List.of("i"), which);
            units.add(operator.definition(List.of("What a report may say of " + variable.name() + ".")));
            heard = operator.use();
        }
        Tla other = Tla.infix("\\", heard, Tla.set(List.of(present)));
        Tla said = new Tla.Except(
                Tla.name("kept"),
                List.of(new Tla.Update(
                        Optional.of(Context.I), Optional.of(context.names().field(variable)), Tla.name("v"))));
        Tla body = Tla.and(
                context.notFinal(),
                new Tla.Quantified(
                        "\\E", List.of(new Tla.Bound("v", other)), Tla.equal(new Tla.Prime(Tla.name("kept")), said)),
                context.unchangedBut("kept"));
        String meaning = facts.restrictsReports() ? "A report arrives." : "A report may say anything at any time.";
        units.add(Unit.definition(
                context.names().derived("Report", variable.name()),
                List.of("i"),
                body,
                meaning + " (" + variable.name() + ", line " + variable.span().line() + ")"));
    }

    private static Tla is(String mode) {
        return Tla.equal(Tla.name("Reports"), Tla.string(mode));
    }

    /** What happens by itself, as disjuncts of the next-state relation. */
    List<Tla> steps() {
        List<Tla> steps = new ArrayList<>();
        facts.lifecycle
                .events()
                .forEach(event -> steps.add(Tla.apply(context.names().event(event), Context.I)));
        facts.reported.forEach(variable ->
                steps.add(Tla.apply(context.names().derived("Report", variable.name()), Context.I)));
        return steps;
    }
}
