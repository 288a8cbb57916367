package dev.detent.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The result of a phase: a value if there is a usable one, and everything that was noticed on the way, sorted.
 *
 * <p>A value beside errors is incomplete: good for an editor, not for the next phase.
 *
 * @param value the value, if any
 * @param diagnostics sorted by place
 * @param <T> what the phase makes
 */
public record Diagnosed<T>(Optional<T> value, List<Diagnostic> diagnostics) {

    /**
     * Sorts the diagnostics.
     *
     * @throws IllegalArgumentException if there is neither a value nor an error that says why
     */
    public Diagnosed {
        diagnostics = diagnostics.stream().sorted().toList();
        if (value.isEmpty() && diagnostics.stream().noneMatch(Diagnostic::isError)) {
            throw new IllegalArgumentException("no value and no error");
        }
    }

    /** A value and what was noticed. */
    public static <T> Diagnosed<T> of(T value, Collection<Diagnostic> diagnostics) {
        return new Diagnosed<>(Optional.of(value), List.copyOf(diagnostics));
    }

    /** A value with nothing to remark. */
    public static <T> Diagnosed<T> of(T value) {
        return of(value, List.of());
    }

    /** No value; at least one of the diagnostics must be an error. */
    public static <T> Diagnosed<T> failed(Collection<Diagnostic> diagnostics) {
        return new Diagnosed<>(Optional.empty(), List.copyOf(diagnostics));
    }

    /** No value because of one error. */
    public static <T> Diagnosed<T> failed(Diagnostic error) {
        return failed(List.of(error));
    }

    /** Whether at least one diagnostic is an error. */
    public boolean hasErrors() {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /** Goes on with the next phase if there is a value and no error; keeps the diagnostics of both. */
    public <R> Diagnosed<R> then(Function<? super T, Diagnosed<R>> next) {
        if (value.isEmpty() || hasErrors()) {
            return failed(diagnostics);
        }
        Diagnosed<R> result = next.apply(value.get());
        var all = new ArrayList<>(diagnostics);
        all.addAll(result.diagnostics());
        return new Diagnosed<>(result.value(), all);
    }
}
