package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** When the platform can act on a call, what it does then, how a look shows that it did, and what that teaches. */
final class ActionTable {

    private static final Tla A = Tla.name("a");
    private static final Tla C = Tla.name("c");
    private static final Tla G = Tla.name("g");
    private static final Tla K = Tla.name("k");
    private static final List<String> PARAMETERS = List.of("a", "c", "g", "k");

    private final Context context;
    private final Facts facts;
    private final Operator needs;
    private final Operator after;
    private final Operator finished;
    private final Operator seen;
    private final Operator learned;

    ActionTable(Context context) {
        this.context = context;
        this.facts = context.facts();
        Scope scope = Scope.call(context.names());
        this.needs = Operator.of("Needs", PARAMETERS, needsBody(scope));
        this.after = Operator.of("After", PARAMETERS, local(byAction(action -> after(action, scope), G)));
        this.finished = facts.hasParts()
                ? Operator.of("Finished", PARAMETERS, local(byAction(action -> finished(action, scope), after.use())))
                : after;
        this.seen = Operator.of("Seen", PARAMETERS, seenBody());
        this.learned = Operator.of("Learned", PARAMETERS, byAction(action -> learned(action, scope), K));
    }

    /** The body with {@code a} for the action of the call {@code c}. */
    private static Tla local(Tla body) {
        Operator reading = Operator.of("", List.of("a"), body);
        return reading.parameters().isEmpty()
                ? body
                : new Tla.Let(List.of(new Tla.Binding("a", Tla.apply("Action", C))), body);
    }

    /** The choice among what the called actions have to say; {@code otherwise} for those that have nothing. */
    private Tla byAction(Function<Action, Tla> result, Tla otherwise) {
        Map<Tla, List<Action>> same = new LinkedHashMap<>();
        facts.called.forEach(action -> same.computeIfAbsent(result.apply(action), key -> new ArrayList<>())
                .add(action));
        boolean exhaustive = !same.containsKey(otherwise);
        same.remove(otherwise);
        if (same.isEmpty()) {
            return otherwise;
        }
        if (same.size() == 1 && exhaustive && !facts.hasBareSteps()) {
            return same.keySet().iterator().next();
        }
        List<Tla.Arm> arms = new ArrayList<>();
        same.forEach((body, actions) -> arms.add(new Tla.Arm(
                Context.oneOf(A, actions.stream().map(Action::name).toList()),
                body,
                Dispatch.lines(
                        actions.stream().map(action -> action.span().line()).toList()))));
        return new Tla.Case(arms, Optional.of(otherwise));
    }

    private Tla needsBody(Scope scope) {
        List<Tla> clauses = new ArrayList<>();
        clauses.add(local(byAction(action -> context.expressions().guard(action.needs(), scope), Tla.TRUE)));
        for (Reaction reaction : facts.lifecycle.reactions()) {
            if (reaction.seen().isPresent()) {
                Tla condition = context.expressions().guard(reaction.seen().get(), scope);
                carriedBy(reaction).ifPresent(which -> clauses.add(Tla.implies(which, condition)));
            }
        }
        return Tla.and(clauses);
    }

    /** Which calls carry what the reaction saw. */
    private Optional<Tla> carriedBy(Reaction reaction) {
        if (reaction.marked()) {
            return Optional.of(Tla.equal(field(C, "by"), Tla.string(reaction.name())));
        }
        Command command = facts.command(reaction.command());
        List<Tla> first = new ArrayList<>();
        for (Step step : command.steps()) {
            if (step.call().isPresent()) {
                first.add(Tla.number(step.number()));
                if (step.when().isEmpty()) {
                    break;
                }
            }
        }
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Tla which = Tla.equal(field(C, "cmd"), Tla.string(command.name()));
        Tla step = first.size() == 1
                ? Tla.equal(field(C, "step"), first.get(0))
                : Tla.in(field(C, "step"), Tla.set(first));
        return Optional.of(Facts.calls(command).count() == 1 ? which : Tla.and(which, step));
    }

    private Tla after(Action action, Scope scope) {
        List<Tla> blocks = action.effect().stream()
                .map(block -> Tla.withFields(G, context.expressions().writes(block.assignments(), scope)))
                .toList();
        if (blocks.isEmpty()) {
            return G;
        }
        Tla result = blocks.get(blocks.size() - 1);
        for (int part = blocks.size() - 2; part >= 0; part--) {
            result = new Tla.If(Tla.equal(field(C, "part"), Tla.number(part)), blocks.get(part), result);
        }
        return result;
    }

    /** The last value of each variable that the action assigns, where that takes more than one block. */
    private Tla finished(Action action, Scope scope) {
        if (action.effect().size() < 2) {
            return after.use();
        }
        Map<Variable, Assignment> last = new LinkedHashMap<>();
        for (Block block : action.effect()) {
            block.assignments().forEach(assignment -> last.put(assignment.variable(), assignment));
        }
        return Tla.withFields(G, context.expressions().writes(List.copyOf(last.values()), scope));
    }

    private Tla seenBody() {
        List<String> visible = facts.called.stream()
                .filter(Action::hasEffect)
                .map(Action::name)
                .toList();
        if (visible.isEmpty()) {
            return Tla.FALSE;
        }
        Tla done = Tla.equal(G, finished.use());
        boolean all = visible.size() == facts.called.size();
        return all ? done : Tla.and(Context.oneOf(Tla.apply("Action", C), visible), done);
    }

    private Tla learned(Action action, Scope scope) {
        List<Tla.Entry> entries =
                new ArrayList<>(context.expressions().writes(action.learns().assignments(), scope));
        for (Variable attribute : action.returns()) {
            if (attribute.modelled()) {
                entries.add(Tla.entry(context.names().field(attribute), Tla.TRUE));
            }
        }
        return Tla.withFields(K, entries);
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.hasCalls()) {
            return units;
        }
        String parts = facts.hasParts() ? ", one block after the other" : "";
        units.add(needs.definition(List.of("Whether the platform can begin the call c when the outside is g.")));
        units.add(after.definition(List.of("What it makes of the outside g" + parts + ".")));
        if (facts.hasParts()) {
            units.add(finished.definition(List.of("What all of it makes of the outside g.")));
        }
        units.add(seen.definition(List.of("Whether a look shows the finished effect.")));
        units.add(learned.definition(List.of("What the row learns from an action that has happened.")));
        return units;
    }

    /** Whether the call can begin; {@code TRUE} where no action needs anything. */
    Tla needs(Tla call, Tla outside) {
        return needs.body().equals(Tla.TRUE) ? Tla.TRUE : use(needs, call, outside);
    }

    Tla seen(Tla call, Tla outside) {
        return seen.body().equals(Tla.FALSE) ? Tla.FALSE : use(seen, call, outside);
    }

    Tla after(Tla call, Tla outside) {
        return use(after, call, outside);
    }

    /** The row {@code row} with what the action teaches; the call tells its arguments. */
    Tla learned(Tla action, Tla call, Tla row) {
        return learned.body().equals(K)
                ? row
                : learned.use(parameter -> switch (parameter) {
                    case "a" -> action;
                    case "c" -> call;
                    default -> row;
                });
    }

    private static Tla use(Operator operator, Tla call, Tla outside) {
        return operator.use(parameter -> parameter.equals("c") ? call : outside);
    }
}
