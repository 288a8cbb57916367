package dev.detent.validate;

import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Next;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Commands that hand over to each other in a circle which a refusal may close every time. A circle on which anything is written
 * that one of its commands asks for is not told: it may be counted there.
 */
final class RefusalCircles {

    /** So many ways are followed; a file with more of them has other mistakes. */
    private static final int MOST = 10_000;

    private final List<Way> ways;
    private final List<Circle> found = new ArrayList<>();
    private int followed;

    /**
     * How a command hands over to another one.
     *
     * @param refused the action whose refusal it is; empty where it is a success
     */
    private record Way(Command from, Ending ending, String to, Optional<Action> refused) {}

    /**
     * A circle.
     *
     * @param refusal the ending in which a refusal hands over
     * @param refused what is refused there
     * @param commands in their order, the one of that ending first
     */
    record Circle(Ending refusal, Action refused, List<String> commands) {}

    private RefusalCircles(Subject subject, Set<String> assumed) {
        this.ways = subject.lifecycle().commands().stream()
                .flatMap(RefusalCircles::ways)
                .filter(way -> way.refused()
                        .map(Action::name)
                        .filter(assumed::contains)
                        .isEmpty())
                .toList();
    }

    /** The circles of more than one command, each once. */
    static List<Circle> of(Subject subject, Set<String> assumed) {
        RefusalCircles circles = new RefusalCircles(subject, assumed);
        Set<Set<String>> told = new HashSet<>();
        for (Way way : circles.ways) {
            if (way.refused().isPresent()) {
                circles.follow(way, new ArrayList<>(List.of(way)));
            }
        }
        return circles.found.stream()
                .filter(circle -> told.add(Set.copyOf(circle.commands())))
                .toList();
    }

    private static Stream<Way> ways(Command command) {
        Stream<Way> refusals = command.steps().stream().flatMap(step -> refusals(command, step));
        return Stream.concat(refusals, ways(command, command.success(), Optional.empty()));
    }

    private static Stream<Way> refusals(Command command, Step step) {
        Optional<Action> action = step.call().map(call -> call.action());
        return Stream.concat(Stream.of(step.failure()), step.outcomes().values().stream())
                .flatMap(endings -> ways(command, endings, action));
    }

    private static Stream<Way> ways(Command command, List<Ending> endings, Optional<Action> refused) {
        return endings.stream()
                .filter(ending -> ending.next() instanceof Next.Issue)
                .map(ending -> new Way(command, ending, ((Next.Issue) ending.next()).command(), refused));
    }

    private void follow(Way start, List<Way> path) {
        Way last = path.get(path.size() - 1);
        if (last.to().equals(start.from().name())) {
            if (path.size() > 1 && !counts(path)) {
                found.add(new Circle(
                        start.ending(),
                        start.refused().orElseThrow(),
                        path.stream().map(way -> way.from().name()).toList()));
            }
            return;
        }
        for (Way way : ways) {
            boolean goesOn = way.from().name().equals(last.to())
                    && path.stream().noneMatch(before -> before.from().equals(way.from()));
            if (goesOn && followed < MOST) {
                followed++;
                path.add(way);
                follow(start, path);
                path.remove(path.size() - 1);
            }
        }
    }

    /** Whether some command of the circle asks for what is written on it, or for what one of its calls changes outside. */
    private static boolean counts(List<Way> circle) {
        Set<Variable> asked = circle.stream()
                .flatMap(way -> Walks.conditions(way.from()))
                .flatMap(condition -> Walks.reads(condition).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Stream<Assignment> written = circle.stream()
                .flatMap(way -> Stream.concat(
                        way.from().accept().stream().flatMap(accepted -> accepted.writes().assignments().stream()),
                        Stream.concat(Walks.writesLater(way.from()), effects(way.from()))));
        return written.map(Assignment::variable).anyMatch(asked::contains);
    }

    private static Stream<Assignment> effects(Command command) {
        return Walks.actions(command)
                .flatMap(action -> action.effect().stream())
                .flatMap(block -> block.assignments().stream());
    }
}
