package dev.detent.meaning;

import dev.detent.model.Action;
import dev.detent.model.Block;
import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An action made ready. Its terms read the arguments from the call's place in the state. */
final class ReadyAction {

    private record Assigned(int position, Term value) {}

    final Action action;
    final Term needs;
    final List<Writer> effect = new ArrayList<>();
    final int[] argumentPositions;
    private final List<Assigned> finished = new ArrayList<>();
    private final Writer learns;
    private final int[] returns;

    ReadyAction(Action action, StateLayout layout, Terms terms) {
        this.action = action;
        this.needs = terms.ofAction(action.needs());
        Map<Variable, Term> last = new LinkedHashMap<>();
        for (Block block : action.effect()) {
            effect.add(new Writer(block, layout, terms::ofAction));
            block.assignments().forEach(write -> last.put(write.variable(), terms.ofAction(write.value())));
        }
        if (effect.isEmpty()) {
            effect.add(new Writer(Block.EMPTY, layout, terms::ofAction));
        }
        last.forEach((variable, value) -> finished.add(new Assigned(layout.position(variable), value)));
        this.learns = new Writer(action.learns(), layout, terms::ofAction);
        this.returns = action.returns().stream()
                .filter(layout::has)
                .mapToInt(layout::position)
                .toArray();
        this.argumentPositions = action.parameters().stream()
                .filter(Parameter::modelled)
                .mapToInt(layout::actionArgument)
                .toArray();
    }

    /** Whether a look shows the finished effect; never for an action without one. */
    boolean effectSeen(Scene scene) {
        return !finished.isEmpty()
                && finished.stream()
                        .allMatch(write ->
                                scene.now[write.position()] == write.value().value(scene));
    }

    boolean teaches() {
        return !action.learns().isEmpty() || !action.returns().isEmpty();
    }

    /** Writes what the finished action teaches; the scene then stands at the new state. */
    void learn(Scene scene) {
        int[] after = learns.write(scene);
        for (int position : returns) {
            after[position] = 1;
        }
    }
}
