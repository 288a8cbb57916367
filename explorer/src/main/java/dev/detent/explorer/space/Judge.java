package dev.detent.explorer.space;

import dev.detent.meaning.Meaning;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;

/** Says which questions a state or a step of the meaning breaks. For one thread. */
final class Judge {

    private record Asked(long mask, Meaning.Condition condition, boolean broken) {}

    private final Meaning meaning;
    private final List<Asked> states = new ArrayList<>();
    private final List<Asked> steps = new ArrayList<>();

    /**
     * About some of the properties.
     *
     * @param wanted the questions that count, a bit each
     */
    Judge(Meaning meaning, Questions questions, long wanted) {
        this.meaning = meaning;
        List<Property> properties = questions.properties();
        for (int number = 0; number < properties.size(); number++) {
            long mask = 1L << (Question.FIRST + number);
            if ((mask & wanted) == 0) {
                continue;
            }
            Property property = properties.get(number);
            if (property instanceof Property.Invariant invariant) {
                states.add(new Asked(mask, meaning.condition(invariant.condition()), false));
            } else if (property instanceof Property.Reachable reachable) {
                states.add(new Asked(mask, meaning.condition(reachable.goal(), 0), true));
            } else if (property instanceof Property.StepInvariant invariant) {
                steps.add(new Asked(mask, meaning.condition(invariant.condition()), false));
            }
        }
    }

    /** Whether anything is asked of steps. */
    boolean asksOfSteps() {
        return !steps.isEmpty();
    }

    /** Whether anything is asked at all. */
    boolean asks() {
        return !states.isEmpty() || !steps.isEmpty();
    }

    long brokenBy(int[] state) {
        if (meaning.outOfType(state).isPresent()) {
            return Question.TYPES.mask();
        }
        long broken = 0;
        for (Asked asked : states) {
            if (asked.condition().holds(state, state) == asked.broken()) {
                broken |= asked.mask();
            }
        }
        return broken;
    }

    long brokenBy(int[] before, int[] now) {
        long broken = 0;
        for (Asked asked : steps) {
            if (!asked.condition().holds(before, now)) {
                broken |= asked.mask();
            }
        }
        return broken;
    }
}
