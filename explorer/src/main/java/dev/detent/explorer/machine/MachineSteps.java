package dev.detent.explorer.machine;

import dev.detent.explore.Walk;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.State;
import dev.detent.meaning.StatePositions;
import dev.detent.meaning.StepVisitor;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import dev.detent.runtime.store.NamedRows;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The generated machine as a source of steps between states of the meaning: the states of the meaning stand for packed words,
 * which are kept beside them. For lifecycles of up to some hundred thousand states; for one thread.
 */
public final class MachineSteps implements Walk.StepSource {

    /** The instances of one state: for each its row, outside and call. */
    private static final class Packed {

        private final Running code;
        private final long[] words;

        Packed(Running code, long[] words) {
            this.code = code;
            this.words = words;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Packed packed
                    && code.number() == packed.code.number()
                    && Arrays.equals(words, packed.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    /** The code for one choice of settings, with all that is needed to read it. */
    private record Running(
            int number,
            InstanceSteps steps,
            StateDecoder decoder,
            StepWords words,
            Detail detail,
            NamedRows rows,
            Deployment of) {}

    private final StatePositions positions;
    private final int instances;
    private final Map<State, Packed> packed = new HashMap<>();
    private final List<int[]> ambiguous = new ArrayList<>();

    /**
     * The steps of the code under the conditions of the meaning's check.
     *
     * @throws UnusableCode if the classes are not as the generator makes them
     */
    public MachineSteps(Meaning meaning, GeneratedCode code) throws UnusableCode {
        Lifecycle model = meaning.lifecycle();
        Check check = meaning.check();
        this.positions = meaning.positions();
        this.instances = meaning.instances();
        for (Deployment deployment : Deployment.of(meaning, code)) {
            var lifecycle = deployment.lifecycle();
            Running running = new Running(
                    packed.size(),
                    new InstanceSteps(lifecycle, model, check),
                    new StateDecoder(lifecycle, model, positions),
                    new StepWords(lifecycle, model),
                    new Detail(lifecycle, model),
                    new NamedRows(lifecycle),
                    deployment);
            long[] words = new long[3 * instances];
            for (int instance = 0; instance < instances; instance++) {
                words[3 * instance] =
                        lifecycle.machine().initialRow() & lifecycle.machine().modelled();
                words[3 * instance + 1] = lifecycle.machine().initialOutside();
            }
            remember(new Packed(running, words));
        }
    }

    private int[] remember(Packed state) {
        int[] numbers = state.code.of().base();
        for (int instance = 0; instance < instances; instance++) {
            long[] words = state.words;
            state.code
                    .decoder()
                    .decode(
                            words[3 * instance],
                            words[3 * instance + 1],
                            words[3 * instance + 2],
                            numbers,
                            instance * positions.width());
        }
        Packed same = packed.putIfAbsent(new State(numbers), state);
        if (same != null && !same.equals(state)) {
            ambiguous.add(numbers);
        }
        return numbers;
    }

    /** States that stand for two different states of the machine, which only a fault of detent can do. */
    public List<int[]> ambiguous() {
        return List.copyOf(ambiguous);
    }

    private Packed known(int[] state) {
        return Optional.ofNullable(packed.get(new State(state)))
                .orElseThrow(() ->
                        new IllegalArgumentException("not a state of the generated code: " + Arrays.toString(state)));
    }

    /** The numbers of the ways to ask, for each instance. */
    List<Detail> details(int[] state) {
        return Collections.nCopies(instances, known(state).code.detail());
    }

    /** What users can ask for in the state, for each instance. */
    List<BitSet> accepted(int[] state) {
        List<BitSet> accepted = new ArrayList<>();
        eachInstance(known(state), (from, instance) -> {
            Detail detail = from.code.detail();
            BitSet ways = new BitSet(detail.size());
            accepted.add(ways);
            return new Heard() {
                @Override
                public void step(StepKind kind, int what, long args, int caller, long row, long outside, long call) {
                    if (kind == StepKind.ACCEPT) {
                        ways.set(detail.ofCode(what, args, caller));
                    }
                }
            };
        });
        return accepted;
    }

    /** Whether the rows of the state are the same after they were written as a store writes them and read again. */
    boolean survivesTheStore(int[] state) {
        Packed from = known(state);
        long modelled = from.code.steps().machine().modelled();
        for (int instance = 0; instance < instances; instance++) {
            long row = from.words[3 * instance];
            long again = from.code
                    .rows()
                    .decode(
                            from.code.rows().encode(row),
                            from.code.of().lifecycle().catalogue().digest());
            if ((again & modelled) != row) {
                return false;
            }
        }
        return true;
    }

    /** The steps that are owed in the state and cannot be taken, in words. */
    List<String> owed(int[] state) {
        List<String> owed = new ArrayList<>();
        eachInstance(known(state), (from, instance) -> new Heard() {
            @Override
            public void stuck(StepKind kind, int what, long reason) {
                if (reason == Protocol.HAND_OVER_REFUSED) {
                    owed.add("hand-over when " + kind);
                } else if (reason == Protocol.WOULD_BE_REFUSED) {
                    owed.add("reaction "
                            + from.code
                                    .steps()
                                    .machine()
                                    .catalogue()
                                    .reactions()
                                    .get(what - 1)
                                    .name());
                } else if (reason == Protocol.NO_ANSWER) {
                    owed.add("settle");
                }
            }
        });
        return owed;
    }

    private abstract static class Heard implements Successors.Visitor {
        @Override
        public void step(StepKind kind, int what, long arguments, int caller, long row, long outside, long call) {
            // Whoever asks for what is owed does not ask for this.
        }

        @Override
        public void stuck(StepKind kind, int what, long reason) {
            // Whoever asks for steps does not ask for this.
        }
    }

    private interface Hearing {
        Successors.Visitor of(Packed from, int instance);
    }

    private void eachInstance(Packed from, Hearing hearing) {
        for (int instance = 0; instance < instances; instance++) {
            long[] words = from.words;
            from.code
                    .steps()
                    .from(
                            words[3 * instance],
                            words[3 * instance + 1],
                            words[3 * instance + 2],
                            heldByOthers(from, instance),
                            hearing.of(from, instance));
        }
    }

    @Override
    public void steps(int[] state, StepVisitor visitor) {
        eachInstance(known(state), (from, instance) -> {
            long[] words = from.words;
            Running code = from.code;
            return new Heard() {
                @Override
                public void step(
                        StepKind kind, int what, long arguments, int caller, long next, long outside, long called) {
                    long[] after = words.clone();
                    after[3 * instance] = next;
                    after[3 * instance + 1] = outside;
                    after[3 * instance + 2] = called;
                    visitor.visit(
                            code.words().of(kind, what, words[3 * instance], words[3 * instance + 2], instance),
                            remember(new Packed(code, after)));
                }
            };
        });
    }

    private int[] heldByOthers(Packed state, int instance) {
        var machine = state.code.steps().machine();
        int[] held = new int[machine.resources()];
        for (int resource = 0; resource < held.length; resource++) {
            for (int other = 0; other < instances; other++) {
                held[resource] += other == instance ? 0 : machine.held(resource + 1, state.words[3 * other]);
            }
        }
        return held;
    }
}
