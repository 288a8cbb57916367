package dev.detent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class DiagnosticRendererTest {

    private static final SourceFile ORDER =
            new SourceFile("order.lifecycle", "lifecycle Order\n".repeat(9) + "state s {\n\ta\r\n}\n");

    @Test
    void drawsTheLinesTheCaretsTheLabelsAndTheHelp() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNEXPECTED, at(10, 7, 8), "`s` is wrong")
                .label(at(9, 1, 10), "because of this")
                .label(at(10, 7, 8), "this one")
                .label(at(10, 1, 6), "and of that")
                .help("take another one");
        assertThat(render(diagnostic)).isEqualTo("""
                        error[DT122]: `s` is wrong
                          --> order.lifecycle:10:7
                           |
                         9 | lifecycle Order
                           | --------- because of this
                        10 | state s {
                           | ----- and of that
                           |       ^ this one
                           = help: take another one
                        """);
    }

    @Test
    void putsTheCaretUnderTheCharacterAlsoAfterTabsAndWideOnes() {
        SourceFile source = new SourceFile("f", "\ta\tb\n\uD83D\uDE00\u4E2D\u0301x\u202Ey\n");
        DiagnosticRenderer renderer = new DiagnosticRenderer(List.of(source), false);
        assertThat(renderer.render(Diagnostic.of(DiagnosticCode.UNEXPECTED, source.span(3, 4), "m")))
                .contains("1 |     a   b\n", "  |         ^\n");
        assertThat(renderer.render(Diagnostic.of(DiagnosticCode.UNEXPECTED, source.span(9, 10), "m")))
                .contains("2 | \uD83D\uDE00\u4E2D\u0301x\uFFFDy\n", "  |     ^\n");
        assertThat(renderer.render(Diagnostic.of(DiagnosticCode.UNEXPECTED, source.span(11, 12), "m")))
                .contains("  |       ^\n");
    }

    @Test
    void drawsOneCaretForAnEmptySpanAndToTheLineEndForALongOne() {
        assertThat(render(Diagnostic.of(DiagnosticCode.UNEXPECTED, at(10, 10, 10), "m")))
                .contains("10 | state s {\n", "   |          ^\n");
        Span lines = new Span("order.lifecycle", 10, 7, 12, 2);
        assertThat(render(Diagnostic.of(DiagnosticCode.UNEXPECTED, lines, "m"))).contains("   |       ^^^\n");
    }

    @Test
    void showsThePartOfALongLineAroundTheMark() {
        SourceFile source = new SourceFile("f", "x".repeat(1000) + "!" + "y".repeat(1000));
        String shown = new DiagnosticRenderer(List.of(source), false)
                .render(Diagnostic.of(DiagnosticCode.UNEXPECTED, source.span(1000, 1001), "m"));
        assertThat(shown)
                .contains("1 | " + "x".repeat(60) + "!" + "y".repeat(99) + "\n", "  | " + " ".repeat(60) + "^\n");
    }

    @Test
    void namesOtherFilesAndDoesWithoutTheirText() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, Span.startOf("gone"), "no file")
                .label(at(1, 11, 16), "asked for here");
        assertThat(render(diagnostic)).isEqualTo("""
                        error[DT101]: no file
                         --> gone:1:1
                         ::: order.lifecycle:1:11
                          |
                        1 | lifecycle Order
                          |           ----- asked for here
                        """);
    }

    @Test
    void writesColoursOnlyWhenAsked() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.STRAY_DOC_COMMENT, at(1, 1, 2), "m");
        String coloured = new DiagnosticRenderer(List.of(ORDER), true).render(diagnostic);
        assertThat(coloured).contains("\u001B[1;33mwarning[DT131]\u001B[0m");
        assertThat(coloured.replaceAll("\u001B\\[[0-9;]*m", "")).isEqualTo(render(diagnostic));
        assertThat(render(diagnostic)).doesNotContain("\u001B");
    }

    @Test
    void separatesDiagnosticsByAnEmptyLine() {
        Diagnostic diagnostic = Diagnostic.of(DiagnosticCode.UNEXPECTED, Span.startOf("gone"), "m");
        assertThat(new DiagnosticRenderer(List.of(), false).render(List.of(diagnostic, diagnostic)))
                .isEqualTo("error[DT122]: m\n --> gone:1:1\n\nerror[DT122]: m\n --> gone:1:1\n");
    }

    @Test
    void drawsANameThatNothingDeclaresOnceFromTheThirdTimeOn() {
        List<Diagnostic> same = IntStream.rangeClosed(1, 14)
                .mapToObj(line -> Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, at(line, 1, 2), "m"))
                .toList();
        Diagnostic other = Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, at(2, 1, 2), "n");
        DiagnosticRenderer renderer = new DiagnosticRenderer(List.of(), false);

        assertThat(renderer.render(List.of(same.get(0), other, same.get(1), same.get(2))))
                .isEqualTo("""
                        error[DT201]: m
                         --> order.lifecycle:1:1
                          = also in lines 2, 3

                        error[DT201]: n
                         --> order.lifecycle:2:1
                        """);
        assertThat(renderer.render(same))
                .endsWith("  = also in lines 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, and 3 times more\n");
        assertThat(renderer.render(List.of(same.get(0), same.get(1).allowed("why"), same.get(2))))
                .doesNotContain("also");
        assertThat(renderer.render(Collections.nCopies(3, Diagnostic.of(DiagnosticCode.UNEXPECTED, at(1, 1, 2), "m"))))
                .doesNotContain("also");
    }

    private static Span at(int line, int column, int endColumn) {
        return new Span("order.lifecycle", line, column, line, endColumn);
    }

    private static String render(Diagnostic diagnostic) {
        return new DiagnosticRenderer(List.of(ORDER), false).render(diagnostic);
    }
}
