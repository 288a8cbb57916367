package dev.detent.check;

import dev.detent.check.tlc.TlcInstallation;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Span;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.emit.tla.TlaModule;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Runs the checks of a lifecycle: for each check one run of the model checker for all that is judged state by state or on the
 * graph of all states, and one for each {@code leads to}; as many at once as there are cores. Then everything is put together, and
 * what never happened in any check is reported.
 */
public final class LifecycleChecker {

    private final Lifecycle lifecycle;
    private final CheckOptions options;
    private final Kept kept;
    private final Question question;
    private final Optional<CodeAnswers> code;
    private final List<String> notChecked = new ArrayList<>();
    private final int cores = Math.max(1, Runtime.getRuntime().availableProcessors());

    private LifecycleChecker(
            Lifecycle lifecycle, CheckOptions options, CheckProgress progress, Optional<CodeEngine> code) {
        this.lifecycle = lifecycle;
        this.code = code.map(engine -> new CodeAnswers(engine, lifecycle, options, progress));
        this.options = options;
        this.kept = new Kept(options.keep());
        TlcInstallation installation =
                options.tlcJar().map(TlcInstallation::ofJar).orElseGet(TlcInstallation::bundled);
        this.question = new Question(new TlcRunner(installation), options, progress, kept);
    }

