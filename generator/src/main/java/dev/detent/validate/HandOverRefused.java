package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Next;
import dev.detent.model.Requirement;
import dev.detent.model.Step;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Where an ending hands over, the other command can be accepted. */
final class HandOverRefused implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.HAND_OVER_REFUSED;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<Span> reported = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            Walks.endings(command).forEach(ending -> {
                if (ending.next() instanceof Next.Issue issue) {
                    subject.command(issue.command())
                            .flatMap(target -> refused(subject, command, ending, issue, target))
                            .filter(diagnostic -> reported.add(issue.span()))
                            .ifPresent(found);
                }
            });
        }
    }

    private Optional<Diagnostic> refused(
            Subject subject, Command command, Ending ending, Next.Issue issue, Command target) {
        List<EnumerationValue> possible = mainAfter(subject, command, ending);
        if (!possible.isEmpty()
                && possible.stream()
                        .noneMatch(value -> target.sources().values().contains(value))) {
            return Optional.of(at(
                            issue.span(),
                            "`%s` is `%s` here, where `%s` is not accepted"
                                    .formatted(subject.lifecycle().main(), possible.get(0), target.name()))
                    .label(subject.commandName(target.name()), "accepted from other values only")
                    .help("write another value before, or widen `from` of `%s`".formatted(target.name())));
        }
        Evaluation evaluation = new Evaluation(known(subject, ending, issue, target));
        return target.requirements().stream()
                .filter(clause -> evaluation.fails(clause.condition())
                        || Guards.shutsOutEngine(subject.lifecycle(), clause.condition()))
                .findFirst()
                .map(clause -> refused(subject, issue, target, clause));
    }

    private Diagnostic refused(Subject subject, Next.Issue issue, Command target, Requirement clause) {
        boolean caller = Guards.shutsOutEngine(subject.lifecycle(), clause.condition());
        return at(issue.span(), "`%s` is not accepted here: `%s` is false".formatted(target.name(), clause.text()))
                .label(clause.span(), "asked here")
                .help(
                        caller
                                ? "an ending issues it as the engine: let that in (`or caller == engine`)"
                                : "write what makes it true before, or hand over only where it holds");
    }

    /** The values that the main state can have after the ending's writes; empty where that is not known. */
    private static List<EnumerationValue> mainAfter(Subject subject, Command command, Ending ending) {
        Variable main = subject.lifecycle().main();
        Optional<Assignment> written = ending.writes().assignments().stream()
                .filter(write -> write.variable().equals(main))
                .findFirst();
        if (written.isPresent()) {
            return written.get().value() instanceof Expression.Constant constant
                            && constant.value() instanceof EnumerationValue value
                    ? List.of(value)
                    : List.of();
        }
        boolean hidden =
                subject.lifecycle().mainShowsTasks() && !command.preempts().isEmpty();
        boolean moved = Stream.concat(
                        command.accept().stream().map(AcceptCase::writes),
                        command.steps().stream().flatMap(HandOverRefused::writtenInFlight))
                .flatMap(block -> block.assignments().stream())
                .anyMatch(write -> write.variable().equals(main));
        boolean others = subject.lifecycle().commands().stream()
                .filter(Command::anytime)
                .flatMap(each -> Stream.concat(
                        each.accept().stream().map(AcceptCase::writes),
                        each.success().stream().map(Ending::writes)))
                .flatMap(block -> block.assignments().stream())
                .anyMatch(write -> write.variable().equals(main));
        return hidden || moved || others ? List.of() : command.sources().values();
    }

    private static Stream<Block> writtenInFlight(Step step) {
        Stream<Block> learned = step.call().stream().map(call -> call.action().learns());
        Stream<Block> goingOn = Walks.endings(step)
                .filter(ending -> !(ending.next() instanceof Next.End) && !(ending.next() instanceof Next.Issue))
                .map(Ending::writes);
        return Stream.of(Stream.of(step.then()), learned, goingOn).flatMap(blocks -> blocks);
    }

    private static Map<Object, Value> known(Subject subject, Ending ending, Next.Issue issue, Command target) {
        Map<Object, Value> known = new HashMap<>();
        known.put(Evaluation.DOING, new Value.None());
        subject.lifecycle().task().ifPresent(task -> known.put(task, new Value.None()));
        for (Assignment write : ending.writes().assignments()) {
            if (write.value() instanceof Expression.Constant constant) {
                known.put(write.variable(), constant.value());
            }
        }
        for (int i = 0; i < target.parameters().size(); i++) {
            if (issue.arguments().get(i) instanceof Expression.Constant constant) {
                known.put(target.parameters().get(i), constant.value());
            }
        }
        return known;
    }
}
