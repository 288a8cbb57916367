package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The commands lead from the start to each value that they write. */
final class ValueUnreached implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.VALUE_UNREACHED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Lifecycle lifecycle = subject.lifecycle();
        Mentions mentions = Mentions.of(subject);
        List<Diagnostic> dropped = new ArrayList<>();
        new NeverTaken().check(subject, dropped::add);
        // A case behind one that always holds is no part of the meaning, and may be the one that writes.
        List<Variable> unwritten = dropped.isEmpty() ? Producers.unwritten(subject) : List.of();
        unwritten.stream()
                .filter(variable -> mentions.names(variable.name()))
                .forEach(variable -> found.accept(at(
                                subject.keptName(variable),
                                "`%s` is always %s: nothing writes anything else"
                                        .formatted(variable, variable.initial()))
                        .help("let a command write it, or remove it")));
        if (!subject.reach().decided()) {
            return;
        }
        for (List<EnumerationValue> circle : new UnreachedValues(subject).roots()) {
            String names = circle.stream().map(value -> "`" + value + "`").collect(Collectors.joining(", "));
            String message = circle.size() == 1
                    ? "%s is never reached: no command that leads to it starts from a value that is".formatted(names)
                    : "%s are never reached: they only lead to each other".formatted(names);
            found.accept(at(circle.get(0).span(), message)
                    .help("let a command from `%s`, or from what it leads to, lead there; or remove it"
                            .formatted(lifecycle.main().initial())));
        }
    }
}
