package dev.detent.validate;

import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.validate.ReachPlan.Case;
import dev.detent.validate.ReachPlan.Order;
import dev.detent.validate.ReachPlan.Stage;
import dev.detent.validate.ReachPlan.Trigger;
import dev.detent.validate.ReachPlan.Writing;
import java.util.List;
import java.util.Optional;

/** What a reaction leads to where every call succeeds, as far as the row alone decides it. */
final class CertainRun {

    private final Reach reach;
    private final ReachPlan plan;
    private final int engine;

    /**
     * Runs of one lifecycle.
     *
     * @param engine the number of the caller {@code engine}
     */
    CertainRun(Reach reach, int engine) {
        this.reach = reach;
        this.plan = reach.plan();
        this.engine = engine;
    }

    /** The row after the reaction's command has succeeded; empty where it is not due for certain, or something is not known. */
    Optional<int[]> after(Trigger trigger, int[] row) {
        int[] seen = reach.shown(row, 0);
        if (trigger.reaction().onRestart()
                || trigger.reaction().seen().isPresent()
                || trigger.reaction().delay().isPresent()
                || trigger.kept().in(seen) != 1) {
            return Optional.empty();
        }
        plan.slots.find(Slots.Special.CALLER).ifPresent(slot -> seen[slot] = engine);
        int[] with = row.clone();
        List<Parameter> parameters = trigger.order().command().parameters();
        for (int i = 0; i < parameters.size() && i < trigger.arguments().size(); i++) {
            int value = trigger.arguments().get(i).in(seen);
            plan.slots.find(parameters.get(i)).ifPresent(slot -> {
                seen[slot] = value;
                with[slot] = value;
            });
        }
        return accepted(trigger.order(), seen, with);
    }

    private Optional<int[]> accepted(Order order, int[] seen, int[] row) {
        boolean open =
                reach.isSource(order, seen) && order.requirements().stream().allMatch(clause -> clause.in(seen) == 1);
        if (!open) {
            return Optional.empty();
        }
        if (order.accept().isEmpty()) {
            return ended(order, passed(order, row));
        }
        return first(order.accept(), seen).flatMap(taken -> ended(order, passed(order, written(taken.writes(), row))));
    }

    /** The first case that holds; empty where that is not known. */
    private static Optional<Case> first(List<Case> cases, int[] row) {
        for (Case each : cases) {
            int holds = each.when().map(when -> when.in(row)).orElse(1);
            if (holds != 0) {
                return holds == 1 ? Optional.of(each) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<int[]> passed(Order order, int[] start) {
        int[] row = start;
        for (Stage stage : order.stages()) {
            int[] before = row;
            int holds = stage.when().map(when -> when.in(before)).orElse(1);
            if (holds == Numbers.UNKNOWN) {
                return Optional.empty();
            }
            if (holds == 1) {
                row = written(stage.then(), written(stage.taught(), row));
            }
        }
        return Optional.of(row);
    }

    private Optional<int[]> ended(Order order, Optional<int[]> row) {
        return row.flatMap(done -> first(order.success(), done)
                        .filter(ending -> ending.next() instanceof Next.End)
                        .map(ending -> written(ending.writes(), done)))
                .flatMap(reach::settled);
    }

    private static int[] written(List<Writing> writes, int[] row) {
        int[] after = row.clone();
        writes.forEach(writing -> after[writing.slot()] = writing.value().in(row));
        return after;
    }
}
