package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Variable;
import java.util.Optional;

/** Decides whether something may be read where it stands, and says why not. */
final class Readings {

    private final Findings findings;

    Readings(Findings findings) {
        this.findings = findings;
    }

    static Reading of(Variable variable, Name name) {
        ReadKind what = switch (variable.role()) {
            case STATE, TASK, KEEP, ATTRIBUTE, SETTING -> ReadKind.ROW;
            case REPORTED -> ReadKind.REPORTED;
            case OUTSIDE -> ReadKind.OUTSIDE;
            case SHARED -> ReadKind.SHARED;
        };
        return new Reading(
                what, name.text(), variable.source().map(Variable::name).orElse(""), name.span());
    }

    /** Whether the place allows it; reports if not. */
    boolean allowed(Reading reading, Scope scope) {
        scope.readings().accept(reading);
        if (scope.place().allows(reading.what())) {
            return true;
        }
        findings.add(refusal(
                reading.name(),
                reading,
                scope.place(),
                Diagnostic.of(code(reading, scope.place()), reading.span(), "")));
        return false;
    }

    /** The same for something that a definition reads, at the place where the definition is used. */
    boolean allowedThrough(Name use, Reading reading, Scope scope) {
        scope.readings().accept(new Reading(reading.what(), reading.name(), reading.source(), use.span()));
        if (scope.place().allows(reading.what())) {
            return true;
        }
        Diagnostic base = Diagnostic.of(code(reading, scope.place()), use.span(), "")
                .label(reading.span(), "`%s` reads `%s` here".formatted(use, reading.name()));
        findings.add(refusal(use.text(), reading, scope.place(), base));
        return false;
    }

    private static DiagnosticCode code(Reading reading, Place place) {
        if (place == Place.EFFECT) {
            return DiagnosticCode.EFFECT_READS;
        }
        if (place == Place.REACTION && reading.what() == ReadKind.SEEN) {
            return DiagnosticCode.SEEN_INSIDE;
        }
        boolean guard = place.allows(ReadKind.ROW);
        return switch (reading.what()) {
            case OUTSIDE -> guard ? DiagnosticCode.OUTSIDE_NOT_SEEN : DiagnosticCode.NOT_READABLE_HERE;
            case REPORTED -> DiagnosticCode.REPORTED_READ;
            default -> DiagnosticCode.NOT_READABLE_HERE;
        };
    }

    private static Diagnostic refusal(String written, Reading reading, Place place, Diagnostic base) {
        String name = reading.name();
        String via = written.equals(name) ? "`" + name + "`" : "`%s` reads `%s`, which".formatted(written, name);
        String message;
        String help;
        switch (base.code()) {
            case EFFECT_READS -> {
                message = via + " is not known to a look that asks whether the effect is finished";
                help =
                        "the effect may use constants and the parameters of its action; hand the value in as a parameter";
            }
            case SEEN_INSIDE -> {
                message = "a reaction looks once, for one condition beside what the row says";
                help = "write `when CONDITION and seen(CONDITION)`, with `seen(..)` at the top of the `and`";
            }
            case OUTSIDE_NOT_SEEN -> {
                message = via + " is outside: %s does not know it without looking".formatted(place.wording());
                help = place.allows(ReadKind.SEEN) || place == Place.REACTION
                        ? "write `seen(%s ..)`".formatted(name)
                        : "keep what is known of it in a `keep`, and read that";
            }
            case REPORTED_READ -> {
                message = via
                        + " is only reported, and a report may be late or wrong; %s must not rest on it"
                                .formatted(place.wording());
                help = place.allows(ReadKind.OUTSIDE)
                        ? "read `%s` itself".formatted(reading.source())
                        : "look instead: `seen(%s ..)`".formatted(reading.source());
            }
            default -> {
                message = via + " cannot be read in " + place.wording();
                help = reading.what() == ReadKind.BEFORE && place == Place.PROPERTY
                        ? "it compares two moments: write `step invariant` instead of `invariant`"
                        : help(place);
            }
        }
        return new Diagnostic(
                base.code(), base.severity(), message, base.span(), base.labels(), Optional.of(help), Optional.empty());
    }

    private static String help(Place place) {
        return switch (place) {
            case NEEDS ->
                "an action needs something of the outside: read outside variables and the action's parameters";
            case EVENT -> "events happen outside: they read outside variables only";
            case SEEN -> "`seen(..)` is about the outside; say what the row must hold beside it: `.. and seen(..)`";
            case LEARNS -> "the right side is a constant or a parameter of the action";
            case CONSTANT -> "give a constant";
            case STEP_CONDITION, STEP_WRITE, CALL_ARGUMENT ->
                "after acceptance a command reads the row and its parameters; keep what it needs in a `keep`";
            case PROPERTY ->
                "properties read kept, reported and outside variables, `doing`, `calling`, `count`, `can`;"
                        + " `old` and `changed` only in a `step invariant`";
            case STEP_INVARIANT -> "a step invariant reads variables, `doing`, `calling`, `old` and `changed`";
            default -> "read kept variables, parameters and definitions";
        };
    }
}
