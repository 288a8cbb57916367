package dev.detent.meaning;

import dev.detent.model.Weakening;
import java.util.Arrays;

/** Steps that only an engine takes which keeps not all of its promises. */
final class WeakenedSteps {

    private final Machinery machinery;
    private final StateLayout layout;
    private final StepProgress steps;

    WeakenedSteps(Machinery machinery, StepProgress steps) {
        this.machinery = machinery;
        this.layout = machinery.layout;
        this.steps = steps;
    }

    /** Whether the engine looks before it fences, and has not looked yet. */
    boolean hasToLook(int[] state) {
        return layout.looked != layout.former && state[layout.looked] == 0;
    }

    void look(int[] state, StepVisitor visitor) {
        int[] after = state.clone();
        after[layout.looked] = 1;
        System.arraycopy(
                state, layout.firstOutside, after, layout.looked + 1, layout.callCommand - layout.firstOutside);
        visitor.visit(happening(StepKind.LOOKED, "look", state[layout.opCommand]), after);
    }

    void steps(int[] state, StepVisitor visitor) {
        stray(state, visitor);
        usurped(state, visitor);
        written(state, visitor);
    }

    private void stray(int[] state, StepVisitor visitor) {
        if (layout.stray == layout.looked || state[layout.stray] == 0) {
            return;
        }
        int length = layout.callPart + 1 - layout.callCommand;
        int[] swapped = state.clone();
        System.arraycopy(state, layout.stray, swapped, layout.callCommand, length);
        new Calls(machinery, steps).effect(swapped, (happening, acted) -> {
            int[] after = acted.clone();
            System.arraycopy(acted, layout.callCommand, after, layout.stray, length);
            System.arraycopy(state, layout.callCommand, after, layout.callCommand, length);
            visitor.visit(
                    Machinery.happening(StepKind.STRAY, happening.name(), happening.command(), happening.line()),
                    after);
        });
    }

    /** The command that was taken over from writes its end, as if it were still its turn. */
    private void usurped(int[] state, StepVisitor visitor) {
        if (layout.former == layout.pending
                || state[layout.link] != Machinery.OVERTAKEN
                || state[layout.former] == 0
                || state[layout.callCommand] != 0) {
            return;
        }
        int[] after = state.clone();
        System.arraycopy(state, layout.former, after, layout.opCommand, layout.link - layout.opCommand);
        ReadyCommand former = machinery.command(state[layout.former]);
        after = steps.ending(former.success, after).writes().write(machinery.scene.at(after));
        visitor.visit(happening(StepKind.USURPED, former.command.name(), former.number), steps.over(after));
    }

    /** The state in which a row waits to be written; {@code accepted} is the state as it would be after an acceptance. */
    int[] judged(int[] state, int[] accepted, boolean takesOver) {
        int[] after = state.clone();
        after[layout.pending] = 1;
        after[layout.pending + 1] = takesOver ? 1 : 0;
        int row = layout.pending + 2;
        if (takesOver) {
            System.arraycopy(accepted, 0, after, row, layout.rowEnd);
            System.arraycopy(
                    accepted, layout.overtaken, after, row + layout.rowEnd, layout.callEnd - layout.callCommand);
        } else {
            System.arraycopy(accepted, 0, after, row, layout.opCommand);
        }
        return after;
    }

    /** Whether a row waits to be written. */
    boolean waits(int[] state) {
        return layout.pending != layout.size && state[layout.pending] == 1;
    }

    private void written(int[] state, StepVisitor visitor) {
        if (!waits(state)) {
            return;
        }
        int[] after = state.clone();
        int row = layout.pending + 2;
        boolean takesOver = state[layout.pending + 1] == 1;
        System.arraycopy(state, row, after, 0, takesOver ? layout.rowEnd : layout.opCommand);
        if (takesOver) {
            System.arraycopy(state, row + layout.rowEnd, after, layout.overtaken, layout.callEnd - layout.callCommand);
            if (after[layout.link] != Machinery.OVERTAKEN) {
                steps.goAstray(after);
                steps.clearCall(after);
            }
            if (after[layout.link] == Machinery.ASKED) {
                steps.putCall(machinery.command(after[layout.opCommand]), after[layout.opStep], after);
            }
        }
        Arrays.fill(after, layout.pending, layout.size, 0);
        int command = takesOver ? after[layout.opCommand] : 0;
        visitor.visit(happening(StepKind.WRITTEN, "row", command), after);
    }

    private Happening happening(StepKind kind, String name, int command) {
        if (command == 0) {
            return Machinery.happening(kind, name, "", 0);
        }
        ReadyCommand known = machinery.command(command);
        return Machinery.happening(
                kind, name, known.command.name(), known.command.span().line());
    }

    /** Whether the engine writes rows without comparing. */
    boolean judgesFirst() {
        return machinery.without(Weakening.COMPARE_AND_SWAP);
    }
}
