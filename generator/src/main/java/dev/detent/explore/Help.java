package dev.detent.explore;

import dev.detent.meaning.Happening;
import java.util.List;

/** Which steps lead to a goal on purpose, as {@code spec/language/semantics.md} says. */
final class Help {

    private Help() {}

    /**
     * Whether the step helps.
     *
     * @param by names of the only commands and events that may help; empty: the usual ones
     */
    static boolean helps(Happening step, List<String> by) {
        return switch (step.kind()) {
            case EFFECT, DONE, SETTLE, LOOKED, WRITTEN -> true;
            case ACCEPT, REACT, JUDGED -> by.isEmpty() || by.contains(step.command());
            case EVENT -> by.contains(step.name());
            case REFUSED, OUTCOME, UNKNOWN, REPORT, STRAY, USURPED -> false;
        };
    }
}