    /** Runs the checks that the options name. Never throws for what the file, the tool or the machine does wrong. */
    public static CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress) {
        return new LifecycleChecker(lifecycle, options, progress, Optional.empty()).run();
    }

    /**
     * Runs the checks that the options name, and lays the generated Java beside the model in each of them that has the engine as
     * it is. Never throws for what the file, the tool or the machine does wrong.
     */
    public static CheckReport check(
            Lifecycle lifecycle, CheckOptions options, CheckProgress progress, CodeEngine code) {
        return new LifecycleChecker(lifecycle, options, progress, Optional.of(code)).run();
    }

    private CheckReport run() {
        List<Check> checks = lifecycle.checks().stream()
                .filter(check -> options.check().map(check.name()::equals).orElse(true))
                .toList();
        if (checks.isEmpty()) {
            return noSuchCheck();
        }
        TlaModule module = TlaEmitter.emit(lifecycle);
        List<Callable<Decision>> tasks = new ArrayList<>();
        for (Check check : checks) {
            TlaModule its = check.sound() ? module : TlaEmitter.emit(lifecycle, check);
            tasks.addAll(tasks(new Subject(lifecycle, check, its)));
        }
        List<Decision> decisions = decideAll(tasks);

        List<PropertyResult> properties = new ArrayList<>();
        List<EngineResult> engines = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<Comparison> comparisons = new ArrayList<>();
        Set<String> fired = new HashSet<>();
        for (Decision decision : decisions) {
            properties.addAll(decision.properties());
            engines.addAll(decision.engines());
            diagnostics.addAll(decision.diagnostics());
            fired.addAll(decision.fired());
            notChecked.addAll(decision.notChecked());
            comparisons.addAll(decision.comparisons());
        }
        properties.replaceAll(result -> violatedElsewhere(result, properties) ? result.notExpected() : result);
        Verdict verdict = properties.stream().map(this::weighed).reduce(Verdict.PASSED, Verdict::and);
        verdict = verdict.and(expectedOfUndecided(checks, properties));
        diagnostics.addAll(unmet(properties));
        verdict = comparisons.stream().map(Comparison::verdict).reduce(verdict, Verdict::and);
        verdict = verdict.and(exercised(checks, module, fired, verdict, diagnostics));
        kept.problems().forEach(notChecked::add);
        return new CheckReport(
                lifecycle.name(),
                checks.stream().map(Check::name).toList(),
                verdict,
                engines,
                properties,
                diagnostics.stream().sorted().toList(),
                notChecked,
                checks.stream().anyMatch(Check::sound) ? Occurrences.of(lifecycle, module, fired) : List.of(),
                comparisons);
    }

    // ---- what is asked ---------------------------------------------------------------------------------------------

    private List<Callable<Decision>> tasks(Subject subject) {
        List<Callable<Decision>> tasks = new ArrayList<>();
        boolean alone = lifecycle.properties().stream().noneMatch(Property.LeadsTo.class::isInstance);
        for (TlaConfiguration configuration :
                subject.module().configurations(subject.check().name())) {
            if (configuration.kind() == TlaConfiguration.Kind.SAFETY) {
                tasks.add(() -> states(subject, configuration, alone ? cores : 1));
            }
        }
        for (Property property : lifecycle.properties()) {
            if (property instanceof Property.LeadsTo leadsTo) {
                tasks.add(() -> leadsTo(subject.check(), leadsTo));
            }
        }
        return tasks;
    }

    /** Everything that is judged state by state, and then what is judged on the graph of all of them. */
    private Decision states(Subject subject, TlaConfiguration configuration, int workers) {
        boolean sound = subject.check().sound();
        Exploration exploration = new Exploration(question, subject, workers, sound && code.isPresent());
        Decision first = new SafetyDecision(exploration, subject, configuration).decide();
        Decision both = first.and(new PossibleDecision(question, exploration, subject, configuration).decide());
        // What only a weaker engine lets happen does not happen.
        Decision model = both.withFired(sound ? fired(subject, exploration, both) : Set.of());
        return code.filter(answers -> sound)
                .map(answers -> new CodeDecision(subject, exploration, configuration, answers.of(subject.check()))
                        .beside(model))
                .orElse(model);
    }

    private static Set<String> fired(Subject subject, Exploration exploration, Decision decision) {
        if (exploration.walk().complete()) {
            return Exercise.fired(subject.module(), exploration.walk());
        }
        return decision.fired().isEmpty() ? Set.of(Exercise.UNKNOWN) : decision.fired();
    }

    private Decision leadsTo(Check check, Property.LeadsTo property) {
        Lifecycle slice = Slice.forProperty(lifecycle, property);
        TlaModule module = TlaEmitter.emit(slice, check);
        List<TlaConfiguration> levels = module.configurations(check.name()).stream()
                .filter(configuration -> configuration.kind() == TlaConfiguration.Kind.LEADS_TO)
                .toList();
        Decision model = new LeadsToDecision(question, new Subject(slice, check, module), property, levels).decide();
        return code.filter(answers -> check.sound())
                .map(answers ->
                        CodeDecision.leadsTo(new Subject(lifecycle, check, module), property, answers.of(check), model))
                .orElse(model);
    }

    private List<Decision> decideAll(List<Callable<Decision>> tasks) {
        ExecutorService pool = Executors.newFixedThreadPool(Math.min(cores, tasks.size()));
        try {
            List<Decision> decisions = new ArrayList<>();
            for (Future<Decision> future : pool.invokeAll(tasks)) {
                decisions.add(future.get());
            }
            return decisions;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while checking", interrupted);
        } catch (ExecutionException failure) {
            throw new IllegalStateException("a check failed", failure.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    // ---- what follows ----------------------------------------------------------------------------------------------

    /** What the language asks of each reaction has one name; it is violated where one of them shows it. */
    private static boolean violatedElsewhere(PropertyResult result, List<PropertyResult> properties) {
        return result.expected()
                && result.verdict() != Verdict.VIOLATED
                && properties.stream()
                        .anyMatch(other -> other.expected()
                                && other.verdict() == Verdict.VIOLATED
                                && other.check().equals(result.check())
                                && other.name().equals(result.name()));
    }

    /** A violation that the check asks for is what was wanted; beside one, the other properties are only shown. */
    private Verdict weighed(PropertyResult result) {
        Check check = lifecycle.checks().stream()
                .filter(candidate -> candidate.name().equals(result.check()))
                .findFirst()
                .orElseThrow();
        if (check.expectViolated().isEmpty()) {
            return result.verdict();
        }
        if (result.expected()) {
            return switch (result.verdict()) {
                case VIOLATED -> Verdict.PASSED;
                case PASSED -> Verdict.VIOLATED;
                case ERROR, INCONCLUSIVE -> result.verdict();
            };
        }
        return result.verdict() == Verdict.ERROR ? Verdict.ERROR : Verdict.PASSED;
    }

    /** What the language asks is not decided in every check; there nobody can say that it is violated. */
    private Verdict expectedOfUndecided(List<Check> checks, List<PropertyResult> properties) {
        Verdict verdict = Verdict.PASSED;
        for (Check check : checks) {
            for (String name : check.expectViolated()) {
                boolean decided = properties.stream()
                        .anyMatch(result -> result.check().equals(check.name())
                                && result.name().equals(name));
                if (!decided) {
                    notChecked.add("whether `" + name + "` is violated, as check `" + check.name()
                            + "` expects: it is not decided there");
                    verdict = Verdict.INCONCLUSIVE;
                }
            }
        }
        return verdict;
    }

    private List<Diagnostic> unmet(List<PropertyResult> properties) {
        return properties.stream()
                .filter(result -> result.expected() && result.verdict() == Verdict.PASSED)
                .map(result -> Diagnostic.of(
                                DiagnosticCode.EXPECTATION_UNMET,
                                spanOf(result.check()),
                                "check `" + result.check() + "` expects `" + result.name()
                                        + "` to be violated, but it holds")
                        .help("remove `expect " + result.name()
                                + " violated`; what this check changes is not what makes it hold"))
                .distinct()
                .toList();
    }

    private Span spanOf(String check) {
        return lifecycle.checks().stream()
                .filter(candidate -> candidate.name().equals(check))
                .findFirst()
                .map(Check::span)
                .orElseGet(lifecycle::span);
    }

    private Verdict exercised(
            List<Check> checks, TlaModule module, Set<String> fired, Verdict soFar, List<Diagnostic> diagnostics) {
        if (soFar != Verdict.PASSED) {
            notChecked.add(
                    "whether everything that the file lets happen does happen: only judged once all else has passed");
            return Verdict.PASSED;
        }
        if (checks.stream().noneMatch(Check::sound)) {
            notChecked.add(
                    "whether everything that the file lets happen does happen: no check has the engine as it is");
            return Verdict.PASSED;
        }
        if (checks.size() < lifecycle.checks().size()) {
            notChecked.add("whether everything that the file lets happen does happen: judged over all checks together");
            return Verdict.PASSED;
        }
        List<Diagnostic> missing = Exercise.missing(lifecycle, module, fired);
        diagnostics.addAll(missing);
        if (!Exercise.hasCases(lifecycle)) {
            return missing.isEmpty() ? Verdict.PASSED : Verdict.ERROR;
        }
        if (fired.contains(Exercise.UNCOUNTED)) {
            notChecked.add(
                    "whether every row and every case of an acceptance is taken: there are too many states to walk");
        } else {
            List<Diagnostic> cases = Exercise.missingCases(lifecycle, fired);
            diagnostics.addAll(cases);
            missing = Stream.concat(missing.stream(), cases.stream()).toList();
        }
        return missing.isEmpty() ? Verdict.PASSED : Verdict.ERROR;
    }

    private CheckReport noSuchCheck() {
        String wanted = options.check().orElse("");
        List<String> names = lifecycle.checks().stream().map(Check::name).toList();
        Diagnostic diagnostic = Diagnostic.of(
                        DiagnosticCode.NO_SUCH_CHECK,
                        lifecycle.span(),
                        "the check `" + wanted + "` was asked for, and the file has none of that name")
                .help(NameSuggestion.didYouMean(wanted, names)
                        .orElseGet(() -> "its checks are `" + String.join("`, `", names) + "`"));
        return new CheckReport(
                lifecycle.name(), List.of(), Verdict.ERROR, List.of(), List.of(), List.of(diagnostic), List.of());
    }
}
