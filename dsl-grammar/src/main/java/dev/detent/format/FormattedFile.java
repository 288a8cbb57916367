package dev.detent.format;

import static java.util.Objects.requireNonNull;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A file as it is, and as it should be.
 *
 * @param source the file as it was read
 * @param text the text that it should have
 * @param formatted whether it has it already, to the byte
 */
public record FormattedFile(SourceFile source, String text, boolean formatted) {

    /** The first line at which a file is not as it should be, without their line ends. */
    public record Difference(int line, String found, String wanted) {}

    /**
     * Formats what was read from a file; nothing is written.
     *
     * @throws IllegalStateException if the new text would not mean the same, which is a fault of the formatter
     */
    public static Diagnosed<FormattedFile> of(SourceFile source, Path path) {
        return of(source, size(path));
    }

    /** As {@link #of(SourceFile, Path)}, for bytes from elsewhere. */
    public static Diagnosed<FormattedFile> of(SourceFile source, byte[] bytes) {
        return of(source, bytes.length);
    }

    private static Diagnosed<FormattedFile> of(SourceFile source, long size) {
        return LifecycleFormatter.format(source).then(text -> {
            // The text of a source file lacks the byte order mark; the size tells.
            boolean same = text.equals(source.text()) && size == text.getBytes(StandardCharsets.UTF_8).length;
            return Diagnosed.of(new FormattedFile(source, text, same));
        });
    }

    private static long size(Path path) {
        try {
            return Files.size(path);
        } catch (IOException gone) {
            return -1;
        }
    }

    /** Where it differs first, if it is not formatted. */
    public Difference difference() {
        String found = source.text();
        int same = 0;
        while (same < found.length() && same < text.length() && found.charAt(same) == text.charAt(same)) {
            same++;
        }
        SourceFile wanted = new SourceFile(source.name(), text);
        int line = wanted.lineAt(same);
        return new Difference(line, source.line(Math.min(line, source.lineCount())), wanted.line(line));
    }

    /**
     * Puts the text into a file at once: whoever reads the file sees the old text or the new one.
     *
     * @throws IOException if the file may not be written, or its directory may not
     */
    public void write(Path path) throws IOException {
        Path file = path.toRealPath();
        if (!Files.isWritable(file)) {
            throw new AccessDeniedException(path.toString());
        }
        Path temporary = Files.createTempFile(requireNonNull(file.getParent()), ".detent", ".tmp");
        try {
            Files.writeString(temporary, text);
            if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(temporary, Files.getPosixFilePermissions(file));
            }
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
