package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Paths;
import dev.detent.explore.Trace;
import dev.detent.explore.Walk;
import dev.detent.model.LanguageProperty;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Lays what is known of the generated Java beside what was decided of the model. They have to agree in every property and in how
 * many states there are; where those are few, in each state and each step.
 */
final class CodeDecision {

    private final Subject subject;
    private final Exploration exploration;
    private final TlaConfiguration configuration;
    private final CodeAnswer answer;

    CodeDecision(Subject subject, Exploration exploration, TlaConfiguration configuration, CodeAnswer answer) {
        this.subject = subject;
        this.exploration = exploration;
        this.configuration = configuration;
        this.answer = answer;
    }

    /** What was decided of the model, with what the code says to it. */
    Decision beside(Decision model) {
        if (!(answer instanceof CodeAnswer.Explored code)) {
            return model.and(only(open(((CodeAnswer.Unusable) answer).reason())));
        }
        List<EngineResult> engines = List.of(engine(code, "states and steps", Verdict.PASSED));
        if (code.limit().isPresent()) {
            Comparison comparison = new Comparison(
                    subject.check().name(),
                    Verdict.INCONCLUSIVE,
                    code.states(),
                    0,
                    0,
                    "the explorer has used up " + code.limit().get() + " after " + code.states()
                            + " states: use a smaller check, or a larger budget",
                    Optional.empty());
            return model.and(with(engines, List.of(), comparison));
        }
        if (code.graph().isPresent()) {
            // First, for a difference between two states says more than one between two verdicts.
            return onTheGraph(model, engines, code, code.graph().get());
        }
        Optional<String> disagreement = disagreement(code, model);
        if (disagreement.isPresent()) {
            return wrong(model, engines, disagreement.get(), Optional.empty());
        }
        return model.and(with(
                engines,
                List.of(),
                new Comparison(
                        subject.check().name(),
                        tlcStates(model) >= 0 ? Verdict.PASSED : Verdict.INCONCLUSIVE,
                        code.states(),
                        0,
                        0,
                        "by the number of states and the verdicts only: there are more than " + Exploration.READABLE,
                        Optional.empty())));
    }

    private Decision onTheGraph(Decision model, List<EngineResult> engines, CodeAnswer.Explored code, Walk graph) {
        Optional<CodeAnswer.LikeMeaning> differs =
                code.likeMeaning().filter(like -> like.difference().isPresent());
        if (differs.isPresent()) {
            CodeAnswer.LikeMeaning like = differs.get();
            return wrong(model, engines, like.difference().orElseThrow(), Optional.of(run(graph, like.at())));
        }
        long refusals = code.likeMeaning().map(CodeAnswer.LikeMeaning::refusals).orElse(0L);
        if (exploration.graph().isEmpty()
                && exploration.readable()
                && exploration.stopped().isEmpty()) {
            exploration.ask(configuration.only(List.of()));
        }
        Optional<String> disagreement = disagreement(code, model);
        if (exploration.graph().isEmpty() && disagreement.isEmpty()) {
            String why = exploration.readable()
                    ? "TLC has not come to its end, so its graph is not known"
                    : "step by step with the meaning, with TLC by the number of states and the verdicts only: there are"
                            + " more than " + Exploration.READABLE;
            Verdict verdict = !exploration.readable() && tlcStates(model) >= 0 ? Verdict.PASSED : Verdict.INCONCLUSIVE;
            return model.and(with(
                    engines,
                    List.of(),
                    new Comparison(subject.check().name(), verdict, graph.size(), 0, refusals, why, Optional.empty())));
        }
        if (exploration.graph().isEmpty()) {
            return wrong(model, engines, disagreement.orElseThrow(), Optional.empty());
        }
        GraphComparison compared = new GraphComparison(exploration.graph().get(), graph);
        if (compared.difference().isEmpty() && disagreement.isPresent()) {
            return wrong(model, engines, disagreement.get(), Optional.empty());
        }
        if (compared.difference().isPresent()) {
            GraphComparison.Difference difference = compared.difference().get();
            return wrong(model, engines, difference.words(), Optional.of(run(graph, difference.state())));
        }
        return model.and(with(
                engines,
                List.of(),
                new Comparison(
                        subject.check().name(),
                        Verdict.PASSED,
                        graph.size(),
                        compared.steps(),
                        refusals,
                        "",
                        Optional.empty())));
    }

    private Counterexample run(Walk graph, int state) {
        Trace trace = Retraced.by(
                graph.meaning(), Paths.toState(graph, number -> number == state).orElseThrow());
        return new CounterexampleWriter(graph.meaning()).write(trace, List.of());
    }

