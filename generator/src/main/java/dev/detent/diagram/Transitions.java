package dev.detent.diagram;

import dev.detent.model.AcceptCase;
import dev.detent.model.ActionCall;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionText;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.validate.Evaluation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Where commands lead, as the text says it: of a row only the main state and the state that is drawn are followed, everything
 * else may have any value. Every move that can happen is found; a move that other variables rule out may be found too.
 */
final class Transitions {

    /** What is known of a row: the main state, and the state that is drawn (which may be the main one). */
    private record Row(EnumerationValue main, EnumerationValue drawn) {}

    /** Where a command starts: what guards see, and what is stored. They differ while a step shows a task. */
    private record Start(Row shown, Row stored) {}

    private record Place(int step, Row row, Way way) {}

    private final Lifecycle lifecycle;
    private final Variable drawn;
    private final Set<Transition> found = new LinkedHashSet<>();
    private final Map<EnumerationValue, Set<EnumerationValue>> storedBehind = new LinkedHashMap<>();

    private Transitions(Lifecycle lifecycle, Variable drawn) {
        this.lifecycle = lifecycle;
        this.drawn = drawn;
    }

    /** The moves of a plain state by all commands, in order of declaration. */
    static List<Transition> of(Lifecycle lifecycle, Variable drawn) {
        Transitions transitions = new Transitions(lifecycle, drawn);
        int before;
        // What is stored while a task is shown is known only once the commands that show it have been followed.
        do {
            before = transitions.size();
            transitions.found.clear();
            lifecycle.commands().forEach(transitions::follow);
        } while (transitions.size() > before);
        return List.copyOf(transitions.found);
    }

    private int size() {
        return storedBehind.values().stream().mapToInt(Set::size).sum();
    }

    private void follow(Command command) {
        for (Start start : starts(command)) {
            Evaluation seen = evaluation(start.shown());
            if (command.requirements().stream().noneMatch(clause -> seen.fails(clause.condition()))) {
                new Run(command, start.stored()).accept(seen);
            }
        }
    }

    private List<Start> starts(Command command) {
        List<Start> starts = new ArrayList<>();
        for (EnumerationValue source : command.sources().values()) {
            Set<EnumerationValue> behind = source.task() ? storedBehind.getOrDefault(source, Set.of()) : Set.of(source);
            for (EnumerationValue stored : behind) {
                if (isMain()) {
                    starts.add(new Start(new Row(source, source), new Row(stored, stored)));
                } else {
                    values(drawn.type())
                            .forEach(value -> starts.add(new Start(new Row(source, value), new Row(stored, value))));
                }
            }
        }
        return starts;
    }

    private boolean isMain() {
        return drawn.equals(lifecycle.main());
    }

    private Evaluation evaluation(Row row) {
        return new Evaluation(
                isMain() ? Map.of(drawn, row.drawn()) : Map.of(lifecycle.main(), row.main(), drawn, row.drawn()));
    }

    private static List<EnumerationValue> values(Type type) {
        return type instanceof Type.EnumerationType enumeration ? enumeration.values() : List.of();
    }

    /** One command from one start. */
    private final class Run {

        private final Command command;
        private final Row start;
        private final Set<Place> visited = new HashSet<>();

        Run(Command command, Row start) {
            this.command = command;
            this.start = start;
        }

        void accept(Evaluation seen) {
            if (command.accept().isEmpty()) {
                enter(0, start);
            }
            for (AcceptCase each : command.accept()) {
                boolean elsewhere = each.row()
                        .filter(row -> value(row.state(), start)
                                .filter(value -> !row.sources().contains(value))
                                .isPresent())
                        .isPresent();
                if (elsewhere || each.when().filter(seen::fails).isPresent()) {
                    continue;
                }
                Optional<Expression> condition =
                        each.row().isPresent() ? each.row().get().when() : each.when();
                for (Row after : write(each.writes(), start)) {
                    boolean over = command.steps().isEmpty();
                    Optional<String> guard = condition.flatMap(when -> text(when, start));
                    if (over) {
                        succeed(start, after, guard, each.span().line());
                    } else {
                        move(
                                Way.SUCCESS,
                                Optional.empty(),
                                start,
                                after,
                                guard,
                                each.span().line());
                        enter(0, after);
                    }
                }
                if (each.when().isEmpty() || seen.holds(each.when().get())) {
                    return;
                }
            }
        }

        /** What success writes comes on top of what acceptance wrote, in one write where there are no steps. */
        private void succeed(Row before, Row row, Optional<String> guard, int line) {
            for (Ending ending : possible(command.success(), row)) {
                for (Row after : write(ending.writes(), row)) {
                    boolean told = after.equals(row) && !row.equals(before);
                    note(
                            Way.SUCCESS,
                            Optional.empty(),
                            before,
                            after,
                            guard.or(() -> ending.when().flatMap(when -> text(when, row))),
                            told || guard.isPresent() ? line : ending.span().line());
                }
            }
        }

        private void enter(int from, Row row) {
            Evaluation known = evaluation(row);
            for (int number = from; number < command.steps().size(); number++) {
                Optional<Expression> when = command.steps().get(number).when();
                if (when.filter(known::fails).isEmpty()) {
                    ask(number, row);
                }
                if (when.isEmpty() || known.holds(when.get())) {
                    return;
                }
            }
            succeed(row, row, Optional.empty(), command.span().line());
        }

