package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.ast.SharedDeclaration;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.Optional;

/** Whole declarations that parse and are not supported yet; smaller constructs are reported where they are resolved. */
final class Unsupported {

    private final Declarations declarations;
    private final Vocabulary vocabulary;

    Unsupported(Declarations declarations, Vocabulary vocabulary) {
        this.declarations = declarations;
        this.vocabulary = vocabulary;
    }

    void report() {
        for (SharedDeclaration shared : declarations.of(SharedDeclaration.class)) {
            report(
                    DiagnosticCode.SHARED_UNSUPPORTED,
                    shared.name(),
                    "resources shared by instances are not supported yet",
                    "remove it; keep what one instance holds in a `keep`");
            vocabulary.variables.declare(shared.name(), Optional.empty());
        }
    }

    private void report(DiagnosticCode code, Name name, String message, String help) {
        vocabulary.findings.add(code, name.span(), message, help);
    }
}
