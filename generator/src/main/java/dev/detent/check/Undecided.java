package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;

/** What follows from a run that neither passed nor found a violation: the same for every property that it was about. */
final class Undecided {

    private Undecided() {}

    static Decision of(Subject subject, List<String> definitions, TlcResult result) {
        if (result instanceof TlcResult.Inconclusive open) {
            return decision(subject, definitions, result, Verdict.INCONCLUSIVE, open.howFar() + " " + open.nextStep());
        }
        String message = result instanceof TlcResult.Faulty faulty
                ? faulty.message() + ": " + faulty.nextStep()
                : result instanceof TlcResult.Vacuous vacuous ? vacuous.message() : "the model checker gave no answer";
        Decision decision = decision(subject, definitions, result, Verdict.ERROR, message);
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.TOOL_FAULT,
                subject.check().span(),
                "check " + subject.check().name() + ": " + message);
        return new Decision(decision.properties(), decision.engines(), List.of(diagnostic), Set.of());
    }

    /** TLC has found a run that breaks it, but could not count on all that the language promises. */
    static Decision tooManyPromises(Subject subject, String definition, TlcResult result) {
        String note =
                "TLC cannot count on all reactions and assumptions of this file at once, and it fails without some of"
                        + " them: check a part of it (`commands ..`), or use fewer reactions and assumptions";
        return decision(subject, List.of(definition), result, Verdict.INCONCLUSIVE, note);
    }

    private static Decision decision(
            Subject subject, List<String> definitions, TlcResult result, Verdict verdict, String note) {
        return new Decision(
                definitions.stream()
                        .map(definition -> subject.result(definition, verdict, List.of(), note))
                        .toList(),
                List.of(subject.engine(definitions, verdict, result.statistics())),
                List.of(),
                Set.of());
    }

    /** The two engines do not agree: nothing was shown, and it is our fault. */
    static Decision disagreement(Subject subject, List<String> definitions, TlcResult result, String what) {
        String message = "TLC and the walk over the meaning disagree about " + what
                + ": this is a fault of detent; please report it with the file";
        Decision decision = decision(subject, definitions, result, Verdict.ERROR, message);
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.ENGINES_DISAGREE,
                subject.check().span(),
                "check " + subject.check().name() + ": " + message);
        return new Decision(decision.properties(), decision.engines(), List.of(diagnostic), Set.of());
    }
}
