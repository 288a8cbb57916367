package dev.detent.validate;

import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What holds where the guard of a command is asked, and what can be said of conditions without walking through states. */
final class Guards {

    private Guards() {}

    /** A search among the moments in which the command may be accepted as far as its header says. */
    static Search search(Subject subject, Command command) {
        Lifecycle lifecycle = subject.lifecycle();
        Object main = lifecycle.mainShowsTasks() ? Slots.Special.SHOWN : lifecycle.main();
        Search search = new Search().among(main, ordinals(command.sources().values()));
        if (command.preempts().isEmpty() && !command.anytime()) {
            search.among(Slots.Special.DOING, Numbers.NONE).among(Slots.Special.CALLING, Numbers.NONE);
            lifecycle.task().ifPresent(task -> search.among(task, Numbers.NONE));
        }
        return search.among(Slots.Special.CALLER, callers(subject, command));
    }

    /** The same among the moments in which a user may come with it and it takes over from no other command. */
    static Search promised(Lifecycle lifecycle, Command command) {
        int engine = lifecycle.callers().values().size() - 1;
        Search search = new Search()
                .among(Slots.Special.CALLER, IntStream.range(0, engine).toArray());
        if (command.anytime()) {
            Object main = lifecycle.mainShowsTasks() ? Slots.Special.SHOWN : lifecycle.main();
            return search.among(main, ordinals(command.sources().values()));
        }
        List<EnumerationValue> atRest = command.sources().values().stream()
                .filter(value -> !value.task())
                .toList();
        if (lifecycle.mainShowsTasks()) {
            search.among(Slots.Special.SHOWN, ordinals(atRest));
        }
        search.among(lifecycle.main(), ordinals(atRest))
                .among(Slots.Special.DOING, Numbers.NONE)
                .among(Slots.Special.CALLING, Numbers.NONE);
        lifecycle.task().ifPresent(task -> search.among(task, Numbers.NONE));
        return search;
    }

    private static int[] callers(Subject subject, Command command) {
        int engine = subject.lifecycle().callers().values().size() - 1;
        return command.internal()
                ? new int[] {engine}
                : IntStream.rangeClosed(0, subject.issued(command) ? engine : engine - 1)
                        .toArray();
    }

    private static int[] ordinals(List<EnumerationValue> values) {
        return values.stream().mapToInt(Numbers::of).toArray();
    }

    /** Whether the clause holds for some caller, and never for the engine. */
    static boolean shutsOutEngine(Lifecycle lifecycle, Expression clause) {
        int engine = lifecycle.callers().values().size() - 1;
        return !never(clause)
                && new Search()
                        .among(Slots.Special.CALLER, engine)
                        .holds(clause)
                        .impossible();
    }

    /** Whether the condition holds for no values at all of what it reads. */
    static boolean never(Expression condition) {
        return readsSomething(condition) && new Search().holds(condition).impossible();
    }

    /** Whether the condition holds for all values of what it reads. */
    static boolean always(Expression condition) {
        return readsSomething(condition) && new Search().fails(condition).impossible();
    }

    /** Whether a named condition in it is constant, which is said where it is declared. */
    static boolean namesConstant(Expression condition) {
        return ExpressionParts.written(condition)
                .anyMatch(part -> part instanceof Expression.Use use
                        && !use.definition().isView()
                        && (never(use.definition().condition())
                                || always(use.definition().condition())));
    }

    private static boolean readsSomething(Expression condition) {
        boolean[] reads = {false};
        Walks.visit(
                condition,
                part -> reads[0] |= Walks.read(part).isPresent()
                        || part instanceof Expression.ReadParameter
                        || part instanceof Expression.Caller
                        || part instanceof Expression.Doing
                        || part instanceof Expression.Calling);
        return reads[0];
    }

    /** Whether the condition reads a variable, beside the main state, that can never have some value as nothing writes it. */
    static boolean restsOnUnwritten(Subject subject, Expression condition) {
        Set<Variable> read = Walks.reads(condition).stream()
                .filter(variable -> !variable.equals(subject.lifecycle().main()))
                .collect(Collectors.toSet());
        return Producers.unwritten(subject).stream().anyMatch(read::contains);
    }
}
