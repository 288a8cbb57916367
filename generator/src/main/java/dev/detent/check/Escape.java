package dev.detent.check;

import dev.detent.explore.Trap;
import dev.detent.meaning.Happening;
import dev.detent.meaning.StepKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Says in words what is left to do in a trap, and what it would take to get out. */
final class Escape {

    private static final Set<StepKind> BEGINNINGS = EnumSet.of(StepKind.ACCEPT, StepKind.REACT, StepKind.EVENT);
    private static final int LONGEST = 8;

    private Escape() {}

    static List<String> of(Trap trap) {
        List<String> lines = new ArrayList<>();
        List<Happening> begun = trap.left().stream()
                .filter(step -> BEGINNINGS.contains(step.kind()))
                .toList();
        List<String> left = words(begun.isEmpty() ? trap.left() : begun);
        lines.add(
                left.isEmpty()
                        ? "no help leads there any more: from here nothing that helps is possible"
                        : "no help leads there any more: from here only " + list(left));
        List<String> needed = words(trap.needed());
        lines.add(needed.isEmpty() ? "nothing else leads there either" : "it would take " + list(needed));
        return lines;
    }

    private static List<String> words(List<Happening> steps) {
        return steps.stream().map(Escape::words).distinct().toList();
    }

    private static String words(Happening step) {
        String name = "`" + step.name() + "`";
        return switch (step.kind()) {
            case ACCEPT, JUDGED -> name;
            case REACT -> "reaction " + name;
            case EVENT -> "event " + name;
            case EFFECT, STRAY -> "the effect of " + name;
            case DONE -> "the success of " + name;
            case REFUSED -> "a refusal of " + name;
            case OUTCOME -> "the outcome " + name + " of `" + step.command() + "`";
            case UNKNOWN -> "an unknown end of " + name;
            case SETTLE -> step.name().isEmpty() ? "a look" : "a look how " + name + " ended";
            case LOOKED -> "a look";
            case WRITTEN -> "the write of a row";
            case REPORT -> "a report of " + name;
            case USURPED -> "a late end of " + name;
        };
    }

    private static String list(List<String> words) {
        return words.size() <= LONGEST
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, LONGEST)) + ", and " + (words.size() - LONGEST) + " more";
    }
}
