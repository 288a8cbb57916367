package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.util.function.Consumer;

/** One thing that can be wrong with the meaning of a file. */
interface Rule {

    /** The code of everything that this rule reports. */
    DiagnosticCode code();

    /**
     * Whether the rule looks for something that is missing. Such a rule is not asked where declarations were left out
     * because they are wrong.
     */
    default boolean needsEverything() {
        return false;
    }

    /** Whether what it finds may only follow from a mistake that is an error, so that it is asked of files without any. */
    default boolean needsNoErrors() {
        return false;
    }

    /** Reports each place where the rule is broken. */
    void check(Subject subject, Consumer<Diagnostic> found);

    /** A diagnostic of this rule. */
    default Diagnostic at(Span span, String message) {
        return Diagnostic.of(code(), span, message);
    }
}
