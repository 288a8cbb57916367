package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.meaning.StateWords;
import java.util.List;

/** What a report says to somebody who has never seen a model checker. */
final class PlainWords {

    private PlainWords() {}

    /** The verdict in a few words. */
    static String headline(CheckReport report) {
        Weighing weighing = new Weighing(report);
        long broken = report.properties().stream().filter(weighing::broken).count();
        return switch (report.verdict()) {
            case PASSED -> "Passed: every promise holds";
            case VIOLATED ->
                broken == 0
                        ? "Not as expected: a promise holds that was expected to break"
                        : broken == 1
                                ? "Violated: 1 promise is broken"
                                : "Violated: " + broken + " promises are broken";
            case INCONCLUSIVE -> "Inconclusive: not everything was decided";
            case ERROR -> "Error: nothing was shown";
        };
    }

    /** What the verdict means, and what to do. */
    static List<String> meaning(CheckReport report) {
        Weighing weighing = new Weighing(report);
        return switch (report.verdict()) {
            case PASSED ->
                List.of(
                        "Everything that may happen was tried in a model of the lifecycle: every command in every state that"
                                + " can be reached, every failure, every lost answer, in every order, within what each check allows."
                                + " No promise of the file was broken.");
            case VIOLATED ->
                report.properties().stream().anyMatch(weighing::broken)
                        ? List.of(
                                "There is a run, in which nothing happens but what the file allows, that breaks a promise."
                                        + " It is shown step by step below. Find the first step that should not have been possible,"
                                        + " or decide that the promise says too much.")
                        : List.of("A check says which promise it expects to break, and that promise holds.");
            case INCONCLUSIVE ->
                List.of(
                        "Nothing was found to be broken as far as the check came. That is no pass: what is marked below is"
                                + " not known. Give it more time or states, or narrow the check.");
            case ERROR -> List.of("This is no pass. Mend what the errors below say, then check again.");
        };
    }

    /** What a kind of property promises. */
    static String kind(PropertyResult property) {
        return switch (property.kind()) {
            case "invariant" -> "always true";
            case "stepInvariant" -> "true of every step";
            case "leadsTo" -> "sooner or later";
            case "alwaysPossible" -> "always possible";
            case "reachable" -> "can be reached";
            default -> "asked of every lifecycle";
        };
    }

    /** What a promise of the language says; empty for one of the file. */
    static String promise(PropertyResult property) {
        return switch (property.name()) {
            case "types" -> "Every variable keeps to the values that it may have.";
            case "calls_accounted_for" -> "A call that is out belongs to what the row says of it.";
            case "unknown_answered" -> "Where nobody heard how a call ended, looking at the outside tells.";
            case "hand_overs_accepted" -> "A command that another one hands over to is never refused.";
            case "reactions_accepted" -> "What the engine issues by itself is never refused.";
            case "reactions_end" -> "The engine comes to rest: its reactions do not go round for ever.";
            default -> "";
        };
    }

    /** What a kind of step is. */
    static String kind(CounterexampleStep step) {
        return switch (step.kind()) {
            case "accept" -> "Somebody asks for a command, and it is accepted.";
            case "react" -> "The engine issues a command by itself.";
            case "effect" -> "The outside does what it was asked to do. The engine has not heard of it yet.";
            case "done" -> "The engine hears that the step is done, and goes on.";
            case "refused" -> "The outside says no: nothing of the call has happened.";
            case "outcome" -> "The outside gives an answer of its own: nothing of the call has happened.";
            case "unknown" -> "No answer comes. The engine does not know whether the call has happened.";
            case "settle" -> "The engine sees to it that the call can do nothing more, then looks what it has done.";
            case "event" -> "The outside changes by itself.";
            case "report" -> "The engine hears something of the outside, which may be out of date.";
            case "stray" -> "A call from earlier acts although nobody waits for it any more.";
            default -> "The engine takes a step that only a weaker engine takes.";
        };
    }

    /** A name for what the engine knows by itself; others are those of the file. */
    static String variable(String name) {
        return switch (name) {
            case "doing" -> "command in flight";
            case StateWords.LINK -> "what the engine knows of its call";
            case StateWords.CALL -> "call that may still act";
            case StateWords.STRAY -> "call that nobody fenced";
            case StateWords.LOOKED -> "the engine has looked";
            case StateWords.PENDING -> "a row waits to be written";
            default -> name;
        };
    }

    /** A value of such a variable. */
    static String value(String name, String value) {
        if (!name.equals(StateWords.LINK)) {
            return value;
        }
        return switch (value) {
            case "idle" -> "none is out";
            case "asked" -> "it waits for the answer";
            case "unsure" -> "it does not know how the call ended";
            case "overtaken" -> "the call is of an earlier command";
            default -> value;
        };
    }

    /** The colour of a verdict's badge. */
    static String badge(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> "good";
            case VIOLATED, ERROR -> "bad";
            case INCONCLUSIVE -> "warn";
        };
    }
}
