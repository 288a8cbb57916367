package dev.detent.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A lifecycle with 2^24 states, which no check sees to the end of. */
final class BigLifecycle {

    private static final int SWITCHES = 24;

    private BigLifecycle() {}

    /** Writes it into the directory and gives its name. */
    static String in(Path directory) {
        StringBuilder text = new StringBuilder("lifecycle Big\n\nstate status { on initial }\n\n");
        for (int i = 0; i < SWITCHES; i++) {
            text.append("keep s").append(i).append(": boolean\n");
        }
        for (int i = 0; i < SWITCHES; i++) {
            text.append("command flip")
                    .append(i)
                    .append(" { accept { s")
                    .append(i)
                    .append(" = not s")
                    .append(i);
            text.append(" } }\n");
        }
        text.append("invariant fine: status == on\n");
        try {
            Files.writeString(directory.resolve("big.lifecycle"), text);
            return "big.lifecycle";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
