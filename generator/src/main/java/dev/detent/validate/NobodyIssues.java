package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.Reaction;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An internal command is issued by some reaction. */
final class NobodyIssues implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NOBODY_ISSUES;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<String> issued =
                subject.lifecycle().reactions().stream().map(Reaction::command).collect(Collectors.toSet());
        for (Command command : subject.lifecycle().commands()) {
            if (command.internal() && !issued.contains(command.name())) {
                found.accept(at(
                                subject.commandName(command.name()),
                                "`%s` is internal, and no reaction issues it".formatted(command.name()))
                        .help("write `reaction .. issue %s`, or drop `internal`".formatted(command.name())));
            }
        }
    }
}
