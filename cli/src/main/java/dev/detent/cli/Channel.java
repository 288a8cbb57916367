package dev.detent.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Standard output or standard error: UTF-8 whatever the locale says, and failures are noticed.
 *
 * @param kind what is at its other end
 */
record Channel(OutputStream stream, Kind kind) {

    /** What a channel leads to. */
    enum Kind {
        TERMINAL,
        /** Whoever reads it may go away at any time. */
        PIPE,
        FILE
    }

    static Channel standardOutput() {
        return new Channel(new FileOutputStream(FileDescriptor.out), kind(1));
    }

    static Channel standardError() {
        return new Channel(new FileOutputStream(FileDescriptor.err), kind(2));
    }

    /** Whether a person is likely to watch. */
    boolean isTerminal() {
        return kind == Kind.TERMINAL;
    }

    /**
     * Writes a text. A reader who has gone away wants no more of it, and that is no fault.
     *
     * @throws Stopped if it cannot be written
     */
    void write(String text) {
        try {
            stream.write(text.getBytes(StandardCharsets.UTF_8));
            stream.flush();
        } catch (IOException failure) {
            String reason = String.valueOf(failure.getMessage());
            if (kind != Kind.PIPE && !reason.toLowerCase(Locale.ROOT).contains("broken pipe")) {
                throw new Stopped(Exit.FAULT, "the output cannot be written: " + reason);
            }
        }
    }

    /** Writes a message, where there is no other way to say that it cannot be written. */
    void tell(String text) {
        try {
            write(text);
        } catch (Stopped unheard) {
            // The exit code still says how it ended.
        }
    }

    /** Linux names what stands behind a descriptor. */
    private static Kind kind(int descriptor) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/" + descriptor))
                    .toString();
            if (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console")) {
                return Kind.TERMINAL;
            }
            return target.startsWith("pipe:") || target.startsWith("socket:") ? Kind.PIPE : Kind.FILE;
        } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
            return interactive() ? Kind.TERMINAL : Kind.FILE;
        }
    }

    /** Elsewhere Java tells whether input and output are both interactive; since version 22 not even that. */
    @SuppressWarnings("SystemConsoleNull")
    private static boolean interactive() {
        return Runtime.version().feature() < 22 && System.console() != null;
    }
}
