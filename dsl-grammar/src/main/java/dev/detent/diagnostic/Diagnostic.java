package dev.detent.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * One thing to tell the author of a lifecycle.
 *
 * @param code what kind of thing it is
 * @param severity how much it weighs here
 * @param message what was found and what was expected, one sentence without a full stop
 * @param span where
 * @param labels remarks at other places, or at {@code span} itself
 * @param help what to do, one sentence without a full stop
 * @param reason why the file allows it, where it does
 */
public record Diagnostic(
        DiagnosticCode code,
        Severity severity,
        String message,
        Span span,
        List<Label> labels,
        Optional<String> help,
        Optional<String> reason)
        implements Comparable<Diagnostic> {

    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(
                    Diagnostic::span,
                    Comparator.comparing(Span::file)
                            .thenComparingInt(Span::line)
                            .thenComparingInt(Span::column))
            .thenComparing(Diagnostic::code)
            .thenComparing(Diagnostic::message);

    /** Copies the labels. */
    public Diagnostic {
        labels = List.copyOf(labels);
    }

    /** A diagnostic of the code's own severity, without labels and help. */
    public static Diagnostic of(DiagnosticCode code, Span span, String message) {
        return new Diagnostic(code, code.severity(), message, span, List.of(), Optional.empty(), Optional.empty());
    }

    /** The same diagnostic with one more label. */
    public Diagnostic label(Span place, String text) {
        var more = new ArrayList<>(labels);
        more.add(new Label(place, text));
        return new Diagnostic(code, severity, message, span, more, help, reason);
    }

    /** The same diagnostic with this help line. */
    public Diagnostic help(String text) {
        return new Diagnostic(code, severity, message, span, labels, Optional.of(text), reason);
    }

    /** The same diagnostic with this severity. */
    public Diagnostic severity(Severity other) {
        return new Diagnostic(code, other, message, span, labels, help, reason);
    }

    /** The same diagnostic, allowed for this reason. */
    public Diagnostic allowed(String why) {
        return new Diagnostic(code, Severity.ALLOWED, message, span, labels, help, Optional.of(why));
    }

    /** Whether a person is told of it without asking: not where the file allows it. */
    public boolean isShown() {
        return severity != Severity.ALLOWED;
    }

    /** Whether the file is refused because of this. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** By file, line and column; then by code and message, so that the order never depends on who reported first. */
    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }
}
