package dev.detent.cli;

import dev.detent.check.TimeBudget;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Words of the command line as values. */
final class Arguments {

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

    static Duration duration(String word) {
        return TimeBudget.parse(word)
                .orElseThrow(() -> new TypeConversionException("`" + word + "` is no time; write 90s, 10m or 2h"));
    }

    /** Reads the name of a constant, in any case. */
    static <E extends Enum<E>> E constant(Class<E> type, String word) {
        List<E> constants = List.of(type.getEnumConstants());
        return constants.stream()
                .filter(constant -> constant.name().equalsIgnoreCase(word))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("`" + word + "` is none of "
                        + constants.stream()
                                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                                .collect(Collectors.joining(", "))));
    }
}
