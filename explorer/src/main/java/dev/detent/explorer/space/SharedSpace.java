package dev.detent.explorer.space;

import dev.detent.explorer.machine.StateDecoder;
import dev.detent.explorer.search.Space;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.PropertyReads;
import dev.detent.model.Variable;
import java.util.Arrays;
import java.util.List;

/**
 * Several instances that draw from the same resources. They are interchangeable, so only one arrangement of each set of instances
 * is kept: the numbers of their states in order. The others are counted.
 */
public final class SharedSpace implements Space {

    private final dev.detent.runtime.protocol.Lifecycle lifecycle;
    private final Lifecycle model;
    private final Check check;
    private final Questions questions;
    private final int[] base;
    private final LocalTable table;
    private final int instances;
    private final int bits;
    private final long together;

    /**
     * As many instances as the check has.
     *
     * @param base a state of the meaning of the check with the settings that the lifecycle is for, everything else 0
     */
    public SharedSpace(
            dev.detent.runtime.protocol.Lifecycle lifecycle,
            Lifecycle model,
            Check check,
            Questions questions,
            int[] base) {
        this.lifecycle = lifecycle;
        this.model = model;
        this.check = check;
        this.questions = questions;
        this.base = base.clone();
        this.instances = check.instances();
        this.together = together(model, questions);
        Check one = new Check(
                check.name(),
                1,
                check.mayFail(),
                check.reports(),
                check.commands(),
                check.settings(),
                check.without(),
                check.expectViolated(),
                check.documentation(),
                check.span());
        Meaning alone = new Meaning(model, one);
        int[] capacities = model.holdings().stream()
                .mapToInt(holding -> check.capacity(holding.source().orElseThrow()))
                .toArray();
        this.table = new LocalTable(
                lifecycle,
                alone,
                Arrays.copyOf(base, base.length / instances),
                new Judge(alone, questions, ~together),
                capacities);
        this.bits = Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(table.states() - 1));
    }

    /** The questions that cannot be answered from one instance alone. */
    private static long together(Lifecycle model, Questions questions) {
        long mask = 0;
        List<Property> properties = questions.properties();
        for (int number = 0; number < properties.size(); number++) {
            boolean looksAround = PropertyReads.conditions(properties.get(number)).stream()
                    .flatMap(ExpressionParts::meant)
                    .anyMatch(part -> part instanceof Expression.Count
                            || (part instanceof Expression.Can
                                    && !model.holdings().isEmpty())
                            || (part instanceof Expression.Read read
                                    && read.variable().role() == Variable.Role.SHARED));
            mask |= looksAround ? 1L << (Question.FIRST + number) : 0;
        }
        return mask;
    }

    /** Whether a state is a number below 2^63; else there are too many instances for their states. */
    public boolean fits() {
        return table.complete() && bits * instances < Long.SIZE - 1;
    }

    /** How many different states one instance can have, whatever the others hold. */
    public int statesOfOne() {
        return table.states();
    }

    @Override
    public long[] initial() {
        return new long[] {0};
    }

    @Override
    public long ending() {
        return Question.TYPES.mask();
    }

    @Override
    public long weight(long state) {
        long mask = (1L << bits) - 1;
        long weight = 1;
        int same = 0;
        long last = -1;
        for (int instance = 0; instance < instances; instance++) {
            long one = (state >>> (instance * bits)) & mask;
            same = one == last ? same + 1 : 1;
            last = one;
            weight = weight * (instance + 1) / same;
        }
        return weight;
    }

    @Override
    public Expander expander() {
        return new SharedExpander();
    }

    private final class SharedExpander implements Expander {

        private final int[] ones = new int[instances];
        private final int[] after = new int[instances];
        private final int[] before = base.clone();
        private final int[] now = base.clone();
        private final Judge judge;
        private final StateDecoder decoder;
        private final int width;

        SharedExpander() {
            Meaning meaning = new Meaning(model, check);
            this.judge = new Judge(meaning, questions, together);
            this.decoder = new StateDecoder(lifecycle, model, meaning.positions());
            this.width = base.length / instances;
        }

        private void unpack(long state, int[] numbers) {
            long mask = (1L << bits) - 1;
            for (int instance = 0; instance < instances; instance++) {
                numbers[instance] = (int) ((state >>> (instance * bits)) & mask);
            }
        }

        private void decode(int[] numbers, int[] state) {
            System.arraycopy(base, 0, state, 0, base.length);
            for (int instance = 0; instance < instances; instance++) {
                int one = numbers[instance];
                decoder.decode(table.row(one), table.outside(one), table.call(one), state, instance * width);
            }
        }

        @Override
        public void expand(long state, Steps found) {
            unpack(state, ones);
            boolean asks = judge.asksOfSteps();
            if (asks) {
                decode(ones, before);
            }
            long weight = weight(state);
            for (int instance = 0; instance < instances; instance++) {
                int one = ones[instance];
                int same = 1;
                while (instance + 1 < instances && ones[instance + 1] == one) {
                    same++;
                    instance++;
                }
                int amount = heldByOthers(instance);
                found.stuck(table.stuck(one, amount));
                int last = table.lastStep(one, amount);
                for (int step = table.firstStep(one, amount); step < last; step++) {
                    long broken = table.stepBroken(step);
                    long next = replaced(instance, table.target(step));
                    if (asks) {
                        // In the places of before: who is who matters for a step.
                        System.arraycopy(ones, 0, after, 0, instances);
                        after[instance] = table.target(step);
                        decode(after, now);
                        broken |= judge.brokenBy(before, now);
                    }
                    found.step(next, broken, same * weight);
                }
            }
        }

        private int heldByOthers(int instance) {
            int amount = 0;
            for (int other = 0; other < instances; other++) {
                if (other != instance) {
                    amount = Math.max(0, table.together(amount, table.held(ones[other])));
                }
            }
            return amount;
        }

        /** The state with another number in one place, in order again. */
        private long replaced(int instance, int target) {
            long packed = 0;
            int place = 0;
            boolean set = false;
            for (int other = 0; other < instances; other++) {
                if (other == instance) {
                    continue;
                }
                int number = ones[other];
                if (!set && target <= number) {
                    packed |= (long) target << (place++ * bits);
                    set = true;
                }
                packed |= (long) number << (place++ * bits);
            }
            return set ? packed : packed | ((long) target << (place * bits));
        }

        @Override
        public long broken(long state) {
            unpack(state, after);
            long broken = 0;
            int amount = 0;
            for (int one : after) {
                broken |= table.broken(one);
                amount = amount < 0 ? amount : table.together(amount, table.held(one));
            }
            if (amount < 0) {
                return broken | Question.TYPES.mask();
            }
            if (judge.asks()) {
                decode(after, now);
                broken |= judge.brokenBy(now);
            }
            return broken;
        }
    }
}
