package dev.detent.validate;

import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The commands and reactions of a lifecycle, ready for {@link Reach}. */
final class ReachPlan {

    /** A variable and the number that it gets. */
    record Writing(int slot, Term value) {}

    /** A case of an acceptance or an ending. */
    record Case(Span span, Optional<Term> when, List<Writing> writes, Next next) {}

    /** A step; {@code position} is its number among all steps of the lifecycle, from 1. */
    record Stage(
            Step step,
            int position,
            Optional<Term> when,
            List<Writing> taught,
            List<Writing> then,
            List<Case> failure,
            List<List<Case>> others) {}

    /** A command. */
    record Order(
            Command command,
            BitSet sources,
            List<Term> requirements,
            List<Case> accept,
            List<Stage> stages,
            List<Case> success) {}

    /** A reaction and the command that it issues. */
    record Trigger(Reaction reaction, Term kept, List<Term> arguments, Order order) {}

    final Slots slots = new Slots();
    final Terms terms = new Terms(slots);
    final List<Order> orders = new ArrayList<>();
    final Map<String, Order> byName = new LinkedHashMap<>();
    final List<Trigger> triggers = new ArrayList<>();
    final List<Stage> stages = new ArrayList<>();
    final List<Order> orderOfStage = new ArrayList<>();

    /** Commands that an ending issues. */
    final Set<String> issued = new HashSet<>();

    ReachPlan(Lifecycle lifecycle) {
        lifecycle.kept().forEach(variable -> slots.of(variable, variable.type()));
        if (lifecycle.mainShowsTasks()) {
            slots.of(
                    Slots.Special.SHOWN,
                    lifecycle.main().type()); // sources are asked of it, also where no condition is
        }
        lifecycle.attributes().stream().filter(Variable::modelled).forEach(attribute -> slots.of(attribute, TRUTH));
        for (Command command : lifecycle.commands()) {
            Order order = order(command);
            orders.add(order);
            byName.put(command.name(), order);
        }
        lifecycle.commands().stream()
                .flatMap(Walks::endings)
                .filter(ending -> ending.next() instanceof Next.Issue)
                .forEach(ending -> issued.add(((Next.Issue) ending.next()).command()));
        for (Reaction reaction : lifecycle.reactions()) {
            Order order = byName.get(reaction.command());
            if (order != null) {
                List<Term> arguments =
                        reaction.arguments().stream().map(terms::value).toList();
                triggers.add(new Trigger(reaction, terms.truth(reaction.kept()), arguments, order));
            }
        }
    }

    private static final Type TRUTH = new Type.TruthType();

    private Order order(Command command) {
        BitSet sources = new BitSet();
        command.sources().values().forEach(value -> sources.set(value.ordinal()));
        List<Stage> mine = new ArrayList<>();
        Order order = new Order(
                command,
                sources,
                command.requirements().stream()
                        .map(clause -> terms.truth(clause.condition()))
                        .toList(),
                command.accept().stream().map(this::accepted).toList(),
                mine,
                cases(command.success()));
        for (Step step : command.steps()) {
            Stage stage = stage(step);
            mine.add(stage);
            stages.add(stage);
            orderOfStage.add(order);
        }
        return order;
    }

    private Stage stage(Step step) {
        Optional<Action> action = step.call().map(call -> call.action());
        List<List<Case>> others = new ArrayList<>();
        if (action.isPresent()) {
            step.outcomes().values().forEach(outcome -> others.add(cases(outcome)));
            others.add(cases(step.unknown()));
            others.add(cases(step.lost()));
        }
        return new Stage(
                step,
                stages.size() + 1,
                step.when().map(terms::truth),
                action.map(this::taught).orElse(List.of()),
                writes(step.then()),
                action.isPresent() ? cases(step.failure()) : List.of(),
                others);
    }

    /** What the row knows once the action is known to have happened. */
    private List<Writing> taught(Action action) {
        List<Writing> taught = new ArrayList<>(writes(action.learns()));
        for (Variable attribute : action.returns()) {
            slots.find(attribute).ifPresent(slot -> taught.add(new Writing(slot, row -> 1)));
        }
        return taught;
    }

    private Case accepted(AcceptCase accept) {
        return new Case(accept.span(), accept.when().map(terms::truth), writes(accept.writes()), new Next.End());
    }

    private List<Case> cases(List<Ending> endings) {
        return endings.stream()
                .map(ending -> new Case(
                        ending.span(), ending.when().map(terms::truth), writes(ending.writes()), ending.next()))
                .toList();
    }

    private List<Writing> writes(Block block) {
        List<Writing> writes = new ArrayList<>();
        for (Assignment assignment : block.assignments()) {
            boolean text = assignment.variable().role() == Variable.Role.ATTRIBUTE;
            slots.find(assignment.variable())
                    .ifPresent(slot -> writes.add(
                            new Writing(slot, text ? presence(assignment.value()) : terms.value(assignment.value()))));
        }
        return writes;
    }

    private Term presence(Expression text) {
        Term value = terms.value(text);
        return row -> value.in(row) == Numbers.NONE ? 0 : value.in(row);
    }
}
