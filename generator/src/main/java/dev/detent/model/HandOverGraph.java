package dev.detent.model;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which commands hand over to which. Commands that are not there, because something else is wrong with them, are left out. */
public final class HandOverGraph {

    private HandOverGraph() {}

    /** What the command hands over to, from whichever ending. */
    public static Stream<Next.Issue> of(Command command) {
        Stream<List<Ending>> ofSteps = command.steps().stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.failure(), step.unknown(), step.lost()), step.outcomes().values().stream()));
        return issues(Stream.concat(ofSteps, Stream.of(command.success())));
    }

    /** What the command may hand over to in the write in which it is accepted. */
    public static Stream<Next.Issue> atOnce(Command command) {
        return endsAtOnce(command) ? issues(Stream.of(command.success())) : Stream.empty();
    }

    private static Stream<Next.Issue> issues(Stream<List<Ending>> endings) {
        return endings.flatMap(List::stream)
                .map(Ending::next)
                .filter(Next.Issue.class::isInstance)
                .map(Next.Issue.class::cast);
    }

    /** Whether the command may be over as soon as it is accepted: no step of it is sure to be asked. */
    public static boolean endsAtOnce(Command command) {
        return command.steps().stream().allMatch(step -> step.when().isPresent());
    }

    /** The commands that these, or those that they hand over to, hand over to; in order of text. */
    public static Set<String> reached(Lifecycle lifecycle, Set<String> start) {
        Set<String> known = new LinkedHashSet<>(start);
        Set<String> handedTo = new LinkedHashSet<>();
        Deque<String> open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            String name = open.remove();
            lifecycle.commands().stream()
                    .filter(command -> command.name().equals(name))
                    .flatMap(HandOverGraph::of)
                    .map(Next.Issue::command)
                    .forEach(target -> {
                        handedTo.add(target);
                        if (known.add(target)) {
                            open.add(target);
                        }
                    });
        }
        Set<String> ordered = new LinkedHashSet<>();
        lifecycle.commands().stream()
                .map(Command::name)
                .filter(handedTo::contains)
                .forEach(ordered::add);
        return ordered;
    }

    /** Those of the commands that are named, each behind those that it hands over to at once. */
    public static List<Command> inOrder(List<Command> commands, Set<String> named) {
        List<Command> ordered = new ArrayList<>();
        Set<String> begun = new LinkedHashSet<>();
        for (Command command : commands) {
            if (named.contains(command.name())) {
                place(command, commands, begun, ordered);
            }
        }
        return ordered;
    }

    private static void place(Command command, List<Command> commands, Set<String> begun, List<Command> ordered) {
        if (!begun.add(command.name())) {
            return;
        }
        atOnce(command)
                .flatMap(issue ->
                        commands.stream().filter(target -> target.name().equals(issue.command())))
                .forEach(target -> place(target, commands, begun, ordered));
        ordered.add(command);
    }
}
