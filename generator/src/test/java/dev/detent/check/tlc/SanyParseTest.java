package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.SanyComplaint.Severity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SanyParseTest {

    @Test
    void acceptsACleanModule() {
        SanyParse parse = parse("VARIABLE x\nA == x = 1\n");

        assertThat(parse.isClean()).as(parse.log()).isTrue();
    }

    @Test
    void placesASyntaxError() {
        SanyParse parse = parse("VARIABLE x\nA == \nB == 1\n");

        assertThat(parse.isClean()).isFalse();
        assertThat(parse.complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.severity()).isEqualTo(Severity.ERROR);
            assertThat(complaint.line()).isEqualTo(5);
            assertThat(complaint.column()).isEqualTo(1);
            assertThat(complaint.text()).contains("Expression or Instance");
        });
    }

    @Test
    void placesALexicalError() {
        assertThat(parse("A == 1 ? 2\n").complaints()).singleElement().satisfies(complaint -> {
            assertThat(complaint.line()).isEqualTo(3);
            assertThat(complaint.text()).startsWith("Lexical error");
        });
    }

    @Test
    void findsAllErrorsOfMeaning() {
        SanyParse parse = parse("VARIABLE x\nA == foo\nB(n) == n\nC == B\nx == 1\n");

        assertThat(parse.isClean()).isFalse();
        assertThat(parse.complaints())
                .extracting(SanyComplaint::toString)
                .containsExactly(
                        "line 4, column 6: Unknown operator: `foo'.",
                        "line 6, column 6: The operator B requires 1 arguments.",
                        "line 7, column 1: Operator x already defined or declared.",
                        "line 7, column 1: Multiply-defined symbol 'x': this definition or declaration conflicts with the"
                                + " one at line 3, col 10 to line 3, col 10 of module M.");
    }

    @Test
    void namesAModuleThatIsMissing() {
        SanyParse parse = SanyParse.of(TlcInstallation.bundled(), "M", "---- MODULE M ----\nEXTENDS Nowhere\n====\n");

        assertThat(parse.complaints())
                .extracting(SanyComplaint::text)
                .containsExactly("Cannot find source file for module Nowhere imported in module M.");
    }

    @Test
    void findsAModuleOfAnotherName() {
        SanyParse parse = SanyParse.of(TlcInstallation.bundled(), "M", "---- MODULE N ----\n====\n");

        assertThat(parse.isClean()).isFalse();
    }

    @Test
    void takesWarningsAndUnknownWordsForComplaints() {
        List<String> clean = List.of("Parsing file M.tla", "Semantic processing of module M");
        List<String> warned = List.of(
                "Parsing file M.tla",
                "Semantic processing of module M",
                "Semantic errors:",
                "",
                "*** Warnings: 1",
                "",
                "line 1, col 2 to line 1, col 3 of module M",
                "",
                "Take care.",
                "");
        List<String> unknown = List.of("Parsing file M.tla", "Semantic processing of module M", "Careful!");

        assertThat(of(clean, 0).isClean()).isTrue();
        assertThat(of(clean, 1).isClean()).isFalse();
        assertThat(of(clean.subList(0, 1), 0).isClean()).isFalse();
        assertThat(of(warned, 0).parsed()).isTrue();
        assertThat(of(warned, 0).complaints()).containsExactly(new SanyComplaint(Severity.WARNING, 1, 2, "Take care."));
        assertThat(of(warned, 0).isClean()).isFalse();
        assertThat(of(unknown, 0).isClean()).isFalse();
    }

    private static SanyParse of(List<String> lines, int exit) {
        return SanyParse.of("M", new TlcRun(exit, Optional.empty(), lines, Optional.empty(), Duration.ZERO));
    }

    private static SanyParse parse(String body) {
        String module = "---- MODULE M ----\nEXTENDS Naturals\n" + body + "====\n";
        return SanyParse.of(TlcInstallation.bundled(), "M", module);
    }
}
