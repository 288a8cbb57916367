package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Requirement;
import dev.detent.model.Sources;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** When a command is accepted: its clauses in the order in which they are asked. */
final class Guards {

    private final Context context;
    private final Facts facts;
    /** Whether the main state may be final while the task of a step hides it. */
    private final boolean finalMayHide;

    Guards(Context context) {
        this.context = context;
        this.facts = context.facts();
        this.finalMayHide = facts.lifecycle.mainShowsTasks() && !facts.finals().isEmpty();
    }

    Tla of(Command command) {
        Scope scope = Scope.now().accepting(context.names());
        List<Tla> clauses = new ArrayList<>();
        boolean alongside = command.anytime() || !facts.victims(command).isEmpty();
        if (command.sources().everywhere() || (finalMayHide && alongside)) {
            clauses.add(context.notFinal());
        }
        clauses.add(free(command));
        if (!command.sources().everywhere()) {
            clauses.add(from(command.sources(), Scope.now()));
        }
        for (Requirement requirement : command.requirements()) {
            clauses.add(context.expressions().guard(requirement.condition(), scope));
        }
        clauses.add(inRange(command, scope));
        return Tla.and(clauses);
    }

    /** When a command is accepted from the engine on the row {@code k}, once no command is in flight any more. */
    Tla takingOver(Command command) {
        Scope scope = Scope.takingOver(context.names());
        List<Tla> clauses = new ArrayList<>();
        if (command.sources().everywhere()) {
            clauses.add(context.notFinal(scope.row()));
        } else {
            clauses.add(from(command.sources(), scope));
        }
        for (Requirement requirement : command.requirements()) {
            clauses.add(context.expressions().guard(requirement.condition(), scope));
        }
        clauses.add(inRange(command, scope));
        return Tla.and(clauses);
    }

    private Tla free(Command command) {
        if (command.anytime() || !facts.hasSteps()) {
            return Tla.TRUE;
        }
        List<String> victims = facts.victims(command);
        if (victims.isEmpty()) {
            return Tla.apply("Free", Context.I);
        }
        Tla inFlight = field(at("op"), "cmd");
        List<String> others = facts.working.stream()
                .map(Command::name)
                .filter(name -> !victims.contains(name))
                .toList();
        if (others.isEmpty()) {
            return Tla.TRUE;
        }
        if (others.size() <= victims.size()) {
            return Context.noneOf(inFlight, others);
        }
        List<String> allowed = new ArrayList<>(List.of("none"));
        allowed.addAll(victims);
        return Context.oneOf(inFlight, allowed);
    }

    private Tla from(Sources sources, Scope scope) {
        Variable main = facts.lifecycle.main();
        Tla shown = facts.lifecycle.mainShowsTasks()
                ? context.conditions().shown(main, scope)
                : field(scope.row(), context.names().field(main));
        if (sources.name().isPresent()) {
            return Tla.in(shown, Tla.name(context.names().set(sources.name().get())));
        }
        List<String> values =
                sources.values().stream().map(EnumerationValue::name).toList();
        List<String> others = facts.mainType().values().stream()
                .map(EnumerationValue::name)
                .filter(name -> !values.contains(name))
                .toList();
        return others.size() <= 3 && values.size() > 2 * others.size()
                ? Context.noneOf(shown, others)
                : Context.oneOf(shown, values);
    }

    /** No counter leaves its range by what acceptance writes. */
    private Tla inRange(Command command, Scope scope) {
        Tla result = Tla.TRUE;
        for (int number = command.accept().size() - 1; number >= 0; number--) {
            AcceptCase accept = command.accept().get(number);
            Tla bounds = Tla.and(accept.writes().assignments().stream()
                    .filter(Guards::mayLeave)
                    .map(assignment -> Tla.in(
                            context.expressions().value(assignment.value(), scope), range(assignment.variable())))
                    .toList());
            if (accept.when().isEmpty()) {
                result = bounds;
            } else {
                result = ifThen(accept.when().get(), scope, bounds, result);
            }
        }
        return result;
    }

    /** An instance can hold what it has and what is free. */
    private Tla range(Variable variable) {
        if (!variable.holding()) {
            return context.set(variable.type());
        }
        Tla has = field(at("kept"), context.names().field(variable));
        Tla free = context.expressions().free(variable.source().orElseThrow());
        return Tla.infix("..", Tla.number(0), Tla.infix("+", has, free));
    }

    private Tla ifThen(Expression when, Scope scope, Tla yes, Tla no) {
        Tla condition = context.expressions().value(when, scope);
        if (yes.equals(no)) {
            return yes;
        }
        if (no.equals(Tla.TRUE)) {
            return Tla.implies(condition, yes);
        }
        return yes.equals(Tla.TRUE) ? Tla.implies(new Tla.Prefix("~", condition), no) : new Tla.If(condition, yes, no);
    }

    private static boolean mayLeave(Assignment assignment) {
        if (!(assignment.variable().type() instanceof Type.RangeType range)) {
            return false;
        }
        return assignment.variable().holding()
                || !(assignment.value().type() instanceof Type.RangeType value)
                || value.low() < range.low()
                || value.high() > range.high();
    }
}
