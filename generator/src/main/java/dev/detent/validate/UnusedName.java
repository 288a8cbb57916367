package dev.detent.validate;

import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.TableDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.resolve.Occurrences;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What is declared is used. A reported variable is there to be shown, so it may stand alone. */
final class UnusedName implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.UNUSED_NAME;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Mentions mentions = Mentions.of(subject);
        for (Declaration declaration : subject.file().declarations()) {
            if (declaration instanceof SetDeclaration set && !mentions.names(set.name())) {
                report(set.name(), "the set", found);
            } else if (declaration instanceof DefineDeclaration define && !mentions.names(define.name())) {
                report(define.name(), "the definition", found);
            } else if (declaration instanceof KeepDeclaration keep
                    && keep.reportedFrom().isEmpty()
                    && !mentions.names(keep.name())) {
                report(keep.name(), "the variable", found);
            } else if (declaration instanceof OutsideDeclaration outside && !mentions.names(outside.name())) {
                report(outside.name(), "the outside variable", found);
            } else if (declaration instanceof SettingDeclaration setting && !mentions.names(setting.name())) {
                report(setting.name(), "the setting", found);
            } else if (declaration instanceof AttributeDeclaration attribute) {
                attribute.names().stream()
                        .filter(name -> !mentions.names(name))
                        .forEach(name -> report(name, "the attribute", found));
            } else if (declaration instanceof CallersDeclaration callers && !mentions.names("caller")) {
                found.accept(at(callers.span(), "no condition asks who the caller is")
                        .help("ask `caller == %s` somewhere, or remove the callers"
                                .formatted(callers.names().get(0))));
            }
        }
        for (Subject.Written command : subject.commands()) {
            parameters(command.declaration(), subject.tables(), found);
        }
    }

    private void parameters(CommandDeclaration command, List<TableDeclaration> tables, Consumer<Diagnostic> found) {
        if (command.parameters().isEmpty()) {
            return;
        }
        Set<String> read = new HashSet<>();
        Occurrences visitor = Occurrences.of(expression -> {
            if (expression instanceof dev.detent.ast.Expression.Reference reference) {
                read.add(reference.name().text());
            }
        });
        visitor.visit(command);
        Set<String> names = command.names().stream().map(Name::text).collect(Collectors.toSet());
        tables.stream()
                .flatMap(table -> table.rows().stream())
                .filter(row -> row.on().stream().map(Name::text).anyMatch(names::contains))
                .forEach(visitor::visit);
        command.parameters().stream()
                .map(parameter -> parameter.name())
                .filter(name -> !read.contains(name.text()))
                .forEach(name -> report(name, "the parameter", found));
    }

    private void report(Name name, String kind, Consumer<Diagnostic> found) {
        found.accept(
                at(name.span(), "%s `%s` is never used".formatted(kind, name)).help("use it, or remove it"));
    }
}
