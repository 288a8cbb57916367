package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Variable;
import java.util.function.Consumer;

/** Where nothing is accepted any more, the file says so with {@code final}. */
final class NoWayOut implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NO_WAY_OUT;
    }

    @Override
    public boolean needsNoErrors() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (EnumerationValue value : subject.mainType().values()) {
            if (!value.last() && !value.task() && value.unused().isEmpty() && isReached(subject, value)) {
                boolean leaves = subject.lifecycle().commands().stream()
                        .anyMatch(command -> command.sources().values().contains(value));
                if (!leaves) {
                    found.accept(at(value.span(), "nothing is accepted in `%s`, and it is not `final`".formatted(value))
                            .help("let a command or a row start there, or mark it `final`"));
                }
            }
        }
    }

    /** A value that nothing leads to is a mistake of another kind. */
    private static boolean isReached(Subject subject, EnumerationValue value) {
        Variable main = subject.lifecycle().main();
        boolean led = value.initial() || !Producers.of(subject, main, value).isEmpty();
        return led && (!subject.reach().decided() || subject.reach().mayBe(main, value));
    }
}
