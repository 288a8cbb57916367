package dev.detent.explorer;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CodeAnswer;
import dev.detent.check.CodeEngine;
import dev.detent.explore.Walk;
import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.explorer.machine.Deployment;
import dev.detent.explorer.machine.MachineSteps;
import dev.detent.explorer.machine.MeaningComparison;
import dev.detent.explorer.search.BreadthFirst;
import dev.detent.explorer.search.Budget;
import dev.detent.explorer.search.Reached;
import dev.detent.explorer.search.Space;
import dev.detent.explorer.space.Question;
import dev.detent.explorer.space.Questions;
import dev.detent.explorer.space.SharedSpace;
import dev.detent.explorer.space.SingleSpace;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** Explores generated Java; see {@link CodeEngine}. For one lifecycle after the other, and several checks of it at once. */
public final class Explorer implements CodeEngine {

    private final CodeSource source;
    private final IdentityHashMap<Lifecycle, GeneratedCode> known = new IdentityHashMap<>();

    /** Explores the classes of a source. */
    public Explorer(CodeSource source) {
        this.source = source;
    }

    private synchronized GeneratedCode code(Lifecycle lifecycle) throws UnusableCode {
        GeneratedCode found = known.get(lifecycle);
        if (found == null) {
            found = source.of(lifecycle);
            known.put(lifecycle, found);
        }
        return found;
    }

    @Override
    public CodeAnswer explore(Lifecycle lifecycle, Check check, CheckOptions options, CheckProgress progress) {
        try {
            return explored(lifecycle, check, code(lifecycle), options, progress);
        } catch (UnusableCode unusable) {
            return new CodeAnswer.Unusable(String.valueOf(unusable.getMessage()));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while exploring", interrupted);
        }
    }

    private static CodeAnswer explored(
            Lifecycle lifecycle, Check check, GeneratedCode code, CheckOptions options, CheckProgress progress)
            throws UnusableCode, InterruptedException {
        Questions questions = new Questions(lifecycle);
        Meaning meaning = new Meaning(lifecycle, check);
        long started = System.nanoTime();
        long states = 0;
        long generated = 0;
        int depth = 0;
        long broken = 0;
        Optional<String> limit = Optional.empty();
        Budget budget = budget(options);
        String task = lifecycle.name() + " " + check.name() + " (generated Java)";
        for (Deployment deployment : Deployment.of(meaning, code)) {
            long before = states;
            Space space = space(deployment, lifecycle, check, questions);
            Reached reached = BreadthFirst.over(
                    space,
                    budget,
                    (found, level, open) ->
                            progress.at(task, before + found, open, perSecond(before + found, started)));
            states += reached.states();
            generated += reached.generated();
            depth = Math.max(depth, reached.depth());
            broken |= reached.broken();
            limit = limit.or(reached::limit);
        }
        double seconds = (System.nanoTime() - started) / 1e9;
        boolean small = limit.isEmpty() && states <= GRAPH;
        Optional<Walk> graph = Optional.empty();
        Optional<CodeAnswer.LikeMeaning> like = Optional.empty();
        if (small) {
            MachineSteps steps = new MachineSteps(meaning, code);
            Walk walk = Walk.over(meaning, steps, GRAPH + 1);
            graph = Optional.of(walk);
            like = Optional.of(
                    steps.ambiguous().isEmpty()
                            ? MeaningComparison.of(walk, steps)
                            : new CodeAnswer.LikeMeaning(
                                    0, Optional.of("two states of the Java read the same in its store"), 0));
        }
        return new CodeAnswer.Explored(
                states,
                generated,
                depth,
                seconds,
                limit,
                named(questions, broken, lifecycle, false),
                named(questions, broken, lifecycle, true),
                Set.copyOf(questions.left()),
                graph,
                like);
    }

    private static Space space(Deployment deployment, Lifecycle lifecycle, Check check, Questions questions)
            throws UnusableCode {
        if (check.instances() == 1) {
            return new SingleSpace(deployment.lifecycle(), lifecycle, check, questions, deployment.base());
        }
        SharedSpace shared = new SharedSpace(deployment.lifecycle(), lifecycle, check, questions, deployment.base());
        if (!shared.fits()) {
            throw new UnusableCode("the states of " + check.instances()
                    + " instances do not fit into 63 bits each: check fewer instances");
        }
        return shared;
    }

    private static long perSecond(long states, long started) {
        double seconds = (System.nanoTime() - started) / 1e9;
        return seconds <= 0 ? 0 : (long) (states / seconds);
    }

    private static Budget budget(CheckOptions options) {
        long memory = Math.max(64L << 20, Runtime.getRuntime().maxMemory() / 2);
        return new Budget(
                options.stateBudget(),
                options.timeBudget(),
                memory,
                Math.max(1, Runtime.getRuntime().availableProcessors()));
    }

    private static Set<String> named(Questions questions, long broken, Lifecycle lifecycle, boolean reachable) {
        Set<String> reachables = new LinkedHashSet<>();
        lifecycle.properties().stream()
                .filter(Property.Reachable.class::isInstance)
                .forEach(property -> reachables.add(property.name()));
        Set<String> names = new LinkedHashSet<>();
        for (Question question : questions.all()) {
            if ((broken & question.mask()) != 0 && reachables.contains(question.name()) == reachable) {
                names.add(question.name());
            }
        }
        return names;
    }
}
