package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Each page of a construct has the same sections: its syntax as the grammar has it, its meaning in words, an example, the
 * TLA+ that comes of the example, and what goes wrong, with links to the codes. {@link DocumentationTest} runs the blocks.
 */
class ConstructPagesTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("spec/language");
    private static final Pattern LINK = Pattern.compile("\\]\\(([a-z-]+\\.md)\\)");
    private static final Pattern CODE = Pattern.compile("DT\\d{3}");

    @TestFactory
    Stream<DynamicTest> pages() {
        return constructs().stream()
                .map(name -> DynamicTest.dynamicTest(
                        name, () -> sections(MarkdownPage.read(ROOT, REFERENCE.resolve(name)))));
    }

    /** What the index lists below the headings that begin with "What", and the page of expressions. */
    private static List<String> constructs() {
        List<String> pages = new ArrayList<>(List.of("expressions.md"));
        boolean constructs = false;
        for (String line :
                MarkdownPage.read(ROOT, REFERENCE.resolve("README.md")).lines()) {
            if (line.startsWith("| **")) {
                constructs = line.startsWith("| **What ");
            } else if (constructs && line.startsWith("| [")) {
                LINK.matcher(line).results().map(link -> link.group(1)).forEach(pages::add);
            }
        }
        assertThat(pages).hasSizeGreaterThan(15);
        return pages;
    }

    private static void sections(MarkdownPage page) {
        assertThat(page.lines().stream().filter(line -> line.startsWith("## ")))
                .containsExactly("## Syntax", "## Meaning", "## Example", "## Meaning as TLA+", "## What goes wrong");
        assertThat(fences(page, "## Syntax")).anyMatch(fence -> fence.is("text", "grammar"));
        assertThat(fences(page, "## Example"))
                .anyMatch(fence -> fence.language().equals("lifecycle"));
        assertThat(fences(page, "## Meaning as TLA+"))
                .anyMatch(fence -> fence.language().equals("tla"));
        codes(page);
    }

    /** Each code that an example gives or that is spoken of is linked to where it goes wrong. */
    private static void codes(MarkdownPage page) {
        String section = String.join("\n", section(page, "## What goes wrong"));
        assertThat(fences(page, "## What goes wrong"))
                .anyMatch(fence -> fence.language().equals("lifecycle"));
        assertThat(CODE.matcher(section).results().map(MatchResult::group).distinct())
                .allSatisfy(code -> assertThat(section).contains("[" + code + "](diagnostics/" + code + ".md)"));
    }

    private static List<Fence> fences(MarkdownPage page, String heading) {
        int from = page.lines().indexOf(heading);
        int to = from + section(page, heading).size();
        return page.fences().stream()
                .filter(fence -> fence.line() > from && fence.line() <= to)
                .toList();
    }

    /** The lines from a heading up to the next one. */
    private static List<String> section(MarkdownPage page, String heading) {
        List<String> lines = page.lines();
        int from = lines.indexOf(heading);
        int to = from + 1;
        while (to < lines.size() && !lines.get(to).startsWith("## ")) {
            to++;
        }
        return lines.subList(from, to);
    }
}
