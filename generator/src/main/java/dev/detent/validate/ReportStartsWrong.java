package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Variable;
import java.util.function.Consumer;

/** A reported variable starts with what it reports. */
final class ReportStartsWrong implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.REPORT_STARTS_WRONG;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Variable reported : subject.lifecycle().reported()) {
            reported.source()
                    .filter(source -> !source.initial().equals(reported.initial()))
                    .ifPresent(source -> found.accept(at(
                                    reported.span(),
                                    "`%s` starts as %s, and `%s`, which it reports, as %s"
                                            .formatted(reported, reported.initial(), source, source.initial()))
                            .label(source.span(), "declared here")
                            .help("let both start with the same value")));
        }
    }
}
