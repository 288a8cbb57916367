package dev.detent.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagram.DiagramOptions.Direction;
import dev.detent.golden.Golden;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Mermaid and DOT. */
class OtherFormatsTest {

    private static final String ID = "(s_[A-Za-z0-9_]+|sign_[0-9]+)";
    /** Neither what ends a text of Mermaid nor what it takes for a part of itself. */
    private static final String TEXT = "(?:[^:;\"<>&`{}\\\\%]|%(?!%)|<br/>)+";

    private static final List<Pattern> MERMAID = Stream.of(
                    "accTitle: [A-Za-z0-9_ ]+",
                    "direction (TB|LR)",
                    "state \"" + TEXT + "\" as " + ID,
                    ID + " : " + TEXT,
                    "\\[\\*\\] --> " + ID,
                    ID + " --> \\[\\*\\]",
                    ID + " --> " + ID + "( : " + TEXT + ")?",
                    "class sign_[0-9]+ sign",
                    "classDef sign stroke-dasharray:3 3",
                    "%% .*")
            .map(rule -> Pattern.compile("  " + rule))
            .toList();

    @Test
    void aLockForMermaid() {
        Golden.check(
                "diagram/lock.mmd", DiagramFormat.MERMAID.draw(Drawn.of(SmallLifecycles.LOCK), DiagramOptions.USUAL));
    }

    @Test
    void aParcelForMermaidWithItsSteps() {
        Golden.check(
                "diagram/parcel-tasks.mmd",
                DiagramFormat.MERMAID.draw(
                        Drawn.of(SmallLifecycles.PARCEL),
                        new DiagramOptions(Optional.empty(), true, true, Optional.of(Direction.RIGHT))));
    }

    @Test
    void aParcelForGraphviz() {
        Golden.check(
                "diagram/parcel.dot", DiagramFormat.DOT.draw(Drawn.of(SmallLifecycles.PARCEL), DiagramOptions.USUAL));
    }

    @TestFactory
    Stream<DynamicTest> mermaidReadsEachLine() {
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("any text", () -> mermaid(Drawn.of(SmallLifecycles.NASTY)))),
                Drawn.files().stream()
                        .map(file -> DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> mermaid(Drawn.read(file)))));
    }

    private static void mermaid(Lifecycle lifecycle) {
        for (boolean tasks : List.of(false, true)) {
            String text = DiagramFormat.MERMAID.draw(
                    lifecycle, new DiagramOptions(Optional.empty(), true, tasks, Optional.empty()));
            List<String> lines = text.lines().toList();

            assertThat(lines.get(0)).isEqualTo("stateDiagram-v2");
            assertThat(lines.subList(1, lines.size()))
                    .allMatch(line ->
                            MERMAID.stream().anyMatch(rule -> rule.matcher(line).matches()));
        }
    }

    @TestFactory
    Stream<DynamicTest> graphvizReadsTheText() {
        Assumptions.assumeTrue(
                dotIsThere(), "SKIPPED: no `dot` here, so that DOT was not read by Graphviz; install graphviz");
        Stream<DynamicTest> any =
                Stream.of(DynamicTest.dynamicTest("any text", () -> graphviz(Drawn.of(SmallLifecycles.NASTY))));
        return Stream.concat(
                any,
                Stream.of(
                                Drawn.NOVA,
                                Path.of("../examples/05-node/src/main/lifecycle/node.lifecycle"),
                                Path.of("../examples/03-order/src/main/lifecycle/order.lifecycle"))
                        .map(file -> DynamicTest.dynamicTest(
                                file.getFileName().toString(), () -> graphviz(Drawn.read(file)))));
    }

    private static void graphviz(Lifecycle lifecycle) throws Exception {
        for (boolean tasks : List.of(false, true)) {
            Process dot = new ProcessBuilder("dot", "-Tplain")
                    .redirectErrorStream(true)
                    .start();
            try (var input = dot.getOutputStream()) {
                input.write(DiagramFormat.DOT
                        .draw(lifecycle, new DiagramOptions(Optional.empty(), true, tasks, Optional.empty()))
                        .getBytes(StandardCharsets.UTF_8));
            }
            String answer = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(dot.waitFor()).as(answer).isZero();
            assertThat(answer).startsWith("graph ").endsWith("stop\n").doesNotContain("Warning", "Error");
        }
    }

    private static boolean dotIsThere() {
        try {
            Process dot =
                    new ProcessBuilder("dot", "-V").redirectErrorStream(true).start();
            dot.getOutputStream().close();
            dot.getInputStream().readAllBytes();
            return dot.waitFor() == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
