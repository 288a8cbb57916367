package dev.detent.report;

import dev.detent.check.Counterexample;
import dev.detent.check.CounterexampleStep;
import dev.detent.meaning.StateWords;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A counterexample as messages between those who take part: callers, instances, the platform, the world outside. How it is
 * drawn is another matter.
 *
 * @param participants their names from left to right
 * @param messages in order, one or two for each step
 * @param back as in {@link Counterexample}
 * @param end what is false at the end
 */
record Sequence(List<String> participants, List<Message> messages, OptionalInt back, List<String> end) {

    private static final String PLATFORM = "platform";
    private static final String OUTSIDE = "outside";

    /** How a message goes. */
    enum Way {
        /** Somebody asks. */
        ASK,
        /** Somebody answers. */
        ANSWER,
        /** An answer that does not arrive. */
        LOST,
        /** Somebody does something without telling anybody. */
        ALONE
    }

    /**
     * One arrow.
     *
     * @param step number of its step
     * @param from who sends it, as a place in the list of participants
     * @param to who gets it; the same for {@link Way#ALONE}
     * @param first whether it is the first one of its step
     * @param changes what the step changes; empty for a second message of a step
     * @param line line of the file
     */
    record Message(int step, int from, int to, Way way, String text, boolean first, List<String> changes, int line) {
        Message {
            changes = List.copyOf(changes);
        }
    }

    Sequence {
        participants = List.copyOf(participants);
        messages = List.copyOf(messages);
        end = List.copyOf(end);
    }

    /**
     * The messages of a run.
     *
     * @param lifecycle its name, which is what a single instance is called
     */
    static Sequence of(String lifecycle, Counterexample run) {
        return new Builder(lifecycle, run).build();
    }

    private static final class Builder {

        private final String lifecycle;
        private final Counterexample run;
        private final boolean several;
        private final List<String> participants;
        private final List<Message> messages = new ArrayList<>();

        Builder(String lifecycle, Counterexample run) {
            this.lifecycle = lifecycle;
            this.run = run;
            this.several = run.states().get(0).instances().size() > 1;
            this.participants = participants();
        }

        private List<String> participants() {
            Set<String> names = new LinkedHashSet<>();
            run.steps().stream()
                    .filter(Builder::asked)
                    .forEach(step -> names.add(new StepText(step, run.without()).who()));
            if (several) {
                run.states().get(0).instances().keySet().forEach(instance -> names.add(named(instance)));
            } else {
                names.add(lifecycle);
            }
            if (run.steps().stream().anyMatch(step -> ofPlatform(step) || asks(step))) {
                names.add(PLATFORM);
            }
            if (run.steps().stream().anyMatch(Builder::ofOutside)) {
                names.add(OUTSIDE);
            }
            return List.copyOf(names);
        }

        private String named(String instance) {
            return several ? lifecycle + " " + instance : lifecycle;
        }

        private static boolean asked(CounterexampleStep step) {
            return step.kind().equals("accept")
                    || (step.kind().equals("judged") && step.name().equals(step.command()));
        }

        private static boolean ofOutside(CounterexampleStep step) {
            return Set.of("event", "report").contains(step.kind());
        }

        private static boolean ofPlatform(CounterexampleStep step) {
            return Set.of("effect", "stray", "refused", "outcome", "unknown", "settle")
                    .contains(step.kind());
        }

        /** Whether the step hands a call to the platform. */
        private static boolean asks(CounterexampleStep step) {
            return step.changes().stream()
                    .anyMatch(change -> change.variable().equals(StateWords.CALL)
                            && !change.to().equals("none"));
        }

        private Sequence build() {
            for (CounterexampleStep step : run.steps()) {
                StepText text = new StepText(step, run.without());
                first(step, text);
                if (asks(step)) {
                    step.changes().stream()
                            .filter(change -> change.variable().equals(StateWords.CALL))
                            .forEach(change -> messages.add(new Message(
                                    step.step(),
                                    instance(step),
                                    place(PLATFORM),
                                    Way.ASK,
                                    "call of " + change.to(),
                                    false,
                                    List.of(),
                                    step.line())));
                }
            }
            return new Sequence(participants, messages, run.back(), run.explanation());
        }

        private void first(CounterexampleStep step, StepText text) {
            String who = text.who();
            int self = instance(step);
            switch (step.kind()) {
                case "accept", "judged" ->
                    add(step, asked(step) ? place(who) : self, self, asked(step) ? Way.ASK : Way.ALONE, text.what());
                case "settle" -> add(step, self, place(PLATFORM), Way.ASK, text.what());
                case "refused", "outcome" -> add(step, place(PLATFORM), self, Way.ANSWER, text.what());
                case "unknown" -> add(step, place(PLATFORM), self, Way.LOST, text.what());
                case "done" -> {
                    boolean answered = called(step);
                    add(
                            step,
                            answered ? place(PLATFORM) : self,
                            self,
                            answered ? Way.ANSWER : Way.ALONE,
                            answered ? step.name() + " is done" : text.what());
                }
                case "effect", "stray" -> add(step, place(PLATFORM), place(PLATFORM), Way.ALONE, text.what());
                case "event" -> add(step, place(OUTSIDE), place(OUTSIDE), Way.ALONE, text.what());
                case "report" -> add(step, place(OUTSIDE), self, Way.ANSWER, text.what());
                default -> add(step, self, self, Way.ALONE, text.what());
            }
        }

        /** Whether a step that is done was a call: then it was out at some time since the command came to this step. */
        private boolean called(CounterexampleStep step) {
            if (!participants.contains(PLATFORM)) {
                return false;
            }
            String doing = known(step.step() - 1, step, "doing");
            for (int at = step.step() - 1; at >= 0 && known(at, step, "doing").equals(doing); at--) {
                if (known(at, step, StateWords.CALL).equals(doing)) {
                    return true;
                }
            }
            return false;
        }

        private String known(int state, CounterexampleStep step, String name) {
            return run.states()
                    .get(state)
                    .instances()
                    .getOrDefault(step.instance(), Map.of())
                    .getOrDefault(name, "");
        }

        private void add(CounterexampleStep step, int from, int to, Way way, String what) {
            List<String> changes = new StepText(step, run.without()).changeList();
            messages.add(new Message(step.step(), from, to, way, what, true, changes, step.line()));
        }

        private int instance(CounterexampleStep step) {
            return place(named(step.instance()));
        }

        private int place(String name) {
            return participants.indexOf(name);
        }
    }
}
