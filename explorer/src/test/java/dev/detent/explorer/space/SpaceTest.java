package dev.detent.explorer.space;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.explore.Walk;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.search.BreadthFirst;
import dev.detent.explorer.search.Budget;
import dev.detent.explorer.search.Reached;
import dev.detent.explorer.search.ShortestRun;
import dev.detent.explorer.search.Space;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The packed search finds as many states as the walk over the meaning, and the same things broken as far away. */
final class SpaceTest {

    private static final Path CONFORMANCE = Path.of("..", "spec", "conformance");
    private static final Budget BUDGET = new Budget(1_000_000, Duration.ofMinutes(2), 1L << 30, 2);

    @TestFactory
    Stream<DynamicTest> findsAsMuchAsTheWalk() throws IOException {
        return Stream.of("correct", "violation")
                .flatMap(folder -> files(CONFORMANCE.resolve(folder)).stream())
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compare(file)));
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.filter(path -> path.toString().endsWith(".lifecycle"))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void compare(Path file) throws Exception {
        compare(lifecycle(file.getFileName().toString(), Files.readString(file)));
    }

    private static Lifecycle lifecycle(String name, String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile(name, text));
        return compiled.value()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    private static void compare(Lifecycle lifecycle) throws Exception {
        GeneratedCode code = GeneratedCode.compiled(lifecycle);
        for (Check check : lifecycle.checks()) {
            Meaning meaning = new Meaning(lifecycle, check);
            if (!check.sound()
                    || meaning.initial().size() > 1
                    || !check.settings().isEmpty()) {
                continue;
            }
            Walk walk = Walk.over(meaning, 60_000);
            Reached reached = BreadthFirst.over(space(lifecycle, check, code), BUDGET, BreadthFirst.Progress.NONE);
            assertThat(reached.complete()).isTrue();
            boolean types =
                    walk.first(number -> meaning.outOfType(walk.state(number)).isPresent()) >= 0;
            assertThat((reached.broken() & Question.TYPES.mask()) != 0).isEqualTo(types);
            if (types) {
                continue;
            }
            assertThat(reached.states()).as(check.name()).isEqualTo(walk.size());
            boolean unanswered = walk.first(number -> meaning.unanswered(walk.state(number))) >= 0;
            assertThat((reached.broken() & Question.ANSWERED.mask()) != 0).isEqualTo(unanswered);
            boolean refused = walk.first(number ->
                            !meaning.refusedReactions(walk.state(number)).isEmpty())
                    >= 0;
            assertThat((reached.broken() & Question.REACTIONS.mask()) != 0).isEqualTo(refused);
            boolean handed = walk.first(number ->
                            !meaning.refusedHandOvers(walk.state(number)).isEmpty())
                    >= 0;
            assertThat((reached.broken() & Question.HAND_OVERS.mask()) != 0).isEqualTo(handed);
        }
    }

    private static Space space(Lifecycle lifecycle, Check check, GeneratedCode code) throws Exception {
        int[] base = new int[new Meaning(lifecycle, check).initial().get(0).length];
        Questions questions = new Questions(lifecycle);
        return check.instances() == 1
                ? new SingleSpace(code.with(Map.of()), lifecycle, check, questions, base)
                : new SharedSpace(code.with(Map.of()), lifecycle, check, questions, base);
    }

    private static final String DESK = """
            lifecycle Desk
            state desk { waiting initial, seated, gone final, moved }
            shared chairs: 0..3
            shared lamps: 0..1
            keep eager: boolean
            outside light: boolean
            action lit needs not light { light = true }
            command sit(two: boolean) from waiting to seated {
              accept when two { chairs -= 2 }
              accept          { chairs -= 1 }
            }
            command read from seated to seated else unchanged {
              require lamps_held == 0
              accept { lamps -= 1 }
              call lit { lost unchanged }
            }
            command leave from seated to gone {
              require lamps_held == 0
              accept when chairs_held == 2 { chairs += 2 }
              accept                       { chairs += 1 }
            }
            command queue from waiting { require not eager  accept { eager = true } }
            command take  internal from waiting to moved { accept { chairs -= 1 } }
            reaction next when desk == waiting and eager and chairs > 0 issue take
            invariant few: count(desk == seated) <= 2
            invariant two: count(desk == seated) <= 3
            invariant light_needs_lamp: light implies lamps_held == 1
            step invariant chairs_go: changed(chairs) implies changed(desk) or not changed(desk)
            step invariant never_less: chairs <= old(chairs)
            reachable all_gone: count(desk == gone) == 3
            check three { instances 3 }
            check fewer { instances 3  with chairs = 2 }
            """;

    @Test
    void severalInstancesAreInterchangeable() throws Exception {
        compare(lifecycle("desk.lifecycle", DESK));
    }

    @Test
    void whatIsBrokenIsSaidOfEachProperty() throws Exception {
        Lifecycle lifecycle = lifecycle("desk.lifecycle", DESK);
        Check check = lifecycle.checks().get(0);
        Space space = space(lifecycle, check, GeneratedCode.compiled(lifecycle));
        Reached reached = BreadthFirst.over(space, BUDGET, BreadthFirst.Progress.NONE);
        List<String> broken = new Questions(lifecycle)
                .all().stream()
                        .filter(question -> (reached.broken() & question.mask()) != 0)
                        .map(Question::name)
                        .toList();
        assertThat(broken).containsExactly("few", "never_less", "all_gone");
    }

    @Test
    void theShortestRunIsTheSameAgain() throws Exception {
        Lifecycle lifecycle = lifecycle("desk.lifecycle", DESK);
        Check check = lifecycle.checks().get(0);
        GeneratedCode code = GeneratedCode.compiled(lifecycle);
        long few = 1L << Question.FIRST;
        long[] run = ShortestRun.to(space(lifecycle, check, code), few).orElseThrow();
        assertThat(run).hasSize(4);
        assertThat(ShortestRun.to(space(lifecycle, check, code), few).orElseThrow())
                .isEqualTo(run);
        assertThat(ShortestRun.to(space(lifecycle, check, code), few << 1)).isEmpty();
    }

    @Test
    void aBudgetEndsItAndItSaysSo() throws Exception {
        Lifecycle lifecycle = lifecycle("desk.lifecycle", DESK);
        Space space = space(lifecycle, lifecycle.checks().get(0), GeneratedCode.compiled(lifecycle));
        Reached reached = BreadthFirst.over(
                space, new Budget(100, Duration.ofMinutes(1), 1L << 30, 2), BreadthFirst.Progress.NONE);
        assertThat(reached.complete()).isFalse();
        assertThat(reached.limit()).contains("the budget of 100 states");
    }
}
