package dev.detent.check;

import dev.detent.emit.tla.TlaEmitter;
import dev.detent.emit.tla.TlaModule;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Every violated property of a small lifecycle with its run, as the walk finds them; quicker than to ask TLC as well. */
public final class FoundRuns {

    private static final int BUDGET = 200_000;

    private FoundRuns() {}

    /** For each check of the file in turn. */
    public static List<PropertyResult> of(Lifecycle lifecycle) {
        return lifecycle.checks().stream()
                .flatMap(check -> of(lifecycle, check).stream())
                .toList();
    }

    private static List<PropertyResult> of(Lifecycle lifecycle, Check check) {
        List<PropertyResult> violated = new ArrayList<>();
        Walk walk = Walk.over(new Meaning(lifecycle, check), BUDGET);
        for (Finding finding : WalkCheck.of(walk).findings()) {
            finding.counterexample()
                    .ifPresent(run -> violated.add(result(check, finding.name(), finding.kind(), finding.line(), run)));
        }
        WalkAnswers answers = new WalkAnswers(new Subject(lifecycle, check, module(lifecycle, check)), walk);
        if (check.sound()) {
            answers.rounds()
                    .result()
                    .counterexample()
                    .ifPresent(run -> violated.add(result(check, "reactions_end", "language", 0, run)));
        }
        for (Property property : lifecycle.properties()) {
            run(lifecycle, check, property, answers)
                    .ifPresent(run -> violated.add(result(
                            check,
                            property.name(),
                            Subject.kind(property),
                            property.span().line(),
                            run)));
        }
        return violated;
    }

    private static Optional<Counterexample> run(
            Lifecycle lifecycle, Check check, Property property, WalkAnswers answers) {
        if (property instanceof Property.AlwaysPossible possible) {
            return answers.possible(possible).result().counterexample();
        }
        return property instanceof Property.LeadsTo leadsTo
                ? WalkCheck.counterexample(
                        Walk.over(new Meaning(Slice.forProperty(lifecycle, property), check), BUDGET), leadsTo)
                : Optional.empty();
    }

    private static TlaModule module(Lifecycle lifecycle, Check check) {
        return check.sound() ? TlaEmitter.emit(lifecycle) : TlaEmitter.emit(lifecycle, check);
    }

    private static PropertyResult result(Check check, String name, String kind, int line, Counterexample run) {
        return new PropertyResult(
                check.name(),
                name,
                kind,
                Verdict.VIOLATED,
                line,
                check.expectViolated().contains(name),
                List.of(),
                Optional.of(run),
                "");
    }
}
