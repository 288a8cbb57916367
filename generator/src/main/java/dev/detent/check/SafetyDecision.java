package dev.detent.check;

import dev.detent.check.tlc.TlcCoverage;
import dev.detent.check.tlc.TlcResult;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.explore.Walk;
import dev.detent.model.LanguageProperty;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides everything that is judged state by state and step by step. TLC stops at the first violation; which other
 * properties are violated too is asked of the walk, and then of TLC again: once for all that hold, once for each that does not.
 */
final class SafetyDecision {

    private final Exploration exploration;
    private final Subject subject;
    private final TlaConfiguration configuration;
    private final List<String> definitions;
    private final Walk walk;
    private final boolean small;

    SafetyDecision(Exploration exploration, Subject subject, TlaConfiguration configuration) {
        this.exploration = exploration;
        this.subject = subject;
        this.configuration = configuration;
        this.walk = exploration.walk();
        this.small = walk.complete();
        this.definitions = Stream.concat(configuration.invariants().stream(), configuration.properties().stream())
                .toList();
    }

    Decision decide() {
        TlcResult result = exploration.ask(configuration);
        if (result instanceof TlcResult.Passed passed) {
            if (small && passed.statistics().distinct() != walk.size()) {
                return Undecided.disagreement(
                        subject,
                        definitions,
                        result,
                        "how many states there are (" + passed.statistics().distinct() + " and " + walk.size() + ")");
            }
            Optional<String> broken = small ? WalkCheck.of(walk).firstBroken() : Optional.empty();
            if (broken.isPresent()) {
                return Undecided.disagreement(subject, definitions, result, broken.get());
            }
            return passed(passed, definitions);
        }
        if (result instanceof TlcResult.Violated violated && violated.property().isPresent()) {
            return violated(violated, violated.property().get());
        }
        return Undecided.of(subject, definitions, result);
    }

    private Decision passed(TlcResult.Passed passed, List<String> held) {
        return new Decision(
                held.stream()
                        .map(definition -> subject.result(definition, Verdict.PASSED, List.of(), ""))
                        .toList(),
                List.of(subject.engine(held, Verdict.PASSED, passed.statistics())),
                List.of(),
                small ? Exercise.fired(subject.module(), walk) : fired(passed.coverage()));
    }

    private static Set<String> fired(TlcCoverage coverage) {
        return Stream.concat(
                        coverage.actions().keySet().stream().filter(coverage::fired), Stream.of(Exercise.UNCOUNTED))
                .collect(Collectors.toSet());
    }

    private Decision violated(TlcResult.Violated first, String firstDefinition) {
        WalkCheck walked = small ? WalkCheck.of(walk) : subject.walk();
        if (!walked.complete()) {
            return tooLargeToWalk(first, firstDefinition);
        }
        Map<String, Counterexample> counterexamples = new LinkedHashMap<>();
        walked.findings()
                .forEach(finding -> finding.counterexample()
                        .ifPresent(counterexample -> counterexamples.put(finding.name(), counterexample)));
        if (!counterexamples.containsKey(subject.name(firstDefinition))) {
            return Undecided.disagreement(subject, definitions, first, subject.name(firstDefinition));
        }
        List<String> broken = definitions.stream()
                .filter(definition -> counterexamples.containsKey(subject.name(definition)))
                .toList();
        return separately(first, firstDefinition, broken, counterexamples);
    }

    private Decision separately(
            TlcResult.Violated first,
            String firstDefinition,
            List<String> broken,
            Map<String, Counterexample> counterexamples) {
        Map<String, PropertyResult> results = new LinkedHashMap<>();
        List<EngineResult> engines =
                new ArrayList<>(List.of(subject.engine(definitions, Verdict.VIOLATED, first.statistics())));
        List<Diagnostic> diagnostics = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        boolean typesBroken =
                broken.stream().anyMatch(definition -> subject.name(definition).equals(LanguageProperty.TYPES.word()));
        for (String definition : broken) {
            boolean shown = definition.equals(firstDefinition) || violatedAlone(definition);
            results.put(
                    definition,
                    shown
                            ? subject.result(
                                    definition,
                                    Verdict.VIOLATED,
                                    List.of(),
                                    Optional.ofNullable(counterexamples.get(subject.name(definition))),
                                    "")
                            : subject.result(
                                    definition,
                                    Verdict.INCONCLUSIVE,
                                    List.of(),
                                    "not decided: other properties are violated first"));
        }
        List<String> rest = definitions.stream()
                .filter(definition -> !broken.contains(definition))
                .toList();
        if (typesBroken) {
            rest.forEach(definition -> results.put(
                    definition, subject.result(definition, Verdict.INCONCLUSIVE, List.of(), Undecided.LEAVES_TYPES)));
        } else if (!rest.isEmpty()) {
            Decision others = restDecision(rest);
            for (int i = 0; i < rest.size(); i++) {
                results.put(rest.get(i), others.properties().get(i));
            }
            engines.addAll(others.engines());
            diagnostics.addAll(others.diagnostics());
            fired.addAll(others.fired());
        }
        return new Decision(
                definitions.stream()
                        .map(definition ->
                                Optional.ofNullable(results.get(definition)).orElseThrow())
                        .toList(),
                engines,
                diagnostics,
                fired);
    }

    private boolean violatedAlone(String definition) {
        TlcResult result = exploration.ask(configuration.only(List.of(definition)));
        return result instanceof TlcResult.Violated;
    }

    private Decision restDecision(List<String> rest) {
        TlcResult result = exploration.ask(configuration.only(rest));
        if (result instanceof TlcResult.Passed passed) {
            return passed(passed, rest);
        }
        if (result instanceof TlcResult.Violated violated) {
            return Undecided.disagreement(
                    subject,
                    rest,
                    result,
                    violated.property().map(subject::name).orElse("the rest"));
        }
        return Undecided.of(subject, rest, result);
    }

    private Decision tooLargeToWalk(TlcResult.Violated first, String firstDefinition) {
        return new Decision(
                definitions.stream()
                        .map(definition -> definition.equals(firstDefinition)
                                ? subject.result(
                                        definition,
                                        Verdict.VIOLATED,
                                        List.of(),
                                        "TLC has found a violation after "
                                                + (first.trace().states().size() - 1)
                                                + " steps; there are too many states to write it in the words of the"
                                                + " file: use a smaller check")
                                : subject.result(
                                        definition,
                                        Verdict.INCONCLUSIVE,
                                        List.of(),
                                        "not decided: another property is violated first"))
                        .toList(),
                List.of(subject.engine(definitions, Verdict.VIOLATED, first.statistics())),
                List.of(),
                Set.of());
    }
}