        private void ask(int number, Row row) {
            Step step = command.steps().get(number);
            if (!visited.add(new Place(number, row, Way.SUCCESS))) {
                return;
            }
            step.task()
                    .filter(task -> task.enumeration()
                            .equals(
                                    lifecycle.main().type() instanceof Type.EnumerationType main
                                            ? main.enumeration().name()
                                            : ""))
                    .ifPresent(task -> storedBehind
                            .computeIfAbsent(task, missing -> new LinkedHashSet<>())
                            .add(row.main()));
            done(number, step, row);
            step.call().ifPresent(call -> end(number, step, call, row));
        }

        private void done(int number, Step step, Row row) {
            List<Row> learned =
                    step.call().map(call -> write(call.action().learns(), row)).orElse(List.of(row));
            for (Row known : learned) {
                for (Row after : write(step.then(), known)) {
                    move(
                            Way.SUCCESS,
                            Optional.empty(),
                            row,
                            after,
                            Optional.empty(),
                            step.span().line());
                    enter(number + 1, after);
                }
            }
        }

        private void end(int number, Step step, ActionCall call, Row row) {
            boolean always = call.action().needs() instanceof Expression.Constant;
            if (!call.action().neverFails() || !always) {
                endings(number, step, step.failure(), Way.FAILURE, Optional.empty(), row);
            }
            step.outcomes().forEach((outcome, cases) -> {
                boolean alike = cases.equals(step.failure());
                endings(
                        number,
                        step,
                        cases,
                        alike ? Way.FAILURE : Way.OUTCOME,
                        alike ? Optional.empty() : Optional.of(outcome),
                        row);
            });
            endings(number, step, step.unknown(), Way.UNKNOWN, Optional.empty(), row);
            endings(number, step, step.lost(), Way.LOST, Optional.empty(), row);
        }

        private void endings(int number, Step step, List<Ending> cases, Way way, Optional<String> outcome, Row row) {
            if (way != Way.OUTCOME && !visited.add(new Place(number, row, way))) {
                return;
            }
            for (Ending ending : possible(cases, row)) {
                for (Row after : write(ending.writes(), row)) {
                    move(
                            way,
                            outcome,
                            row,
                            after,
                            ending.when().flatMap(when -> text(when, row)),
                            ending.span().line());
                    if (ending.next() instanceof Next.Retry retry) {
                        enter(retry.step() - 1, after);
                    } else if (ending.next() instanceof Next.Succeed) {
                        for (Row then : write(step.then(), after)) {
                            move(
                                    Way.SUCCESS,
                                    Optional.empty(),
                                    after,
                                    then,
                                    Optional.empty(),
                                    step.span().line());
                            enter(number + 1, then);
                        }
                    } else if (ending.next() instanceof Next.Fail) {
                        endings(number, step, step.failure(), Way.FAILURE, Optional.empty(), after);
                    }
                }
            }
        }

        /** The cases up to and including the first that certainly holds. */
        private List<Ending> possible(List<Ending> cases, Row row) {
            Evaluation known = evaluation(row);
            List<Ending> possible = new ArrayList<>();
            for (Ending ending : cases) {
                if (ending.when().filter(known::fails).isEmpty()) {
                    possible.add(ending);
                }
                if (ending.when().isEmpty() || known.holds(ending.when().get())) {
                    break;
                }
            }
            return possible;
        }

        private Optional<String> text(Expression condition, Row row) {
            return evaluation(row).holds(condition) ? Optional.empty() : Optional.of(ExpressionText.of(condition));
        }

        /** Something on the way: worth an arrow only where it moves. */
        private void move(Way way, Optional<String> outcome, Row before, Row after, Optional<String> guard, int line) {
            if (!before.drawn().equals(after.drawn())) {
                note(way, outcome, before, after, guard, line);
            }
        }

        private void note(Way way, Optional<String> outcome, Row before, Row after, Optional<String> guard, int line) {
            boolean stays = before.drawn().equals(after.drawn());
            if (!stays || before.drawn().equals(start.drawn())) {
                found.add(new Transition(command, way, outcome, before.drawn(), after.drawn(), guard, line));
            }
        }
    }

    private Optional<EnumerationValue> value(Variable variable, Row row) {
        return variable.equals(drawn)
                ? Optional.of(row.drawn())
                : variable.equals(lifecycle.main()) ? Optional.of(row.main()) : Optional.empty();
    }

    private List<Row> write(Block block, Row row) {
        List<EnumerationValue> mains = written(block, lifecycle.main(), row);
        if (isMain()) {
            return mains.stream().map(value -> new Row(value, value)).toList();
        }
        List<EnumerationValue> others = written(block, drawn, row);
        return mains.stream()
                .flatMap(main -> others.stream().map(other -> new Row(main, other)))
                .toList();
    }

    private List<EnumerationValue> written(Block block, Variable variable, Row row) {
        for (Assignment assignment : block.assignments()) {
            if (assignment.variable().equals(variable)) {
                return List.copyOf(results(assignment.value(), row));
            }
        }
        return value(variable, row).stream().toList();
    }

    private Set<EnumerationValue> results(Expression expression, Row row) {
        Optional<Value> known = evaluation(row).of(expression);
        Set<EnumerationValue> results = new LinkedHashSet<>();
        if (known.isPresent()) {
            if (known.get() instanceof EnumerationValue value) {
                results.add(value);
            }
        } else if (expression instanceof Expression.OrElse choice) {
            results.addAll(results(choice.optional(), row));
            results.addAll(results(choice.fallback(), row));
        } else {
            results.addAll(values(expression.type()));
        }
        return results;
    }
}
