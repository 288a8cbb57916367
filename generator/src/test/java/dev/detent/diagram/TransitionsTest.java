package dev.detent.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateLayout;
import dev.detent.meaning.StepKind;
import dev.detent.meaning.StepVisitor;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the text shows is compared with what happens in any run. */
class TransitionsTest {

    private static final int BUDGET = 60_000;

    private static final Set<StepKind> MOVING = EnumSet.of(
            StepKind.ACCEPT, StepKind.REACT, StepKind.DONE, StepKind.REFUSED, StepKind.OUTCOME, StepKind.SETTLE);

    @TestFactory
    Stream<DynamicTest> everythingThatHappensIsDrawn() {
        return Drawn.files().stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> happensOnlyWhatIsDrawn(file)));
    }

    private static void happensOnlyWhatIsDrawn(Path file) {
        Lifecycle lifecycle = Drawn.read(file);
        for (String name : DiagramDrafter.states(lifecycle)) {
            Variable state = variable(lifecycle, name);
            assertThat(drawn(lifecycle, state)).as(name).containsAll(happening(lifecycle, state));
        }
    }

    @Test
    void ofNovaHardlyAnythingElseIsDrawn() {
        Lifecycle nova = Drawn.read(Drawn.NOVA);
        Set<String> only = drawn(nova, nova.main());
        only.removeAll(happening(nova, nova.main()));

        // A look that shows a guest that is off always shows the effect of switching it off; only a walk knows that.
        assertThat(only).containsExactly("stop: active -> error");
    }

    @Test
    void conditionsOnTheStateAreDecidedByIt() {
        Lifecycle lifecycle = Drawn.of("""
                lifecycle Lamp
                state lamp { off initial, dim, bright, broken final }
                command turn from off, dim, bright {
                  require lamp != bright
                  accept when lamp == off { lamp = dim }
                  accept                  { lamp = bright }
                }
                command dim_it from bright to dim
                command hit from any to broken
                """);

        assertThat(drawn(lifecycle, lifecycle.main()))
                .containsExactly(
                        "dim_it: bright -> dim",
                        "hit: bright -> broken",
                        "hit: dim -> broken",
                        "hit: off -> broken",
                        "turn: dim -> bright",
                        "turn: off -> dim");
    }

    private static Variable variable(Lifecycle lifecycle, String name) {
        return lifecycle.kept().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> drawn(Lifecycle lifecycle, Variable state) {
        Set<String> moves = new TreeSet<>();
        Transitions.of(lifecycle, state).stream()
                .filter(move -> !move.source().equals(move.target()))
                .forEach(move -> moves.add(move(
                        move.command().name(),
                        move.source().name(),
                        move.target().name())));
        return moves;
    }

    private static String move(String command, String source, String target) {
        return command + ": " + source + " -> " + target;
    }

    private static Set<String> happening(Lifecycle lifecycle, Variable state) {
        Check anything = new Check(
                "anything",
                1,
                Optional.empty(),
                Check.Reports.NONE,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                "",
                lifecycle.span());
        Meaning meaning = new Meaning(lifecycle, anything);
        int place = meaning.layout().position(state);
        Walk walk = Walk.over(meaning, BUDGET);
        Set<String> moves = new TreeSet<>();
        for (int number = 0; number < walk.size(); number++) {
            int[] before = walk.state(number);
            if (meaning.outOfType(before).isEmpty()) {
                meaning.steps(before, new StepVisitor() {
                    private final List<int[]> between = new ArrayList<>();

                    @Override
                    public void handsOver(String command, int[] ended) {
                        between.add(ended);
                    }

                    @Override
                    public void visit(Happening happening, int[] after) {
                        if (MOVING.contains(happening.kind())) {
                            String command = happening.command();
                            int[] from = before;
                            for (int index = 0; index < between.size(); index++) {
                                note(moves, command, state, from[place], between.get(index)[place]);
                                from = between.get(index);
                                command = happening.handedTo().get(index).command();
                            }
                            note(moves, command, state, from[place], after[place]);
                        }
                        between.clear();
                    }
                });
            }
        }
        return moves;
    }

    private static void note(Set<String> moves, String command, Variable state, int from, int to) {
        if (from != to) {
            moves.add(move(
                    command,
                    StateLayout.value(state.type(), from).toString(),
                    StateLayout.value(state.type(), to).toString()));
        }
    }
}
