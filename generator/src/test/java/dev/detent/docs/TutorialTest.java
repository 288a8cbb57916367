package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Whoever types what the tutorial shows has its files: each {@code lifecycle from} block shows all lines that are not in
 * the file before it. The order of lines is not looked at.
 */
class TutorialTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path FOLDER = ROOT.resolve("spec/language/tutorial");

    @Test
    void eachStepShowsWhatIsNew() throws IOException {
        List<String> before = List.of();
        for (Fence step : steps()) {
            List<String> file = lines(Files.readString(file(step)));
            List<String> fresh = new ArrayList<>(file);
            before.forEach(fresh::remove);
            assertThat(lines(step.text())).as(step.toString()).containsAll(fresh);
            before = file;
        }
    }

    @Test
    void eachFileIsAStep() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            assertThat(steps().stream().map(TutorialTest::file).filter(file -> file.startsWith(FOLDER)))
                    .containsExactlyInAnyOrderElementsOf(files.toList());
        }
    }

    private static List<Fence> steps() {
        return MarkdownPage.read(ROOT, ROOT.resolve("spec/language/tutorial.md")).fences().stream()
                .filter(fence -> fence.language().equals("lifecycle"))
                .toList();
    }

    private static Path file(Fence step) {
        assertThat(step.marks()).as(step.toString()).hasSize(2).startsWith("from");
        return ROOT.resolve(step.marks().get(1));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
