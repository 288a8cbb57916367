package dev.detent.emit.java;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Enumeration;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** What one class of the virtual machine can hold: 65535 constants, and 64 kB of code in its initialiser. */
final class ClassLimits {

    /** The sealed type of the commands names three constants for each. */
    static final int COMMANDS = 12_000;
    /** The initialiser of an enumeration needs some thirty bytes for each value. */
    static final int VALUES = 1_800;

    private ClassLimits() {}

    static List<Diagnostic> errors(Lifecycle lifecycle) {
        List<Diagnostic> errors = new ArrayList<>();
        if (lifecycle.commands().size() > COMMANDS) {
            errors.add(Diagnostic.of(
                            DiagnosticCode.TOO_MANY_COMMANDS,
                            lifecycle.span(),
                            "the lifecycle has " + lifecycle.commands().size() + " commands, and generated Java holds "
                                    + COMMANDS)
                    .help("split the lifecycle, or give commands parameters"));
        }
        for (Enumeration enumeration : lifecycle.enumerations()) {
            if (enumeration.values().size() > VALUES) {
                errors.add(Diagnostic.of(
                                DiagnosticCode.TOO_MANY_COMMANDS,
                                enumeration.span(),
                                "`" + enumeration.name() + "` has "
                                        + enumeration.values().size() + " values, and a Java enumeration holds "
                                        + VALUES)
                        .help("split it in two"));
            }
        }
        return errors;
    }
}
