package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.Write;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The writes of a block happen at once, so each variable is written once. */
final class WrittenTwice implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.WRITTEN_TWICE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        WrittenBlocks.of(subject.file()).forEach(block -> check(block, found));
        for (ActionDeclaration action : subject.declarations(ActionDeclaration.class)) {
            returned(action, found);
        }
    }

    private void check(dev.detent.ast.Block block, Consumer<Diagnostic> found) {
        Map<String, Span> first = new HashMap<>();
        for (Write write : block.writes()) {
            if (write instanceof Write.Assignment assignment) {
                twice(
                        assignment.target(),
                        Optional.ofNullable(first.putIfAbsent(
                                assignment.target().text(), assignment.target().span())),
                        found);
            }
        }
    }

    private void returned(ActionDeclaration action, Consumer<Diagnostic> found) {
        Map<String, Span> returned = new HashMap<>();
        action.returns().forEach(name -> returned.putIfAbsent(name.text(), name.span()));
        for (ActionDeclaration.Mark mark : action.marks()) {
            if (mark instanceof ActionDeclaration.Learns learns) {
                for (Write write : learns.block().writes()) {
                    if (write instanceof Write.Assignment assignment) {
                        twice(
                                assignment.target(),
                                Optional.ofNullable(
                                        returned.get(assignment.target().text())),
                                found);
                    }
                }
            }
        }
    }

    private void twice(Name second, Optional<Span> first, Consumer<Diagnostic> found) {
        if (first.isPresent()) {
            found.accept(at(second.span(), "`%s` is written twice at once".formatted(second))
                    .label(first.get(), "written here")
                    .help("keep one of the writes; what must come later belongs to a later block"));
        }
    }
}
