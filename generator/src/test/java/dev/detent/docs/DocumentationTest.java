package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.Artifact;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.format.LifecycleFormatter;
import dev.detent.model.Lifecycle;
import dev.detent.report.TextReport;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every fenced block of the documentation is what the text around it says; {@link LifecycleBlock} has the marks. */
class DocumentationTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("spec/language");
    private static final Path GRAMMAR =
            ROOT.resolve("dsl-grammar/src/main/antlr4/dev/detent/grammar/antlr/LifecycleSyntax.g4");

    @TestFactory
    Stream<DynamicTest> blocks() {
        List<DynamicTest> tests = new ArrayList<>();
        for (MarkdownPage page : pages()) {
            List<Fence> above = new ArrayList<>();
            for (Fence fence : page.fences()) {
                List<LifecycleBlock> before =
                        above.stream().map(LifecycleBlock::new).toList();
                tests.add(DynamicTest.dynamicTest(fence.toString(), () -> run(fence, before)));
                if (isLifecycle(fence)) {
                    above.add(0, fence);
                }
            }
        }
        return tests.stream();
    }

    /**
     * Runs a block.
     *
     * @param above the lifecycles before it on the page, the nearest one first
     */
    private static void run(Fence fence, List<LifecycleBlock> above) throws IOException {
        if (isLifecycle(fence)) {
            new LifecycleBlock(fence).run();
        } else if (fence.is("text", "grammar")) {
            grammar(fence);
        } else if (fence.is("text", "message")) {
            message(fence, above.get(0));
        } else if (fence.is("text", "formatted")) {
            formatted(fence, above.get(0));
        } else if (fence.is("text", "report")) {
            report(fence, above.get(0));
        } else if (fence.language().equals("tla") && fence.marks().size() == 2) {
            emitted(fence, above);
        } else if (fence.is("java", "excerpt")) {
            generated(fence, above.get(0));
        } else if (fence.is("text", "files")) {
            files(fence, above.get(0));
        } else if (fence.marks().size() == 2 && fence.marks().get(0).equals("from")) {
            quoted(fence, ROOT.resolve(fence.marks().get(1)));
        } else if (isRunByTheCommandLine(fence)) {
            assertThat(fence.page()).as("only these pages are run there").startsWith("spec/language/");
        } else {
            throw new AssertionError("nobody knows how to run this block; the marks are in " + DocumentationTest.class);
        }
    }

    /** {@code sh run} and the {@code text run}, or {@code text run part}, that it prints: {@code PagesIT} of the command line runs them. */
    private static boolean isRunByTheCommandLine(Fence fence) {
        return fence.is("sh", "run") || fence.is("text", "run") || fence.is("text", "run", "part");
    }

    /** Whether it is a whole lifecycle; {@code lifecycle from PATH} is part of a file. */
    private static boolean isLifecycle(Fence fence) {
        return fence.language().equals("lifecycle") && !fence.marks().contains("from");
    }

    /** {@code text grammar}: rules of the grammar, word for word. */
    private static void grammar(Fence fence) {
        Map<String, String> quoted = GrammarText.rules(fence.text());
        assertThat(quoted).isNotEmpty();
        assertThat(GrammarText.of(GRAMMAR)).containsAllEntriesOf(quoted);
    }

    /** {@code text message}: what is said of the lifecycle above. */
    private static void message(Fence fence, LifecycleBlock above) {
        String text = new DiagnosticRenderer(List.of(above.source()), false).render(above.diagnostics());
        assertThat(fence.text()).isEqualTo(text);
    }

    /** {@code text formatted}: the lifecycle above as the formatter lays it out. */
    private static void formatted(Fence fence, LifecycleBlock above) {
        assertThat(LifecycleFormatter.format(above.source()).value()).contains(fence.text());
    }

    /** What the formatter makes of a lifecycle of the documentation, it leaves as it is. */
    @TestFactory
    Stream<DynamicTest> formattingIsDoneOnce() {
        return pages().stream()
                .flatMap(page -> page.fences().stream())
                .filter(DocumentationTest::isLifecycle)
                .map(fence -> DynamicTest.dynamicTest(fence.toString(), () -> {
                    SourceFile source = new LifecycleBlock(fence).source();
                    LifecycleFormatter.format(source)
                            .value()
                            .ifPresent(text -> assertThat(LifecycleFormatter.format(new SourceFile("again", text))
                                            .value())
                                    .contains(text));
                }));
    }

    /** {@code text report}: part of what a check of the lifecycle above prints. */
    private static void report(Fence fence, LifecycleBlock above) {
        Lifecycle lifecycle = above.compile().value().orElseThrow();
        CheckReport report = LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE);
        assertThat(TextReport.of(report, false)).contains(fence.text());
    }

    /**
     * {@code tla of NAME}: each paragraph is part of a module, or of a configuration, that the nearest lifecycle of that name
     * becomes.
     */
    private static void emitted(Fence fence, List<LifecycleBlock> above) {
        assertThat(fence.marks()).startsWith("of");
        LifecycleBlock named = above.stream()
                .filter(block -> block.name().equals(fence.marks().get(1)))
                .findFirst()
                .orElseThrow();
        List<String> files = TlaEmitter.artifacts(named.compile().value().orElseThrow()).stream()
                .map(artifact -> "\n" + artifact.text())
                .toList();
        for (String paragraph : fence.text().stripTrailing().split("\n\n", -1)) {
            assertThat(files.stream().anyMatch(file -> file.contains("\n" + paragraph + "\n")))
                    .as(paragraph)
                    .isTrue();
        }
    }

    /** {@code text files}: each line begins with the name of a Java source that the lifecycle above becomes; all are there. */
    private static void files(Fence fence, LifecycleBlock above) {
        assertThat(fence.text().lines().map(line -> line.split(" ", 2)[0]))
                .containsExactlyInAnyOrderElementsOf(sources(above).stream()
                        .map(source -> source.path().substring(source.path().lastIndexOf('/') + 1))
                        .toList());
    }

    private static List<Artifact> sources(LifecycleBlock block) {
        return JavaEmitter.emit(block.compile().value().orElseThrow()).value().orElseThrow();
    }

    /** {@code java excerpt}: each line is in the sources that the lifecycle above becomes. */
    private static void generated(Fence fence, LifecycleBlock above) {
        List<String> lines = sources(above).stream()
                .flatMap(artifact -> artifact.text().lines())
                .map(String::strip)
                .toList();
        assertThat(lines).containsAll(stripped(fence.text().lines()));
    }

    /** {@code from PATH}: the lines stand in this order in a file of the repository, which runs them or is made by a run. */
    private static void quoted(Fence fence, Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(stripped(lines))
                    .containsSubsequence(stripped(fence.text().lines()));
        }
    }

    private static List<String> stripped(Stream<String> lines) {
        return lines.map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    @Test
    void linksLeadSomewhere() throws IOException {
        for (MarkdownPage page : everyPage()) {
            for (String link : page.links()) {
                String[] parts = link.split("#", 2);
                Path target = parts[0].isEmpty() ? page.path() : page.path().resolveSibling(parts[0]);
                assertThat(target).as(page.name() + " links to " + link).exists();
                if (parts.length == 2) {
                    assertThat(MarkdownPage.read(ROOT, target).anchors())
                            .as(page.name() + " links to " + link)
                            .contains(parts[1]);
                }
            }
        }
    }

    @Test
    void everyPageOfTheReferenceIsInItsIndex() {
        List<String> links =
                MarkdownPage.read(ROOT, REFERENCE.resolve("README.md")).links();
        assertThat(referencePages()).isSubsetOf(links);
    }

    private static List<String> referencePages() {
        return under(REFERENCE)
                .filter(path -> REFERENCE.equals(path.getParent()))
                .map(path -> path.getFileName().toString())
                .filter(name -> !name.equals("README.md"))
                .toList();
    }

    @Test
    void everyCodeIsListed() {
        List<String> lines =
                MarkdownPage.read(ROOT, REFERENCE.resolve("diagnostics.md")).lines();
        List<String> listed = lines.stream()
                .filter(line -> line.matches("\\| \\[?DT\\d.*"))
                .map(line -> line.split("\\|", -1))
                .map(cells -> unlinked(cells[1].strip()) + " " + cells[2].strip())
                .toList();
        assertThat(listed)
                .as("codes and their titles in spec/language/diagnostics.md")
                .containsExactlyElementsOf(Arrays.stream(DiagnosticCode.values())
                        .map(code -> code.id() + " " + code.title())
                        .sorted()
                        .toList());
    }

    private static String unlinked(String cell) {
        return cell.replaceFirst("^\\[(DT\\d+)]\\(diagnostics/\\1\\.md\\)$", "$1");
    }

    private static List<MarkdownPage> pages() {
        Stream<Path> readme = Stream.of(ROOT.resolve("README.md")).filter(Files::exists);
        return Stream.of(readme, under(REFERENCE), under(ROOT.resolve("docs")))
                .flatMap(paths -> paths)
                .map(path -> MarkdownPage.read(ROOT, path))
                .toList();
    }

    /** Also those whose blocks nobody runs. */
    private static List<MarkdownPage> everyPage() throws IOException {
        List<MarkdownPage> pages = new ArrayList<>();
        Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                String name = String.valueOf(folder.getFileName());
                boolean made = name.equals("target") || (name.startsWith(".") && !folder.equals(ROOT));
                return made ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".md")) {
                    pages.add(MarkdownPage.read(ROOT, file));
                }
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(pages).hasSizeGreaterThan(pages().size());
        return pages;
    }

    private static Stream<Path> under(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(".md")).sorted().toList().stream();
        } catch (IOException failure) {
            throw new AssertionError(folder.toString(), failure);
        }
    }
}
