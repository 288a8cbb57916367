package dev.detent.validate;

import dev.detent.ast.Accept;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.Unchanged;
import dev.detent.ast.Write;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What success writes to the main state stands in the header or in the body, not in both. */
final class HeaderAndBody implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.HEADER_AND_BODY;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Subject.Written command : subject.commands()) {
            Optional<HeaderClause.To> to = command.header(HeaderClause.To.class);
            if (to.isPresent()) {
                check(command, to.get(), subject.lifecycle().main().name(), found);
            }
        }
        for (TableDeclaration table : subject.tables()) {
            String state = table.state().text();
            for (TableDeclaration.Row row : table.rows()) {
                row.writes()
                        .flatMap(block -> main(block, state))
                        .ifPresent(name -> found.accept(
                                at(name.span(), "`%s` is written here and by what stands after `->`".formatted(name))
                                        .label(row.target().span(), "written here")
                                        .help("drop this one")));
            }
        }
    }

    private void check(Subject.Written command, HeaderClause.To to, String main, Consumer<Diagnostic> found) {
        List<dev.detent.ast.Ending> endings = Stream.concat(
                        command.body(dev.detent.ast.Ending.class).stream(),
                        command.ofGroup(dev.detent.ast.Ending.class).stream())
                .filter(ending -> ending.result() == dev.detent.ast.Ending.Result.SUCCESS)
                .toList();
        for (dev.detent.ast.Ending ending : endings) {
            if (ending.writes().isPresent() && ending.writes().get() instanceof dev.detent.ast.Block block) {
                main(block, main).ifPresent(name -> report(name, to, main, found));
            } else if (ending.when().isEmpty()
                    && ending.writes().filter(Unchanged.class::isInstance).isPresent()) {
                found.accept(at(
                                ending.span(),
                                "success leaves the row unchanged, and the header writes `%s`".formatted(main))
                        .label(to.span(), "written here")
                        .help("drop one of the two"));
            }
        }
        boolean steps = !command.body(dev.detent.ast.Step.class).isEmpty();
        for (Accept accept : command.body(Accept.class)) {
            if (!steps) {
                main(accept.writes(), main).ifPresent(name -> report(name, to, main, found));
            }
        }
    }

    private static Optional<Name> main(dev.detent.ast.Block block, String main) {
        return block.writes().stream()
                .filter(Write.Assignment.class::isInstance)
                .map(write -> ((Write.Assignment) write).target())
                .filter(target -> target.text().equals(main))
                .findFirst();
    }

    private void report(Name name, HeaderClause.To to, String main, Consumer<Diagnostic> found) {
        found.accept(at(name.span(), "`%s` is written here and by `to` in the header".formatted(main))
                .label(to.span(), "written here")
                .help("drop one of the two"));
    }
}
