package dev.detent.meaning;

import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** A block of assignments made ready: every right side is read before anything is written. */
final class Writer {

    private record Write(int position, Term value) {}

    private final List<Write> writes = new ArrayList<>();

    Writer(Block block, StateLayout layout, Function<Expression, Term> terms) {
        for (Assignment assignment : block.assignments()) {
            if (layout.has(assignment.variable())) {
                Term value = terms.apply(assignment.value());
                boolean presence = assignment.variable().role() == Variable.Role.ATTRIBUTE;
                writes.add(new Write(
                        layout.position(assignment.variable()),
                        presence ? scene -> value.value(scene) == StateLayout.NONE ? 0 : value.value(scene) : value));
            }
        }
    }

    /** A copy of the scene's state with the block's writes; the scene then stands at the copy. */
    int[] write(Scene scene) {
        int[] after = scene.now.clone();
        for (Write write : writes) {
            after[write.position()] = write.value().value(scene);
        }
        scene.now = after;
        return after;
    }
}
