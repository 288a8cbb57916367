package dev.detent.report;

import dev.detent.check.Counterexample.Change;
import dev.detent.check.CounterexampleStep;
import dev.detent.meaning.StateWords;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One step of a counterexample: who did what, and what changed by it. */
final class StepText {

    private final CounterexampleStep step;
    private final Set<Weakening> without;

    /**
     * A step of an engine.
     *
     * @param without the guarantees that it does not keep
     */
    StepText(CounterexampleStep step, Set<Weakening> without) {
        this.step = step;
        this.without = without;
    }

    /** Who acts: a caller, the engine, the platform that executes calls, or the world outside. */
    String who() {
        return switch (step.kind()) {
            case "accept" -> caller();
            case "judged" -> ofReaction() ? "engine" : caller();
            case "react", "done", "settle", "written", "looked", "usurped" -> "engine";
            case "event", "report" -> "outside";
            default -> "platform";
        };
    }

    private String caller() {
        return step.caller().isEmpty() ? "any caller" : step.caller();
    }

    private boolean ofReaction() {
        return !step.name().equals(step.command());
    }

    /** What is done, with its arguments, and which commands take over. */
    String what() {
        StringBuilder text = new StringBuilder(done());
        step.handedTo().forEach(command -> text.append("; ").append(command).append(" takes over"));
        return text.toString();
    }

    private String done() {
        String arguments = step.arguments().isEmpty() ? "" : "(" + String.join(", ", step.arguments()) + ")";
        return switch (step.kind()) {
            case "accept" -> step.name() + arguments;
            case "react" -> step.name() + ": issues " + step.command() + arguments;
            case "judged" ->
                step.name() + (ofReaction() ? ": issues " + step.command() : "") + arguments
                        + ": the row is read and judged, not yet written";
            case "written" -> "writes the row that was judged earlier";
            case "stray" -> "does " + step.name() + ", which nobody had fenced";
            case "looked" -> "looks, before it fences";
            case "usurped" -> "writes the end of " + step.name() + ", whose turn is over";
            case "effect" -> "does " + step.name();
            case "done" -> "goes on after " + step.name();
            case "refused" -> "refuses " + step.name();
            case "outcome" -> "answers " + step.name();
            case "unknown" -> "does not answer " + step.name();
            case "settle" -> settles();
            case "report" -> "reports " + step.name() + arguments;
            default -> step.name() + arguments;
        };
    }

    /** Where a command took over, it is the end of the earlier call that is looked at. */
    private String settles() {
        boolean earlier = step.changes().stream()
                .anyMatch(change -> change.variable().equals(StateWords.LINK)
                        && change.from().equals("overtaken"));
        String call = earlier ? "the earlier call" : step.name();
        boolean fences = !without.contains(Weakening.FENCE);
        String first = fences ? "fences" : "does not fence";
        if (without.contains(Weakening.LOOK)) {
            return first
                    + (earlier
                            ? ", and does not look how the earlier call ended"
                            : ", and takes " + call + " for not done, without a look");
        }
        if (without.contains(Weakening.FENCE_FIRST)) {
            return first + ", and goes by its earlier look at how " + call + " ended";
        }
        return first + (fences ? " and" : ", and") + " looks how " + call + " ended";
    }

    /** What changed: the variables of the file first, then what the engine knows of its calls. */
    String changes() {
        return String.join(", ", changeList());
    }

    /** The same, one by one. */
    List<String> changeList() {
        List<String> sentences = new ArrayList<>();
        step.changes().forEach(change -> sentence(change).ifPresent(sentences::add));
        return sentences.isEmpty() ? List.of("nothing changes") : sentences;
    }

    private static Optional<String> sentence(Change change) {
        return switch (change.variable()) {
            case StateWords.LINK -> link(change.to());
            case StateWords.CALL ->
                change.to().equals("none") ? Optional.empty() : Optional.of(change.to() + " is asked");
            case StateWords.STRAY ->
                change.to().equals("none") ? Optional.empty() : Optional.of(change.to() + " may still act");
            case StateWords.LOOKED, StateWords.PENDING -> Optional.empty();
            default -> Optional.of(change.variable() + ": " + change.from() + " -> " + change.to());
        };
    }

    private static Optional<String> link(String to) {
        return switch (to) {
            case "unsure" -> Optional.of("nobody knows whether it happened");
            case "overtaken" -> Optional.of("nobody waits for the earlier call any more");
            default -> Optional.empty();
        };
    }
}
