package dev.detent.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;

/** Turns files and bytes into source files, and what is wrong with them into diagnostics. */
final class SourceReader {

    /** How many bytes a file may have: far more than anybody writes, and little enough to be read at once. */
    private static final int LARGEST = 16 * 1024 * 1024;

    private SourceReader() {}

    static Diagnosed<SourceFile> read(Path path, String name) {
        if (Files.isDirectory(path)) {
            return failed(DiagnosticCode.FILE_IS_DIRECTORY, name, "`" + name + "` is a directory", "name a file");
        }
        try (InputStream in = Files.newInputStream(path)) {
            return decode(name, in.readNBytes(LARGEST + 1));
        } catch (NoSuchFileException missing) {
            return failed(DiagnosticCode.FILE_NOT_FOUND, name, "there is no file `" + name + "`", "check the path");
        } catch (IOException | SecurityException failure) {
            return failed(
                    DiagnosticCode.FILE_UNREADABLE,
                    name,
                    "`" + name + "` cannot be read",
                    "check the permissions of the file");
        }
    }

    static Diagnosed<SourceFile> decode(String name, byte[] bytes) {
        if (bytes.length > LARGEST) {
            return failed(
                    DiagnosticCode.FILE_TOO_LARGE,
                    name,
                    "`" + name + "` has more than " + LARGEST / (1024 * 1024) + " MiB",
                    "a lifecycle is much smaller than that; is this the right file?");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        String text = out.flip().toString();
        return result.isError()
                ? notUtf8(new SourceFile(name, text), bytes, in.position())
                : Diagnosed.of(new SourceFile(name, text));
    }

    private static Diagnosed<SourceFile> notUtf8(SourceFile before, byte[] bytes, int position) {
        int end = before.text().length();
        int wrong = bytes[position] & 0xFF;
        boolean utf16 = bytes.length > 1 && ((wrong == 0xFE && position == 0) || (wrong == 0xFF && position == 0));
        return Diagnosed.failed(Diagnostic.of(
                        DiagnosticCode.FILE_NOT_UTF8,
                        before.span(end, end),
                        String.format(Locale.ROOT, "the byte 0x%02X is not UTF-8", wrong))
                .help(utf16 ? "the file looks like UTF-16; save it as UTF-8" : "save the file as UTF-8"));
    }

    private static Diagnosed<SourceFile> failed(DiagnosticCode code, String name, String message, String help) {
        return Diagnosed.failed(Diagnostic.of(code, Span.startOf(name), message).help(help));
    }
}
