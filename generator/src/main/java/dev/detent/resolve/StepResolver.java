package dev.detent.resolve;

import dev.detent.ast.Ending.Result;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.model.Action;
import dev.detent.model.ActionCall;
import dev.detent.model.Block;
import dev.detent.model.Ending;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.resolve.BlockResolver.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The steps of a command, each with all of its endings. */
final class StepResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;
    private final CallResolver calls;
    private final Optional<Variable> taskState;
    private final DurationResolver durations;

    StepResolver(
            Vocabulary vocabulary,
            ExpressionResolver expressions,
            BlockResolver blocks,
            CallResolver calls,
            Optional<Variable> taskState) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.expressions = expressions;
        this.blocks = blocks;
        this.calls = calls;
        this.taskState = taskState;
        this.durations = new DurationResolver(vocabulary);
    }

    /** The name of a step: its task, else its action. */
    static String name(dev.detent.ast.Step step) {
        return step.task()
                .or(() -> step.call().map(dev.detent.ast.Call::name))
                .map(Name::text)
                .orElse("");
    }

    /**
     * One step.
     *
     * @param header what the command's {@code else} says
     */
    Optional<Step> resolve(
            CommandSource source,
            dev.detent.ast.Step written,
            int number,
            Map<String, Optional<Parameter>> parameters,
            EndingResolver endings,
            Optional<EndingResolver.Header> header) {
        Optional<EnumerationValue> task = written.task().flatMap(this::task);
        boolean right = task.isPresent() || written.task().isEmpty();
        Optional<ActionCall> call = Optional.empty();
        if (written.call().isPresent()) {
            call = calls.action(written.call().get(), Scope.of(Place.CALL_ARGUMENT, parameters));
            right &= call.isPresent();
        }
        Optional<Expression> when = Optional.empty();
        if (written.when().isPresent()) {
            when = expressions.condition(written.when().get(), Scope.of(Place.STEP_CONDITION, parameters));
            right &= when.isPresent();
        }
        Optional<Block> then = Optional.of(Block.EMPTY);
        if (written.then().isPresent()) {
            then = blocks.resolve(written.then().get(), Writer.COMMAND, Scope.of(Place.STEP_WRITE, parameters));
            right &= then.isPresent();
        }
        Optional<String> within = written.within().flatMap(durations::resolve);
        right &= within.isPresent() || written.within().isEmpty();
        right &= placed(written);
        Answers answers = new Answers(source, written, number, endings, header);
        Optional<Action> action = written.call()
                .flatMap(name -> vocabulary.actions.find(name.name().text()));
        Map<String, List<Ending>> outcomes = new LinkedHashMap<>();
        if (action.isPresent()) {
            right &= answers.outcomesKnown(action.get());
            for (String outcome : action.get().outcomes()) {
                outcomes.put(outcome, answers.outcome(outcome));
            }
        }
        boolean calling = written.call().isPresent();
        List<Ending> failure = calling ? answers.failure() : List.of();
        List<Ending> unknown = calling ? answers.unknown() : List.of();
        List<Ending> lost = calling ? answers.lost() : List.of();
        if (!right || !endings.isRight() || !answers.right) {
            return Optional.empty();
        }
        return Optional.of(new Step(
                number,
                name(written),
                task,
                call,
                when,
                within,
                then.orElse(Block.EMPTY),
                failure,
                outcomes,
                unknown,
                lost,
                written.doc().orElse(""),
                written.span()));
    }

    private boolean placed(dev.detent.ast.Step written) {
        boolean right = true;
        for (dev.detent.ast.Ending ending : written.endings()) {
            if (ending.result() == Result.SUCCESS) {
                findings.add(
                        DiagnosticCode.ENDING_NOT_HERE,
                        ending.span(),
                        "`success` is how a command ends, not a step",
                        "write `then { .. }` after the step, or move `success` out of its braces");
                right = false;
            } else if (written.call().isEmpty()) {
                findings.add(
                        DiagnosticCode.ENDING_NOT_HERE,
                        ending.span(),
                        "this step calls nothing, so there is nothing to answer",
                        "remove the ending, or let the step `call` an action");
                right = false;
            }
        }
        return right;
    }

    private Optional<EnumerationValue> task(Name name) {
        Optional<Enumeration> holder = taskState
                .map(variable -> ((Type.EnumerationType) variable.type()).enumeration())
                .or(vocabulary::mainEnumeration);
        if (holder.isEmpty()) {
            return Optional.empty();
        }
        Optional<EnumerationValue> value = vocabulary.enumerations.entry(holder.get(), name.text());
        if (value.isPresent() && (taskState.isPresent() || value.get().task())) {
            return value;
        }
        if (value.isPresent()) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.NOT_A_TASK,
                            name.span(),
                            "`%s` is an ordinary value of `%s`, not a task".formatted(name, holder.get()))
                    .label(value.get().span(), "declared here")
                    .help("mark the value with `task` where it is declared; a value that a row of a table leads to is"
                            + " never shown by a step"));
            return Optional.empty();
        }
        TreeSet<String> tasks = new TreeSet<>();
        holder.get().values().stream()
                .filter(each -> taskState.isPresent() || each.task())
                .forEach(each -> tasks.add(each.name()));
        Diagnostic diagnostic =
                Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, name.span(), "there is no task `%s`".formatted(name));
        Optional<String> near = NameSuggestion.didYouMean(name.text(), tasks);
        findings.add((near.isPresent() ? diagnostic : Wording.valuesAt(holder.get(), diagnostic))
                .help(near.orElse(
                        taskState.isPresent()
                                ? "add it to `%s`".formatted(holder.get())
                                : "add the value to `%s` with the mark `task`".formatted(holder.get()))));
        return Optional.empty();
    }

    /** How one step is answered. */
    private final class Answers {

        private final CommandSource source;
        private final dev.detent.ast.Step written;
        private final int number;
        private final EndingResolver endings;
        private final Optional<EndingResolver.Header> header;
        private boolean right = true;

        private Answers(
                CommandSource source,
                dev.detent.ast.Step written,
                int number,
                EndingResolver endings,
                Optional<EndingResolver.Header> header) {
            this.source = source;
            this.written = written;
            this.number = number;
            this.endings = endings;
            this.header = header;
        }

        private List<dev.detent.ast.Ending> written(Result result) {
            return Stream.concat(
                            written.endings().stream().filter(ending -> ending.result() == result),
                            source.endings(result).stream())
                    .toList();
        }

        private List<Ending> failure() {
            List<dev.detent.ast.Ending> texts = written(Result.FAILURE);
            List<Ending> cases = endings.cases(texts, header, number);
            if (cases.isEmpty()
                    && texts.isEmpty()
                    && source.steps().stream()
                            .filter(each -> each.call().isPresent())
                            .findFirst()
                            .filter(first -> first.span().equals(written.span()))
                            .isPresent()) {
                findings.add(Diagnostic.of(
                                DiagnosticCode.STEP_UNANSWERED,
                                written.call().orElseThrow().span(),
                                "`%s` does not say what follows when this call fails".formatted(source.name()))
                        .help("write `else VALUE` or `else unchanged` in the header, or `failure { .. }` in the body"));
            }
            right &= !cases.isEmpty();
            finished(cases, texts, "failure");
            return cases;
        }

        private List<Ending> unknown() {
            List<Ending> cases = new ArrayList<>(endings.cases(written(Result.UNKNOWN), Optional.empty(), number));
            finished(cases, written(Result.UNKNOWN), "unknown");
            if (cases.isEmpty()) {
                cases.add(new Ending(Optional.empty(), Block.EMPTY, new Next.Retry(number), written.span()));
            }
            return cases;
        }

        private List<Ending> lost() {
            List<Ending> cases = endings.cases(written(Result.LOST), header, number);
            finished(cases, written(Result.LOST), "lost");
            return cases;
        }

        private List<Ending> outcome(String outcome) {
            List<dev.detent.ast.Ending> texts = written(Result.OUTCOME).stream()
                    .filter(ending -> ending.outcomes().stream()
                            .anyMatch(name -> name.text().equals(outcome)))
                    .toList();
            List<Ending> cases = new ArrayList<>(endings.cases(texts, Optional.empty(), number));
            if (cases.stream().allMatch(ending -> ending.when().isPresent())) {
                cases.addAll(endings.cases(written(Result.FAILURE), header, number));
            }
            return cases;
        }

        private boolean outcomesKnown(Action action) {
            boolean known = true;
            for (dev.detent.ast.Ending ending : written.endings()) {
                for (Name outcome : ending.outcomes()) {
                    known &= isOutcome(outcome, action.outcomes(), "`" + action.name() + "` has no outcome");
                }
            }
            return known;
        }

        private void finished(List<Ending> cases, List<dev.detent.ast.Ending> texts, String result) {
            if (!cases.isEmpty()
                    && endings.isRight()
                    && cases.stream().allMatch(ending -> ending.when().isPresent())) {
                right = false;
                unfinished(texts.get(texts.size() - 1), result);
            }
        }
    }

    /** Reports a list of cases that may leave an end without an answer. */
    void unfinished(dev.detent.ast.Ending last, String result) {
        findings.add(
                DiagnosticCode.CASES_UNFINISHED,
                last.span(),
                "each `%s` has a condition, and all of them may be false".formatted(result),
                "add a last `%s` without `when`".formatted(result));
    }

    /** Whether the outcome is one of these; reports it if not. */
    boolean isOutcome(Name outcome, List<String> known, String message) {
        if (known.contains(outcome.text())) {
            return true;
        }
        findings.add(
                DiagnosticCode.UNKNOWN_NAME,
                outcome.span(),
                message + " `" + outcome + "`",
                NameSuggestion.didYouMean(outcome.text(), known)
                        .orElse("declare it at the action: `outcome %s`".formatted(outcome)));
        return false;
    }
}
