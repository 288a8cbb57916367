package dev.detent.resolve;

import dev.detent.ast.Ending.Result;
import dev.detent.ast.Name;
import dev.detent.ast.Unchanged;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Span;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import dev.detent.resolve.BlockResolver.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The endings of one command. Each written ending is resolved once and then fitted to each step that it answers. */
final class EndingResolver {

    /**
     * What the header says of the main state at an end.
     *
     * @param write empty for {@code unchanged}
     */
    record Header(Optional<Assignment> write, Span span) {}

    /**
     * A written ending.
     *
     * @param unchanged whether it keeps the header from writing
     */
    private record Answer(Optional<Expression> when, Block writes, boolean unchanged, Optional<Next> next, Span span) {}

    /** Stands for the step that ended, until that is known. */
    private static final Next SAME_STEP = new Next.Retry(0);

    private final Findings findings;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;
    private final Optional<Variable> main;
    private final Map<String, Optional<Parameter>> parameters;
    private final Map<String, List<Integer>> steps;
    private final HandOverResolver handOvers;
    private final Map<Span, Optional<Answer>> answers = new HashMap<>();
    private boolean right = true;

    /**
     * For one command.
     *
     * @param steps the numbers of the steps of a name
     * @param handOvers resolves what an ending hands over to
     */
    EndingResolver(
            Vocabulary vocabulary,
            ExpressionResolver expressions,
            BlockResolver blocks,
            Map<String, Optional<Parameter>> parameters,
            Map<String, List<Integer>> steps,
            HandOverResolver handOvers) {
        this.findings = vocabulary.findings;
        this.main = vocabulary.main();
        this.expressions = expressions;
        this.blocks = blocks;
        this.parameters = parameters;
        this.steps = steps;
        this.handOvers = handOvers;
    }

    /** Whether everything was right so far. */
    boolean isRight() {
        return right;
    }

    /** Reports what is wrong with an ending, also where no step will ever take it. */
    void check(dev.detent.ast.Ending written) {
        answer(written);
    }

    /**
     * The cases up to and including the first that always holds.
     *
     * @param written step, command, group, each in order of text
     * @param header what the header says, tried last
     * @param step the step that ended; 0 at the end of the command
     */
    List<Ending> cases(List<dev.detent.ast.Ending> written, Optional<Header> header, int step) {
        List<Ending> cases = new ArrayList<>();
        for (dev.detent.ast.Ending ending : written) {
            Optional<Answer> answer = answer(ending);
            if (answer.isEmpty()) {
                right = false;
                return cases;
            }
            cases.add(fit(answer.get(), header, step));
            if (answer.get().when().isEmpty()) {
                return cases;
            }
        }
        header.ifPresent(
                clause -> cases.add(new Ending(Optional.empty(), block(clause), new Next.End(), clause.span())));
        return cases;
    }

    private Ending fit(Answer answer, Optional<Header> header, int step) {
        Next next = answer.next()
                .map(found -> found.equals(SAME_STEP) ? new Next.Retry(step) : found)
                .orElse(new Next.End());
        Block writes = answer.writes();
        boolean over = next instanceof Next.End || next instanceof Next.Issue;
        if (over && !answer.unchanged() && header.isPresent() && !writesMain(writes)) {
            List<Assignment> both = new ArrayList<>(block(header.get()).assignments());
            both.addAll(writes.assignments());
            writes = new Block(both, writes.messages());
        }
        return new Ending(answer.when(), writes, next, answer.span());
    }

    private static Block block(Header header) {
        return header.write().map(write -> new Block(List.of(write))).orElse(Block.EMPTY);
    }

    private boolean writesMain(Block writes) {
        return writes.assignments().stream()
                .anyMatch(
                        assignment -> main.isPresent() && assignment.variable().equals(main.get()));
    }

    private Optional<Answer> answer(dev.detent.ast.Ending written) {
        Optional<Answer> known = answers.get(written.span());
        if (known == null) {
            known = resolve(written);
            answers.put(written.span(), known);
            right &= known.isPresent();
        }
        return known;
    }

    private Optional<Answer> resolve(dev.detent.ast.Ending written) {
        boolean sound = true;
        Optional<Expression> when = Optional.empty();
        if (written.when().isPresent()) {
            when = expressions.condition(written.when().get(), Scope.of(Place.STEP_CONDITION, parameters));
            sound = when.isPresent();
        }
        boolean unchanged = written.writes().filter(Unchanged.class::isInstance).isPresent();
        Block writes = Block.EMPTY;
        if (written.writes().isPresent() && written.writes().get() instanceof dev.detent.ast.Block block) {
            Optional<Block> found = blocks.resolve(block, Writer.COMMAND, Scope.of(Place.STEP_WRITE, parameters));
            sound &= found.isPresent();
            writes = found.orElse(Block.EMPTY);
        }
        Optional<Next> next = Optional.empty();
        if (written.next().isPresent()) {
            next = next(written.next().get(), written.result());
            sound &= next.isPresent();
        }
        return sound ? Optional.of(new Answer(when, writes, unchanged, next, written.span())) : Optional.empty();
    }

    private Optional<Next> next(dev.detent.ast.Ending.Next written, Result result) {
        if (written instanceof dev.detent.ast.Ending.Issue issue) {
            return handOvers.resolve(issue, parameters);
        }
        if (result == Result.SUCCESS) {
            return refuse(written.span(), "after success the command is over; it can only hand over with `issue`");
        }
        if (written instanceof dev.detent.ast.Ending.Succeed) {
            return Optional.of(new Next.Succeed());
        }
        if (written instanceof dev.detent.ast.Ending.Fail) {
            return result == Result.FAILURE
                    ? refuse(written.span(), "a failure that fails would never end")
                    : Optional.of(new Next.Fail());
        }
        dev.detent.ast.Ending.Retry retry = (dev.detent.ast.Ending.Retry) written;
        return retry.at().isPresent() ? retryAt(retry.at().get()) : Optional.of(SAME_STEP);
    }

    private Optional<Next> retryAt(Name name) {
        List<Integer> numbers = steps.getOrDefault(name.text(), List.of());
        if (numbers.size() == 1) {
            return Optional.of(new Next.Retry(numbers.get(0)));
        }
        String help = numbers.isEmpty()
                ? NameSuggestion.didYouMean(name.text(), steps.keySet())
                        .orElse("steps of this command: " + Wording.list(steps.keySet()))
                : "give the steps tasks of their own";
        findings.add(
                numbers.isEmpty() ? DiagnosticCode.UNKNOWN_NAME : DiagnosticCode.AMBIGUOUS_NAME,
                name.span(),
                numbers.isEmpty()
                        ? "there is no step `%s` in this command".formatted(name)
                        : "%d steps of this command are named `%s`".formatted(numbers.size(), name),
                help);
        return Optional.empty();
    }

    private Optional<Next> refuse(Span span, String message) {
        findings.add(DiagnosticCode.NEXT_NOT_HERE, span, message, "drop what follows the ending");
        return Optional.empty();
    }
}
