package dev.detent.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line as values. */
final class Arguments {

    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(s|m|h)");

    private Arguments() {}

    static Path path(String word) {
        if (word.isEmpty()) {
            throw new TypeConversionException("an empty text names no file");
        }
        try {
            return Path.of(word);
        } catch (InvalidPathException wrong) {
            throw new TypeConversionException("no file can have the name `" + word + "` on this system");
        }
    }

    /** Reads {@code 90s}, {@code 10m} or {@code 2h}. */
    static Duration duration(String word) {
        Matcher parts = DURATION.matcher(word);
        if (!parts.matches() || Long.parseLong(parts.group(1)) == 0) {
            throw new TypeConversionException("`" + word + "` is no time; write 90s, 10m or 2h");
        }
        long number = Long.parseLong(parts.group(1));
        return switch (parts.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
