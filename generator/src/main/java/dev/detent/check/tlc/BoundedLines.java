package dev.detent.check.tlc;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Splits what a process prints into lines, without trusting it to ever end one. */
final class BoundedLines {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int CHUNK = 1 << 13;

    private BoundedLines() {}

    /** Reads to the end. A longer line is cut into several. */
    static void read(InputStream stream, Consumer<String> consumer) throws IOException {
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            char[] chunk = new char[CHUNK];
            for (int length = reader.read(chunk); length >= 0; length = reader.read(chunk)) {
                for (int i = 0; i < length; i++) {
                    char c = chunk[i];
                    if (c == '\n' || line.length() == LONGEST_LINE) {
                        take(line, consumer);
                    }
                    if (c != '\n' && c != '\r') {
                        line.append(c);
                    }
                }
            }
            if (!line.isEmpty()) {
                take(line, consumer);
            }
        }
    }

    private static void take(StringBuilder line, Consumer<String> consumer) {
        consumer.accept(line.toString());
        line.setLength(0);
    }
}
