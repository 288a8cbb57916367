package dev.detent.check;

import dev.detent.check.tlc.TlcStatistics;
import dev.detent.emit.tla.TlaModule;
import dev.detent.emit.tla.TlaProperty;
import dev.detent.model.Check;
import dev.detent.model.LanguageProperty;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.List;
import java.util.Optional;

/** One check of one lifecycle, and the module that stands for it. */
record Subject(Lifecycle lifecycle, Check check, TlaModule module) {

    /** Up to so many states a walk costs less than it saves. */
    static final int SMALL = 200_000;

    /** The kind of what the language asks. */
    private static final String LANGUAGE = "language";

    /** States that a walk may hold in memory to find a counterexample. */
    private static final int WALK_BUDGET = 3_000_000;

    WalkCheck walk() {
        return WalkCheck.of(lifecycle, check, WALK_BUDGET);
    }

    /** Name of the property, as reports call it, that a definition of the module stands for. */
    String name(String definition) {
        TlaProperty property = property(definition);
        return property instanceof TlaProperty.Declared declared
                ? declared.property().name()
                : language(((TlaProperty.Automatic) property).kind()).word();
    }

    private static LanguageProperty language(TlaProperty.Kind kind) {
        return switch (kind) {
            case TYPES -> LanguageProperty.TYPES;
            case CALLS -> LanguageProperty.CALLS;
            case ANSWERED -> LanguageProperty.ANSWERED;
            case HAND_OVERS -> LanguageProperty.HAND_OVERS;
            case REACTIONS -> LanguageProperty.REACTIONS;
        };
    }

    private TlaProperty property(String definition) {
        return Optional.ofNullable(module.names().properties().get(definition))
                .orElseThrow(() -> new IllegalStateException("the module does not say what " + definition + " is"));
    }

    PropertyResult result(String definition, Verdict verdict, List<String> assumptions, String note) {
        return result(definition, verdict, assumptions, Optional.empty(), note);
    }

    PropertyResult result(
            String definition,
            Verdict verdict,
            List<String> assumptions,
            Optional<Counterexample> counterexample,
            String note) {
        TlaProperty property = property(definition);
        String name = name(definition);
        int line = property instanceof TlaProperty.Declared declared
                ? declared.property().span().line()
                : ((TlaProperty.Automatic) property)
                        .span()
                        .map(span -> span.line())
                        .orElse(0);
        String kind = property instanceof TlaProperty.Declared declared ? kind(declared.property()) : LANGUAGE;
        return result(name, kind, line, verdict, assumptions, counterexample, note);
    }

    private PropertyResult result(
            String name,
            String kind,
            int line,
            Verdict verdict,
            List<String> assumptions,
            Optional<Counterexample> counterexample,
            String note) {
        return new PropertyResult(
                check.name(), name, kind, verdict, line, expected(name, kind), assumptions, counterexample, note);
    }

    /** A property of the file hides one of the language that has its name. */
    private boolean expected(String name, String kind) {
        boolean hidden = kind.equals(LANGUAGE)
                && lifecycle.properties().stream()
                        .anyMatch(property -> property.name().equals(name));
        return !hidden && check.expectViolated().contains(name);
    }

    /** Of a property of the file that needs no assumptions. */
    PropertyResult result(Property property, Verdict verdict, Optional<Counterexample> counterexample, String note) {
        int line = property.span().line();
        return result(property.name(), kind(property), line, verdict, List.of(), counterexample, note);
    }

    /** Of what the language asks of the whole. */
    PropertyResult result(
            LanguageProperty property, Verdict verdict, Optional<Counterexample> counterexample, String note) {
        return result(property.word(), LANGUAGE, 0, verdict, List.of(), counterexample, note);
    }

    static String kind(Property property) {
        if (property instanceof Property.Invariant) {
            return "invariant";
        }
        if (property instanceof Property.StepInvariant) {
            return "stepInvariant";
        }
        if (property instanceof Property.LeadsTo) {
            return "leadsTo";
        }
        return property instanceof Property.Reachable ? "reachable" : "alwaysPossible";
    }

    /** What a run decides: one property of the file, or all that is judged by states, by steps, and on their graph. */
    String task(List<String> definitions) {
        boolean one = definitions.size() == 1 && property(definitions.get(0)) instanceof TlaProperty.Declared;
        return one ? name(definitions.get(0)) : "states and steps";
    }

    EngineResult engine(List<String> definitions, Verdict verdict, TlcStatistics statistics) {
        return new EngineResult(
                check.name(),
                "tlc",
                task(definitions),
                verdict,
                statistics.distinct(),
                statistics.generated(),
                statistics.depth(),
                statistics.seconds());
    }
}
