package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The {@code sh run} blocks of the reference: run by a shell whose {@code detent} is the jar, each prints the {@code text
 * run} block below it; of a {@code text run part} it prints each paragraph, and something else between them. The lifecycles
 * above it on the page are files, named like the lifecycle in small letters; of a {@code lifecycle from PATH}, which shows
 * part of a file, that whole file.
 */
class PagesIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)([^\n]*)\n(.*?)^```$");
    private static final Pattern NAME = Pattern.compile("(?m)^lifecycle (\\w+)");
    private static final String FROM = "lifecycle from ";

    /** A fenced block: what stands after the fence, and the text. */
    private record Block(String kind, String text) {}

    @TempDir
    Path directory;

    @TestFactory
    Stream<DynamicTest> pages() throws IOException {
        assumeTrue(Files.exists(Path.of("/proc/self/mem")), "the pages speak of a Linux system");
        List<Path> run = pagesToRun();
        assertThat(run).isNotEmpty();
        return run.stream()
                .map(page -> DynamicTest.dynamicTest(page.getFileName().toString(), () -> run(page)));
    }

    private static List<Path> pagesToRun() throws IOException {
        try (Stream<Path> pages = Files.walk(ROOT.resolve("spec/language"))) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .filter(page -> read(page).contains("```sh run"))
                    .sorted()
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new AssertionError(file.toString(), failure);
        }
    }

    private void run(Path page) throws IOException {
        Path own = Files.createDirectories(directory.resolve(page.getFileName().toString()));
        DetentJar jar = new DetentJar(own);
        List<Block> blocks = blocks(read(page));
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.kind().startsWith(FROM)) {
                write(own, read(ROOT.resolve(block.kind().substring(FROM.length()))));
            } else if (block.kind().startsWith("lifecycle")) {
                write(own, block.text());
            } else if (block.kind().equals("sh run")) {
                String out = jar.shell("exec 2>&1; detent() { $DETENT \"$@\"; }\n" + block.text())
                        .out();
                compare(block, blocks.get(i + 1), out);
            }
        }
    }

    private static void compare(Block command, Block printed, String out) {
        if (printed.kind().equals("text run part")) {
            assertThat("\n" + out)
                    .as(command.text())
                    .contains(List.of(printed.text().strip().split("\n\n", -1)).stream()
                            .map(paragraph -> "\n" + paragraph + "\n")
                            .toList());
            return;
        }
        assertThat(printed.kind()).isEqualTo("text run");
        assertThat(out).as(command.text()).isEqualTo(printed.text());
    }

    private static void write(Path directory, String lifecycle) throws IOException {
        Files.writeString(directory.resolve(fileName(lifecycle)), lifecycle);
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