    /** What both have an answer to and the answers differ. */
    private Optional<String> disagreement(CodeAnswer.Explored code, Decision model) {
        for (PropertyResult result : model.properties()) {
            boolean asked = !code.left().contains(result.name())
                    && !result.name().equals(LanguageProperty.CALLS.word())
                    && !result.name().equals(LanguageProperty.ROUNDS.word());
            if (!asked) {
                continue;
            }
            boolean broken = result.kind().equals("reachable")
                    ? !code.reached().contains(result.name())
                    : code.broken().contains(result.name());
            if (result.verdict() == (broken ? Verdict.PASSED : Verdict.VIOLATED)) {
                return Optional.of("`" + result.name() + "`, which the Java " + (broken ? "breaks" : "keeps")
                        + " and the model does not");
            }
        }
        long states = tlcStates(model);
        return states >= 0 && states != code.states()
                ? Optional.of(
                        "how many states there are (" + code.states() + " of the Java, " + states + " of the model)")
                : Optional.empty();
    }

    /** How many states TLC has seen where it has seen all; -1 where it has not. */
    private static long tlcStates(Decision model) {
        return model.engines().stream()
                .filter(engine ->
                        engine.verdict() == Verdict.PASSED && engine.task().equals("states and steps"))
                .mapToLong(EngineResult::distinctStates)
                .max()
                .orElse(-1);
    }

    private Decision wrong(
            Decision model, List<EngineResult> engines, String what, Optional<Counterexample> difference) {
        Diagnostic diagnostic = diagnostic(subject, what);
        Comparison comparison =
                new Comparison(subject.check().name(), Verdict.ERROR, 0, 0, 0, diagnostic.message(), difference);
        return model.and(with(engines, List.of(diagnostic), comparison));
    }

    private static Diagnostic diagnostic(Subject subject, String what) {
        return Diagnostic.of(
                DiagnosticCode.ENGINES_DISAGREE,
                subject.check().span(),
                "check " + subject.check().name() + ": the generated Java and the model disagree: " + what
                        + "; this is a fault of detent; please report it with the file");
    }

    private Comparison open(String why) {
        return new Comparison(subject.check().name(), Verdict.INCONCLUSIVE, 0, 0, 0, why, Optional.empty());
    }

    private static Decision only(Comparison comparison) {
        return with(List.of(), List.of(), comparison);
    }

    private static Decision with(List<EngineResult> engines, List<Diagnostic> diagnostics, Comparison comparison) {
        return new Decision(List.of(), engines, diagnostics, Set.of(), List.of(), List.of(comparison));
    }

    private EngineResult engine(CodeAnswer.Explored code, String task, Verdict verdict) {
        return new EngineResult(
                subject.check().name(),
                "explorer",
                task,
                code.limit().isPresent() ? Verdict.INCONCLUSIVE : verdict,
                code.states(),
                code.generated(),
                code.depth() + 1L,
                code.seconds());
    }

    /** What was decided of a {@code leads to} of the model, with what the code says to it. */
    static Decision leadsTo(Subject subject, Property.LeadsTo property, CodeAnswer answer, Decision model) {
        if (!(answer instanceof CodeAnswer.Explored code) || code.graph().isEmpty()) {
            return model;
        }
        long started = System.nanoTime();
        boolean broken = LeadsToSearch.violation(code.graph().get(), property).isPresent();
        EngineResult engine = new EngineResult(
                subject.check().name(),
                "explorer",
                property.name(),
                broken ? Verdict.VIOLATED : Verdict.PASSED,
                code.states(),
                code.generated(),
                code.depth() + 1L,
                (System.nanoTime() - started) / 1e9);
        List<PropertyResult> results = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (PropertyResult result : model.properties()) {
            Verdict other = broken ? Verdict.PASSED : Verdict.VIOLATED;
            if (result.verdict() == other) {
                Diagnostic diagnostic = diagnostic(
                        subject,
                        "`" + property.name() + "`, which the Java " + (broken ? "breaks" : "keeps")
                                + " and the model does not");
                diagnostics.add(diagnostic);
                results.add(result.undecided(Verdict.ERROR, diagnostic.message()));
            } else {
                results.add(result);
            }
        }
        return new Decision(results, model.engines(), model.diagnostics(), model.fired(), model.notChecked())
                .and(new Decision(List.of(), List.of(engine), diagnostics, Set.of()));
    }
}
