package dev.detent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceFileTest {

    @Test
    void countsEveryLineEnd() {
        SourceFile source = new SourceFile("f", "one\ntwo\r\nthree\rfour\n");
        assertThat(source.lineCount()).isEqualTo(5);
        assertThat(source.line(1)).isEqualTo("one");
        assertThat(source.line(2)).isEqualTo("two");
        assertThat(source.line(3)).isEqualTo("three");
        assertThat(source.line(4)).isEqualTo("four");
        assertThat(source.line(5)).isEmpty();
        assertThatThrownBy(() -> source.line(6)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(source.span(4, 7)).isEqualTo(new Span("f", 2, 1, 2, 4));
        assertThat(source.span(9, 20)).isEqualTo(new Span("f", 3, 1, 5, 1));
    }

    @Test
    void knowsHowFarALineIsIndented() {
        SourceFile source = new SourceFile("f", "a\n \tb\n   \n");
        assertThat(source.indentation(1)).isZero();
        assertThat(source.indentation(2)).isEqualTo(2);
        assertThat(source.indentation(3)).isEqualTo(3);
    }

    @Test
    void dropsAByteOrderMark() {
        assertThat(new SourceFile("f", "\uFEFFa\uFEFF").text()).isEqualTo("a\uFEFF");
    }

    @Test
    void readsFiles(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("door.lifecycle");
        Files.writeString(file, "lifecycle Door");
        assertThat(SourceFile.read(file, "door").value()).contains(new SourceFile("door", "lifecycle Door"));
        assertThat(SourceFile.read(file).value().orElseThrow().name()).endsWith("/door.lifecycle");
    }

    @Test
    void saysWhyAFileCannotBeRead(@TempDir Path folder) {
        assertThat(SourceFile.read(folder.resolve("gone"), "gone").diagnostics())
                .containsExactly(
                        Diagnostic.of(DiagnosticCode.FILE_NOT_FOUND, Span.startOf("gone"), "there is no file `gone`")
                                .help("check the path"));
        assertThat(SourceFile.read(folder, "folder").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.FILE_IS_DIRECTORY);
        assertThat(SourceFile.read(folder.resolve("x".repeat(300)), "long").diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.FILE_UNREADABLE);
    }

    @Test
    void saysWhereAFileIsNotUtf8() {
        byte[] latin = "lifecycle Door\n// caf\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(SourceFile.decode("f", latin).diagnostics())
                .containsExactly(Diagnostic.of(
                                DiagnosticCode.FILE_NOT_UTF8, new Span("f", 2, 7, 2, 7), "the byte 0xE9 is not UTF-8")
                        .help("save the file as UTF-8"));
        byte[] utf16 = "lifecycle Door".getBytes(StandardCharsets.UTF_16);
        assertThat(SourceFile.decode("f", utf16).diagnostics().get(0).help())
                .hasValue("the file looks like UTF-16; save it as UTF-8");
        assertThat(SourceFile.decode("f", new byte[] {'a', (byte) 0xE2, (byte) 0x82})
                        .hasErrors())
                .isTrue();
        assertThat(SourceFile.decode("f", new byte[0]).value()).contains(new SourceFile("f", ""));
    }

    @Test
    void refusesFilesThatAreFarTooLarge() {
        assertThat(SourceFile.decode("f", new byte[16 * 1024 * 1024 + 1]).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.FILE_TOO_LARGE);
    }
}
