package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Reaction;
import dev.detent.validate.ReachPlan.Trigger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Reactions come to rest: where every call succeeds, they do not make each other due for ever, with no time between. */
final class ReactionCircle implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.REACTION_CIRCLE;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    private record Edge(Reaction reaction, List<Integer> to) {}

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Reach reach = subject.reach();
        if (!reach.decided() || subject.lifecycle().reactions().isEmpty()) {
            return;
        }
        CertainRun run =
                new CertainRun(reach, subject.lifecycle().callers().values().size() - 1);
        Map<List<Integer>, List<Edge>> edges = new HashMap<>();
        List<List<Integer>> order = new ArrayList<>();
        for (int[] row : reach.idleRows()) {
            List<Edge> from = new ArrayList<>();
            for (Trigger trigger : reach.plan().triggers) {
                run.after(trigger, row).ifPresent(after -> from.add(new Edge(trigger.reaction(), key(after))));
            }
            order.add(key(row));
            edges.put(key(row), from);
        }
        Set<Set<String>> told = new HashSet<>();
        Set<List<Integer>> done = new HashSet<>();
        for (List<Integer> start : order) {
            circle(start, edges, done).ifPresent(circle -> {
                Set<String> names = circle.stream().map(Reaction::name).collect(Collectors.toSet());
                if (told.add(names)) {
                    report(subject, circle, found);
                }
            });
        }
    }

    private static List<Integer> key(int[] row) {
        return Arrays.stream(row).boxed().toList();
    }

    private record Frame(List<Integer> row, int next) {}

    /** The reactions of a circle that can be reached from the row, if there is one that was not seen before. */
    private static Optional<List<Reaction>> circle(
            List<Integer> start, Map<List<Integer>, List<Edge>> edges, Set<List<Integer>> done) {
        List<Frame> path = new ArrayList<>(List.of(new Frame(start, 0)));
        while (!path.isEmpty()) {
            Frame frame = path.remove(path.size() - 1);
            List<Edge> out = edges.getOrDefault(frame.row(), List.of());
            if (done.contains(frame.row()) || frame.next() == out.size()) {
                done.add(frame.row());
                continue;
            }
            path.add(new Frame(frame.row(), frame.next() + 1));
            Edge edge = out.get(frame.next());
            for (int i = 0; i < path.size(); i++) {
                if (path.get(i).row().equals(edge.to())) {
                    return Optional.of(path.subList(i, path.size()).stream()
                            .map(step -> edges.getOrDefault(step.row(), List.of())
                                    .get(step.next() - 1)
                                    .reaction())
                            .distinct()
                            .toList());
                }
            }
            path.add(new Frame(edge.to(), 0));
        }
        return Optional.empty();
    }

    private void report(Subject subject, List<Reaction> circle, Consumer<Diagnostic> found) {
        Reaction first = circle.get(0);
        String message = circle.size() == 1
                ? "`%s` is due again as soon as its command has succeeded".formatted(first.name())
                : "these reactions make each other due without end: "
                        + circle.stream()
                                .map(reaction -> "`" + reaction.name() + "`")
                                .collect(Collectors.joining(", "));
        Diagnostic diagnostic = at(subject.reactionName(first), message);
        for (Reaction other : circle.subList(1, circle.size())) {
            diagnostic = diagnostic.label(subject.reactionName(other), "this one too");
        }
        found.accept(diagnostic.help("let a command write something that ends it, or wait with `for`"));
    }
}
