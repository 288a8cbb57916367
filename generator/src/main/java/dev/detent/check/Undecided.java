package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Set;

/** What follows from a run that neither passed nor found a violation: the same for every property that it was about. */
final class Undecided {

    /** Where a number leaves its range there may be no end of states. */
    static final String LEAVES_TYPES = "not decided: a variable leaves its type first";

    private Undecided() {}

    static Decision of(Subject subject, List<String> definitions, TlcResult result) {
        String message = note(result);
        Decision decision = decision(subject, definitions, result, verdict(result), message);
        if (verdict(result) == Verdict.INCONCLUSIVE) {
            return decision;
        }
        Diagnostic diagnostic = Diagnostic.of(
                DiagnosticCode.TOOL_FAULT,
                subject.check().span(),
                "check " + subject.check().name() + ": " + message);
        return new Decision(decision.properties(), decision.engines(), List.of(diagnostic), Set.of());
    }

    /** The verdict on all that such a run was about. */
    static Verdict verdict(TlcResult result) {
        return result instanceof TlcResult.Inconclusive ? Verdict.INCONCLUSIVE : Verdict.ERROR;
    }

    /** How far it came, or what went wrong. */
    static String note(TlcResult result) {
        if (result instanceof TlcResult.Inconclusive open) {
            return open.howFar() + " " + open.nextStep();
        }
        if (result instanceof TlcResult.Faulty faulty) {
            return faulty.message() + ": " + faulty.nextStep();
        }
        return result instanceof TlcResult.Vacuous vacuous
                ? vacuous.message()
                : "the model checker gave no answer that can be used";
    }

    /** TLC has found a run that breaks it, but could not count on all that the language promises. */
    static Decision tooManyPromises(Subject subject, String definition, TlcResult result) {
        String note =
                "TLC cannot count on all that this file promises at once, and it fails without some of it: check a part"
                        + " (`commands ..`), or use fewer reactions and `assume`s";
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
        Decision decision = decision(subject, definitions, result, Verdict.ERROR, disagree(what));
        Diagnostic diagnostic = disagreement(subject, what);
        return new Decision(decision.properties(), decision.engines(), List.of(diagnostic), Set.of());
    }

    /** The same, for who has the results already. */
    static Diagnostic disagreement(Subject subject, String what) {
        return Diagnostic.of(
                DiagnosticCode.ENGINES_DISAGREE,
                subject.check().span(),
                "check " + subject.check().name() + ": " + disagree(what));
    }

    private static String disagree(String what) {
        return "TLC and the walk over the meaning disagree about " + what
                + ": this is a fault of detent; please report it with the file";
    }
}
