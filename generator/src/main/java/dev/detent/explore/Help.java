package dev.detent.explore;

import dev.detent.meaning.Happening;
import dev.detent.meaning.StepKind;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which steps lead to a goal on purpose, as {@code spec/language/semantics.md} says. */
final class Help {

    private final List<String> by;
    private final Set<String> onRestart;

    /**
     * What helps in a lifecycle.
     *
     * @param by names of the only commands and events that may help; empty: the usual ones
     */
    Help(Lifecycle lifecycle, List<String> by) {
        this.by = by;
        this.onRestart = lifecycle.reactions().stream()
                .filter(Reaction::onRestart)
                .map(Reaction::name)
                .collect(Collectors.toSet());
    }

    /** Nobody restarts an engine on purpose. */
    private boolean restart(Happening step) {
        boolean reaction = step.kind() == StepKind.REACT || !step.name().equals(step.command());
        return reaction && onRestart.contains(step.name());
    }

    /** Whether the step helps. */
    boolean helps(Happening step) {
        return switch (step.kind()) {
            case EFFECT, DONE, SETTLE, LOOKED, WRITTEN -> true;
            case ACCEPT, REACT, JUDGED -> by.isEmpty() ? !restart(step) : by.contains(step.command());
            case EVENT -> by.contains(step.name());
            case REFUSED, OUTCOME, UNKNOWN, REPORT, STRAY, USURPED -> false;
        };
    }
}
