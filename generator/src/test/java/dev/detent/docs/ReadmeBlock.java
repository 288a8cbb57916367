package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.LifecycleChecker;
import dev.detent.report.TextReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A fenced block that is not a lifecycle:
 *
 * <ul>
 *   <li>{@code text report}: what a check of the lifecycle above prints, but for the seconds;
 *   <li>{@code sh ci}: a command that {@code .ci/run} runs;
 *   <li>{@code java from FILE}, {@code xml from FILE}: lines of that file, which the build compiles or uses.
 * </ul>
 */
final class ReadmeBlock {

    private static final String VERSION = "0.1.0-SNAPSHOT";

    private final Path root;
    private final Fence fence;

    ReadmeBlock(Path root, Fence fence) {
        this.root = root;
        this.fence = fence;
    }

    /** Whether it is one of these. */
    boolean known() {
        return fence.is("text", "report")
                || fence.is("sh", "ci")
                || (fence.marks().size() == 2 && fence.marks().get(0).equals("from"));
    }

    void run(Optional<LifecycleBlock> above) {
        if (fence.is("text", "report")) {
            String report = TextReport.of(
                    LifecycleChecker.check(
                            above.orElseThrow().compile().value().orElseThrow(),
                            CheckOptions.defaults(),
                            CheckProgress.NONE),
                    false);
            assertThat(timeless(fence.text())).isEqualTo(timeless(report));
        } else if (fence.is("sh", "ci")) {
            assertThat(read(".ci/run")).contains(fence.text().strip());
        } else {
            assertThat(flat(read(fence.marks().get(1)).replace("${project.version}", VERSION)))
                    .contains(flat(fence.text()));
        }
    }

    private String read(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException failure) {
            throw new AssertionError(fence + ": " + file, failure);
        }
    }

    /** The engines' seconds differ from run to run, and with them the padding. */
    private static String timeless(String text) {
        return text.lines()
                .map(line -> line.startsWith("tlc ") ? line.replaceAll("\\s+[0-9.]+$", "") : line)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .strip();
    }

    /** Indentation is the only thing that may differ. */
    private static String flat(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n")).strip();
    }
}
