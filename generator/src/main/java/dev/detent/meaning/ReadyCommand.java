package dev.detent.meaning;

import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A command made ready. */
final class ReadyCommand {

    /** One case of an ending. */
    record Case(Optional<Term> when, Writer writes, Next next, Optional<HandOver> handOver) {}

    /** A command that takes over from an ending; its arguments read the row after the ending's writes. */
    record HandOver(String command, List<Term> arguments, int line) {}

    /** One case of an acceptance, with the counters that it must leave in their ranges. */
    record Start(Optional<Term> when, Writer writes, List<Bound> bounds) {}

    /** A counter's next value, its range, and for what is held of a shared resource the most that can be held. */
    record Bound(Term value, Type type, Optional<Term> most) {

        boolean kept(Scene scene) {
            int next = value.value(scene);
            return StateLayout.inside(type, next)
                    && most.map(limit -> next <= limit.value(scene)).orElse(true);
        }
    }

    /** One step. */
    record ReadyStep(
            Step step,
            Optional<Term> when,
            Optional<ReadyAction> action,
            List<Term> arguments,
            Writer then,
            List<Case> failure,
            Map<String, List<Case>> outcomes,
            List<Case> unknown,
            List<Case> lost) {}

    final Command command;
    final int number;
    final boolean[] sources;
    final List<Term> requirements = new ArrayList<>();
    final List<Start> starts = new ArrayList<>();
    final List<ReadyStep> steps = new ArrayList<>();
    final List<Case> success;
    final List<Parameter> parameters;
    final Set<String> preempts;
    /** Whether who asks makes a difference to acceptance. */
    final boolean readsCaller;

    ReadyCommand(
            Command command,
            int number,
            int mainValues,
            StateLayout layout,
            Terms terms,
            Map<String, ReadyAction> actions) {
        this.command = command;
        this.number = number;
        this.sources = new boolean[mainValues];
        for (EnumerationValue source : command.sources().values()) {
            sources[source.ordinal()] = true;
        }
        this.parameters =
                command.parameters().stream().filter(Parameter::modelled).toList();
        this.preempts = Set.copyOf(command.preempts());
        command.requirements().forEach(clause -> requirements.add(terms.ofCommand(command, clause.condition())));
        for (AcceptCase accept : command.accept()) {
            List<Bound> bounds = new ArrayList<>();
            for (Assignment write : accept.writes().assignments()) {
                if (write.variable().type() instanceof Type.RangeType) {
                    bounds.add(new Bound(
                            terms.ofCommand(command, write.value()),
                            write.variable().type(),
                            Optional.of(write.variable())
                                    .filter(Variable::holding)
                                    .map(terms::most)));
                }
            }
            starts.add(new Start(
                    accept.when().map(when -> terms.ofCommand(command, when)),
                    new Writer(accept.writes(), layout, value -> terms.ofCommand(command, value)),
                    bounds));
        }
        for (Step step : command.steps()) {
            Map<String, List<Case>> outcomes = new LinkedHashMap<>();
            step.outcomes().forEach((name, endings) -> outcomes.put(name, cases(endings, layout, terms)));
            steps.add(new ReadyStep(
                    step,
                    step.when().map(when -> terms.ofCommand(command, when)),
                    step.call().map(call -> actions.get(call.action().name())),
                    step.call().map(call -> call.arguments()).orElse(List.of()).stream()
                            .filter(ReadyCommand::modelled)
                            .map(argument -> terms.ofCommand(command, argument))
                            .toList(),
                    new Writer(step.then(), layout, value -> terms.ofCommand(command, value)),
                    cases(step.failure(), layout, terms),
                    outcomes,
                    cases(step.unknown(), layout, terms),
                    cases(step.lost(), layout, terms)));
        }
        this.success = cases(command.success(), layout, terms);
        this.readsCaller = command.requirements().stream().anyMatch(clause -> readsCaller(clause.condition()))
                || command.accept().stream()
                        .anyMatch(accept ->
                                accept.when().map(ReadyCommand::readsCaller).orElse(false)
                                        || accept.writes().assignments().stream()
                                                .anyMatch(write -> readsCaller(write.value())));
    }

    private static boolean readsCaller(Expression expression) {
        return ExpressionParts.any(expression, Expression.Caller.class::isInstance);
    }

    private static boolean modelled(Expression argument) {
        return !(argument instanceof Expression.ParameterText) && !(argument instanceof Expression.AttributeText);
    }

    private List<Case> cases(List<Ending> endings, StateLayout layout, Terms terms) {
        return endings.stream()
                .map(ending -> new Case(
                        ending.when().map(when -> terms.ofCommand(command, when)),
                        new Writer(ending.writes(), layout, value -> terms.ofCommand(command, value)),
                        ending.next(),
                        handOver(ending.next(), terms)))
                .toList();
    }

    private Optional<HandOver> handOver(Next next, Terms terms) {
        if (!(next instanceof Next.Issue issue)) {
            return Optional.empty();
        }
        List<Term> arguments = issue.arguments().stream()
                .filter(ReadyCommand::modelled)
                .map(argument -> terms.ofCommand(command, argument))
                .toList();
        return Optional.of(new HandOver(issue.command(), arguments, issue.span().line()));
    }

    /** Whether one of its endings hands over. */
    boolean handsOver() {
        return Stream.concat(
                        Stream.of(success),
                        steps.stream()
                                .flatMap(step -> Stream.concat(
                                        Stream.of(step.failure(), step.unknown(), step.lost()),
                                        step.outcomes().values().stream())))
                .flatMap(List::stream)
                .anyMatch(ending -> ending.handOver().isPresent());
    }

    ReadyStep step(int wanted) {
        return steps.get(wanted - 1);
    }
}
