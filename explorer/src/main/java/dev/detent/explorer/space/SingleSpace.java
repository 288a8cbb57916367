package dev.detent.explorer.space;

import dev.detent.explorer.machine.InstanceSteps;
import dev.detent.explorer.machine.StateDecoder;
import dev.detent.explorer.search.Space;
import dev.detent.meaning.Meaning;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.Protocol;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;

/** One instance of the generated machine. */
public final class SingleSpace implements Space {

    private final Lifecycle lifecycle;
    private final dev.detent.model.Lifecycle model;
    private final dev.detent.model.Check check;
    private final Questions questions;
    private final int[] base;
    private final Packing packing;

    /**
     * One instance.
     *
     * @param lifecycle for the settings that are looked at
     * @param base a state of the meaning with these settings, everything else 0
     */
    public SingleSpace(
            Lifecycle lifecycle,
            dev.detent.model.Lifecycle model,
            dev.detent.model.Check check,
            Questions questions,
            int[] base) {
        this.lifecycle = lifecycle;
        this.model = model;
        this.check = check;
        this.questions = questions;
        this.base = base.clone();
        this.packing = Packing.of(lifecycle);
    }

    @Override
    public long[] initial() {
        Machine machine = lifecycle.machine();
        return new long[] {packing.pack(machine.initialRow() & machine.modelled(), machine.initialOutside(), 0)};
    }

    @Override
    public long ending() {
        return Question.TYPES.mask();
    }

    @Override
    public Expander expander() {
        return new OneExpander();
    }

    /** Which question a step that is owed and cannot be taken breaks. */
    static long question(long reason) {
        if (reason == InstanceSteps.OUT_OF_TYPE) {
            return Question.TYPES.mask();
        }
        if (reason == Protocol.NO_ANSWER) {
            return Question.ANSWERED.mask();
        }
        return reason == Protocol.HAND_OVER_REFUSED ? Question.HAND_OVERS.mask() : Question.REACTIONS.mask();
    }

    private final class OneExpander implements Expander {

        private final InstanceSteps steps = new InstanceSteps(lifecycle, model, check);
        private final Judge judge;
        private final StateDecoder decoder;
        private final int[] before = base.clone();
        private final int[] now = base.clone();
        private final int[] none = new int[lifecycle.machine().resources()];

        OneExpander() {
            Meaning meaning = new Meaning(model, check);
            this.judge = new Judge(meaning, questions, -1L);
            this.decoder = new StateDecoder(lifecycle, model, meaning.positions());
        }

        private void decode(long state, int[] numbers) {
            System.arraycopy(base, 0, numbers, 0, base.length);
            decoder.decode(packing.row(state), packing.outside(state), packing.call(state), numbers, 0);
        }

        @Override
        public void expand(long state, Steps found) {
            long row = packing.row(state);
            long outside = packing.outside(state);
            long call = packing.call(state);
            boolean asks = judge.asksOfSteps();
            if (asks) {
                decode(state, before);
            }
            steps.from(row, outside, call, none, new Successors.Visitor() {
                private StepKind lastKind = StepKind.REPORT;
                private int lastNumber = -1;
                private long last = -1;

                @Override
                public void step(
                        StepKind kind, int number, long arguments, int caller, long next, long out, long called) {
                    long reached = packing.pack(next, out, called);
                    if (reached == last && number == lastNumber && kind == lastKind) {
                        // The same step, asked for by somebody else.
                        return;
                    }
                    last = reached;
                    lastNumber = number;
                    lastKind = kind;
                    long broken = 0;
                    if (asks) {
                        decode(reached, now);
                        broken = judge.brokenBy(before, now);
                    }
                    found.step(reached, broken, 1);
                }

                @Override
                public void stuck(StepKind kind, int number, long reason) {
                    found.stuck(question(reason));
                }
            });
        }

        @Override
        public long broken(long state) {
            decode(state, now);
            return judge.brokenBy(now);
        }
    }
}
