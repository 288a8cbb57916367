package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Severity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each diagnostic code has a page: its title, what is wrong and why, a wrong example, a mended one. {@link
 * DocumentationTest} and the command line's {@code PagesIT} run the examples; this test says what must be
 * there. A wrong example is one of
 *
 * <ul>
 *   <li>{@code lifecycle wrong DT201}, {@code lifecycle warns DT325} or {@code lifecycle checked DT501}, and below it the
 *       {@code text message};
 *   <li>{@code sh run}, and below it the {@code text run} that is printed;
 *   <li>the sentence "The test `NAME` provokes it.", for what no user can provoke.
 * </ul>
 */
class DiagnosticPagesTest {

    private static final Pattern PROVOKED = Pattern.compile("The test `(\\w+)` provokes it\\.");

    @TestFactory
    Stream<DynamicTest> pages() {
        return Arrays.stream(DiagnosticCode.values())
                .map(code -> DynamicTest.dynamicTest(code.id(), () -> shape(code, DiagnosticPages.of(code))));
    }

    @Test
    void noPageIsWithoutACode() {
        List<String> wanted = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.id() + ".md")
                .toList();

        assertThat(DiagnosticPages.files()).isNotEmpty().isSubsetOf(wanted);
    }

    @Test
    void theIndexLinksToEachPage() {
        assertThat(DiagnosticPages.index().links())
                .containsAll(DiagnosticPages.files().stream()
                        .map(file -> "diagnostics/" + file)
                        .toList());
    }

    private static void shape(DiagnosticCode code, MarkdownPage page) throws IOException {
        List<String> lines = page.lines();
        assertThat(lines.get(0)).isEqualTo("# " + code.id() + ": " + code.title());
        assertThat(lines.stream().filter(line -> line.startsWith("#")))
                .as("its headings")
                .startsWith(lines.get(0), "## Wrong", "## Mended");
        int wrong = lines.indexOf("## Wrong");
        int mended = lines.indexOf("## Mended");
        assertThat(String.join("", lines.subList(1, wrong)))
                .as("what is wrong, and why")
                .isNotBlank();
        wrong(code, between(page, wrong, mended), lines.subList(wrong, mended));
        assertThat(between(page, mended, lines.size()))
                .as("a mended example that runs")
                .anyMatch(fence -> fence.is("lifecycle") || fence.is("sh", "run"));
    }

    private static void wrong(DiagnosticCode code, List<Fence> fences, List<String> lines) throws IOException {
        String kind = code.severity() == Severity.ERROR ? "wrong" : "warns";
        for (int i = 0; i + 1 < fences.size(); i++) {
            boolean message = (fences.get(i).is("lifecycle", kind, code.id())
                            || fences.get(i).is("lifecycle", "checked", code.id()))
                    && fences.get(i + 1).is("text", "message");
            boolean run = fences.get(i).is("sh", "run") && fences.get(i + 1).is("text", "run");
            if ((message || run) && fences.get(i + 1).text().contains("[" + code.id() + "]")) {
                return;
            }
        }
        Matcher provoked = PROVOKED.matcher(String.join(" ", lines));
        assertThat(provoked.find())
                .as("a wrong example that shows " + code.id())
                .isTrue();
        List<Path> tests = DiagnosticPages.tests(provoked.group(1));
        assertThat(tests).as("the test " + provoked.group(1)).hasSize(1);
        assertThat(Files.readString(tests.get(0))).contains("DiagnosticCode." + code.name());
    }

    private static List<Fence> between(MarkdownPage page, int from, int to) {
        return page.fences().stream()
                .filter(fence -> fence.line() > from && fence.line() <= to)
                .toList();
    }
}
