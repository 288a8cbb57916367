package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code sh run} blocks of the pages of diagnostic codes: run by a shell whose {@code detent} is the jar, each prints
 * the {@code text run} block below it. The lifecycles above it on the page are files, named like the lifecycle in small
 * letters.
 */
class DiagnosticPagesIT {

    private static final Path PAGES = Path.of("../spec/language/diagnostics");
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)([^\n]*)\n(.*?)^```$");
    private static final Pattern NAME = Pattern.compile("(?m)^lifecycle (\\w+)");

    /** A fenced block: what stands after the fence, and the text. */
    private record Block(String kind, String text) {}

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/mem")), "the pages speak of a Linux system");
        try (Stream<Path> pages = Files.list(PAGES)) {
            List<Path> run = new ArrayList<>();
            for (Path page : pages.sorted().toList()) {
                if (Files.readString(page).contains("```sh run")) {
                    run.add(page);
                }
            }
            assertThat(run).isNotEmpty();
            return run.stream()
                    .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> run(page)));
        }
    }

    private void run(Path page) throws IOException {
        Path own = Files.createDirectories(directory.resolve(page.getFileName().toString()));
        DetentJar jar = new DetentJar(own);
        List<Block> blocks = blocks(Files.readString(page));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind().startsWith("lifecycle")) {
                Files.writeString(own.resolve(fileName(block.text())), block.text());
            } else if (block.kind().equals("sh run")) {
                Block printed = blocks.get(i + 1);
                assertThat(printed.kind()).isEqualTo("text run");
                assertThat(jar.shell("exec 2>&1; detent() { $DETENT \"$@\"; }\n" + block.text())
                                .out())
                        .as(block.text())
                        .isEqualTo(printed.text());
            }
        }
    }

    private static List<Block> blocks(String page) {
        return FENCE.matcher(page)
                .results()
                .map(fence -> new Block(fence.group(1) + fence.group(2), fence.group(3)))
                .toList();
    }

    private static String fileName(String lifecycle) {
        Matcher name = NAME.matcher(lifecycle);
        assertThat(name.find()).isTrue();
        return name.group(1).toLowerCase(Locale.ROOT) + ".lifecycle";
    }
}
