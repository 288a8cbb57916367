package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Reaction;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** An internal command is issued by some reaction or ending. */
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
        subject.lifecycle().commands().stream()
                .filter(command -> !command.internal())
                .forEach(command -> issued.add(command.name()));
        Set<String> handedTo = HandOverGraph.reached(subject.lifecycle(), issued);
        for (Command command : subject.lifecycle().commands()) {
            if (!issued.contains(command.name()) && !handedTo.contains(command.name())) {
                found.accept(at(
                                subject.commandName(command.name()),
                                "`%s` is internal, and no reaction and no ending issues it".formatted(command.name()))
                        .help("write `reaction .. issue %s`, or drop `internal`".formatted(command.name())));
            }
        }
    }
}
