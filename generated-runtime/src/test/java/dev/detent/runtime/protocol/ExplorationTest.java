package dev.detent.runtime.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.detent.runtime.example.Door;
import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.store.NamedRows;
import java.lang.management.ManagementFactory;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Walks over everything that is reachable and holds the protocol's own promises against each state and step. */
class ExplorationTest {

    private record State(long row, long outside, long call) {}

    private static final class Exploration implements Successors.Visitor {
        private final Machine machine;
        private final Protocol protocol;
        private final RowLayout layout;
        private final CallLayout calls;
        private final NamedRows codec;
        private final Set<State> found = new HashSet<>();
        private final Queue<State> open = new ArrayDeque<>();
        private final Set<String> happened = new TreeSet<>();
        private State from = new State(0, 0, 0);
        private int steps;

        Exploration(Lifecycle lifecycle) {
            this.machine = lifecycle.machine();
            this.protocol = new Protocol(machine);
            this.layout = machine.row();
            this.calls = machine.call();
            this.codec = new NamedRows(lifecycle);
        }

        void run() {
            add(new State(machine.initialRow(), machine.initialOutside(), 0));
            Successors successors = new Successors(machine);
            while (!open.isEmpty()) {
                from = open.remove();
                int before = steps;
                successors.from(from.row, from.outside, from.call, this);
                assertThat(steps > before || machine.isFinal(from.row))
                        .as("something can happen in %s", from)
                        .isTrue();
            }
        }

        private void add(State state) {
            if (found.add(state)) {
                check(state);
                open.add(state);
            }
        }

        @Override
        public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
            steps++;
            happened.add(kind + " " + number);
            if (kind == StepKind.EFFECT || kind == StepKind.EVENT) {
                assertThat(row).as("no row changes by itself").isEqualTo(from.row);
            } else {
                assertThat(outside).as("the row's steps change nothing outside").isEqualTo(from.outside);
            }
            if (kind == StepKind.ACCEPT && machine.anytime(number)) {
                assertThat(layout.link(row)).isEqualTo(layout.link(from.row));
                assertThat(protocol.asked(row)).isEqualTo(protocol.asked(from.row));
            }
            add(new State(row, outside, call));
        }

        @Override
        public void stuck(StepKind kind, int number, long reason) {
            throw new AssertionError(kind + " " + number + " has no answer in " + from);
        }

        private void check(State state) {
            long row = state.row;
            assertThat(row).isBetween(0L, (1L << layout.totalBits()) - 1);
            assertThat(state.call).isBetween(0L, (1L << calls.totalBits()) - 1);
            assertThat(codec.decode(codec.encode(row), "any"))
                    .as("the codec loses nothing")
                    .isEqualTo(row);
            int command = layout.command(row);
            int link = layout.link(row);
            long out = calls.withoutPart(state.call);
            switch (link) {
                case Link.IDLE -> {
                    assertThat(command).as("nothing in flight: %s", state).isZero();
                    assertThat(out).as("nothing out: %s", state).isZero();
                }
                case Link.ASKED -> {
                    assertThat(command).isNotZero();
                    assertThat(out).as("%s", state).isIn(0L, protocol.asked(row));
                }
                case Link.UNSURE -> {
                    assertThat(protocol.calls(row)).isTrue();
                    assertThat(out).isIn(0L, machine.ask(command, layout.step(row), row));
                }
                default ->
                    assertThat(out == 0 || calls.command(out) != command)
                            .as("what is overtaken is another command's: %s", state)
                            .isTrue();
            }
            if (layout.overtaken(row) != 0) {
                assertThat(link).isEqualTo(Link.OVERTAKEN);
                assertThat(out).isIn(0L, layout.overtaken(row));
            }
            if (command == 0) {
                assertThat(layout.step(row)).isZero();
                assertThat(layout.reaction(row)).isZero();
                assertThat(layout.arguments(row)).isZero();
            }
            if (machine.isFinal(row)) {
                assertThat(link).isEqualTo(Link.IDLE);
            }
        }
    }

    @Test
    void everythingReachableOfTheGuestKeepsThePromises() {
        Exploration exploration = new Exploration(GuestWords.LIFECYCLE);
        exploration.run();
        assertThat(exploration.found)
                .as("a deleted guest leaves nothing behind")
                .noneMatch(state -> Guest.vm(state.row) == Guest.DELETED && Guest.guest(state.outside) != Guest.NOSTATE)
                .as("where it is known to be, it is")
                .noneMatch(state -> GuestWords.LIFECYCLE.machine().row().link(state.row) == Link.IDLE
                        && Guest.place(state.row) != Guest.where(state.outside));
        assertThat(exploration.happened)
                .contains("EFFECT 0", "DONE 0", "REFUSED 0", "UNKNOWN 0", "SETTLE 0")
                .contains("OUTCOME 1", "OUTCOME 2", "EVENT 1", "EVENT 2", "REACT 1", "REACT 2", "REACT 3")
                .contains("REPORT 1", "REPORT 2", "REPORT 3", "ACCEPT 1", "ACCEPT 12")
                .doesNotContain("ACCEPT " + Guest.NOTE_LOSS);
        assertThat(exploration.found.size()).isEqualTo(6270);
        assertThat(exploration.steps).isEqualTo(57264);
    }

    @Test
    void ofTheDoorSixStatesAreReached() {
        Exploration exploration = new Exploration(Door.LIFECYCLE);
        exploration.run();
        assertThat(exploration.found).hasSize(6);
    }

    @Test
    void aStepAllocatesNothing() {
        Machine machine = GuestWords.LIFECYCLE.machine();
        Successors successors = new Successors(machine);
        long[] counted = new long[1];
        Successors.Visitor visitor = new Successors.Visitor() {
            @Override
            public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
                counted[0] += row + outside + call;
            }

            @Override
            public void stuck(StepKind kind, int number, long reason) {
                throw new AssertionError(kind);
            }
        };
        long row = new Protocol(machine).accept(Guest.CREATE, 0, 0, 0, 1, Writes.IGNORED);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        successors.from(row, 0, new Protocol(machine).asked(row), visitor);
        long before = threads.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < 10_000; i++) {
            successors.from(row, 0, 0, visitor);
        }
        assertThat(threads.getCurrentThreadAllocatedBytes() - before)
                .as("bytes for some 100 000 steps")
                .isLessThan(10_000);
        assertThat(counted[0]).isNotZero();
    }
}
