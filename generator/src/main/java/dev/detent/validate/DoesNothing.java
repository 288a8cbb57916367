package dev.detent.validate;

import dev.detent.ast.EventDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.AcceptCase;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.HandOverGraph;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A command or an event changes something. */
final class DoesNothing implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.DOES_NOTHING;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Command command : subject.lifecycle().commands()) {
            boolean heard =
                    command.accept().stream().anyMatch(accept -> accept.row().isPresent());
            if (heard || subject.leads(command.name())) {
                continue;
            }
            boolean writes = Stream.concat(
                            command.accept().stream().map(AcceptCase::writes),
                            command.success().stream().map(Ending::writes))
                    .anyMatch(block -> !block.isEmpty());
            boolean handsOver = HandOverGraph.of(command).findAny().isPresent();
            if (!writes
                    && !handsOver
                    && command.steps().isEmpty()
                    && command.preempts().isEmpty()) {
                found.accept(at(subject.commandName(command.name()), "`%s` does nothing".formatted(command.name()))
                        .help(
                                "say where it leads with `to VALUE`, what it writes with `accept { .. }`, or what it does with `call ACTION`"
                                        + (subject.tables().isEmpty()
                                                ? ""
                                                : "; or let a row of a table say so: `A on %s -> B`"
                                                        .formatted(command.name()))));
            }
        }
        for (EventDeclaration event : subject.declarations(EventDeclaration.class)) {
            if (event.effect().writes().isEmpty()) {
                found.accept(at(event.name().span(), "the event `%s` changes nothing".formatted(event.name()))
                        .help("write what changes outside: `{ variable = value }`"));
            }
        }
    }
}
