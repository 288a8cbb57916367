package dev.detent.conformance;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.Span;
import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Paths;
import dev.detent.explore.PossibleSearch;
import dev.detent.explore.Rounds;
import dev.detent.explore.Trace;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** What is found of a file, in the lines of an expectation. */
final class Findings {

    private static final int BUDGET = 200_000;

    private Findings() {}

    /** The diagnostics, or, where none refuses the file, also what each of its checks comes to. */
    static String of(Diagnosed<Lifecycle> compiled) {
        List<String> lines = new ArrayList<>(
                compiled.diagnostics().stream().map(Findings::line).toList());
        if (!compiled.hasErrors()) {
            Lifecycle lifecycle = compiled.value().orElseThrow();
            lifecycle.checks().forEach(check -> lines.addAll(lines(lifecycle, check)));
        }
        return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static String line(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        return "%s %d:%d-%d:%d %s"
                .formatted(
                        diagnostic.code().id(),
                        span.line(),
                        span.column(),
                        span.endLine(),
                        span.endColumn(),
                        diagnostic.severity().word());
    }

    private static List<String> lines(Lifecycle lifecycle, Check check) {
        Walk walk = Walk.over(new Meaning(lifecycle, check), BUDGET);
        if (!walk.complete()) {
            throw new AssertionError("more than " + BUDGET + " states");
        }
        List<String> lines = new ArrayList<>();
        lines.add("check " + check.name() + ": " + walk.size() + (walk.size() == 1 ? " state" : " states"));
        violations(lifecycle, check, walk)
                .forEach((name, how) -> lines.add("check " + check.name() + " violates " + name + " " + how));
        return lines;
    }

    /** What the check breaks, by name, with how soon. */
    static Map<String, String> violations(Lifecycle lifecycle, Check check, Walk walk) {
        Meaning meaning = walk.meaning();
        Map<String, String> found = new TreeMap<>();
        some(walk, state -> meaning.outOfType(walk.state(state)).isPresent(), "types", found);
        some(walk, state -> meaning.unanswered(walk.state(state)), "unknown_answered", found);
        some(walk, state -> !meaning.refusedHandOvers(walk.state(state)).isEmpty(), "hand_overs_accepted", found);
        some(walk, state -> !meaning.refusedReactions(walk.state(state)).isEmpty(), "reactions_accepted", found);
        for (Property property : lifecycle.properties()) {
            violation(property, walk).ifPresent(how -> found.put(property.name(), how));
        }
        if (check.sound() && Rounds.find(walk).isPresent()) {
            found.put("reactions_end", "for ever");
        }
        return found;
    }

    private static void some(Walk walk, IntPredicate test, String name, Map<String, String> found) {
        Paths.toState(walk, test).ifPresent(trace -> found.put(name, soon(trace)));
    }

    private static Optional<String> violation(Property property, Walk walk) {
        Meaning meaning = walk.meaning();
        if (property instanceof Property.Invariant invariant) {
            Meaning.Condition holds = meaning.condition(invariant.condition());
            return Paths.toState(walk, state -> !holds.holds(walk.state(state), walk.state(state)))
                    .map(Findings::soon);
        }
        if (property instanceof Property.StepInvariant invariant) {
            Meaning.Condition holds = meaning.condition(invariant.condition());
            return Paths.toStep(walk, (from, to) -> !holds.holds(walk.state(from), walk.state(to)))
                    .map(Findings::soon);
        }
        if (property instanceof Property.Reachable reachable) {
            // Instances are alike: what one can reach, the first can.
            Meaning.Condition goal = meaning.condition(reachable.goal(), 0);
            boolean reached = walk.first(state -> goal.holds(walk.state(state), walk.state(state))) >= 0;
            return reached ? Optional.empty() : Optional.of("never reached");
        }
        return property instanceof Property.LeadsTo leadsTo
                ? LeadsToSearch.violation(walk, leadsTo).map(trace -> "for ever")
                : PossibleSearch.of(walk, (Property.AlwaysPossible) property)
                        .nearest()
                        .map(trap -> soon(trap.trace()));
    }

    private static String soon(Trace trace) {
        int steps = trace.steps().size();
        return "in " + steps + (steps == 1 ? " step" : " steps");
    }
}
