package dev.detent.cli;

import dev.detent.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The diagnostic codes and their pages, which come with the jar. */
final class CodePages {

    private static final String FOLDER = "/META-INF/detent/language/diagnostics/";
    private static final Pattern WRITTEN = Pattern.compile("(?:DT)?(\\d{1,9})");
    private static final int NEAREST = 3;

    private CodePages() {}

    /** All codes in the order of their numbers. */
    static List<DiagnosticCode> codes() {
        return Arrays.stream(DiagnosticCode.values())
                .sorted(Comparator.comparing(DiagnosticCode::id))
                .toList();
    }

    /** The code that a word names: {@code DT203}, {@code dt203} or {@code 203}. */
    static Optional<DiagnosticCode> named(String word) {
        return number(word)
                .flatMap(number ->
                        codes().stream().filter(code -> number(code) == number).findFirst());
    }

    /** What to say of a word that names no code. */
    static String unknown(String word) {
        return number(word)
                .map(number -> "there is no code `DT" + number + "`; the nearest are " + nearest(number))
                .orElse("`" + word + "` is no code; codes are written like `DT201`");
    }

    private static String nearest(int wanted) {
        return codes().stream()
                .sorted(Comparator.comparingInt(code -> Math.abs(number(code) - wanted)))
                .limit(NEAREST)
                .sorted()
                .map(code -> "`" + code.id() + "`")
                .collect(Collectors.joining(", "));
    }

    private static Optional<Integer> number(String word) {
        Matcher written = WRITTEN.matcher(word.strip().toUpperCase(Locale.ROOT));
        return written.matches() ? Optional.of(Integer.valueOf(written.group(1))) : Optional.empty();
    }

    private static int number(DiagnosticCode code) {
        return Integer.parseInt(code.id().substring(2));
    }

    /** The page of a code as Markdown; its title, should the page be missing. */
    static String page(DiagnosticCode code) {
        try (InputStream page = CodePages.class.getResourceAsStream(FOLDER + code.id() + ".md")) {
            return page == null
                    ? "# " + code.id() + ": " + code.title() + "\n\nThe message says what to do instead.\n"
                    : new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
