package dev.detent.validate;

import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Sources;
import dev.detent.ast.TableDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.EnumerationValue;
import dev.detent.model.NamedSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Nothing is accepted in a final value. */
final class FinalSource implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.FINAL_SOURCE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Map<String, EnumerationValue> finals = new HashMap<>();
        subject.mainType().values().stream()
                .filter(EnumerationValue::last)
                .forEach(value -> finals.put(value.name(), value));
        Map<String, NamedSet> sets = new HashMap<>();
        subject.lifecycle().sets().forEach(set -> sets.put(set.name(), set));
        Stream<Sources> commands = subject.commands().stream()
                .flatMap(command -> command.header(HeaderClause.From.class).stream())
                .map(HeaderClause.From::sources);
        Stream<Sources> rows = subject.tables().stream()
                .filter(table ->
                        table.state().text().equals(subject.lifecycle().main().name()))
                .flatMap(table -> table.rows().stream())
                .map(TableDeclaration.Row::sources);
        for (Sources sources : Stream.concat(commands, rows).toList()) {
            if (sources instanceof Sources.Listed listed) {
                for (Name name : listed.names()) {
                    EnumerationValue value = finals.get(name.text());
                    Optional<EnumerationValue> inside = value != null
                            ? Optional.of(value)
                            : Optional.ofNullable(sets.get(name.text())).flatMap(FinalSource::finalIn);
                    inside.ifPresent(last -> report(name, last, found));
                }
            }
        }
    }

    private static Optional<EnumerationValue> finalIn(NamedSet set) {
        return set.values().stream()
                .filter(EnumerationValue.class::isInstance)
                .map(EnumerationValue.class::cast)
                .filter(EnumerationValue::last)
                .findFirst();
    }

    private void report(Name name, EnumerationValue value, Consumer<Diagnostic> found) {
        String message = name.text().equals(value.name())
                ? "`%s` is final: nothing is accepted there any more".formatted(name)
                : "the set `%s` holds `%s`, which is final: nothing is accepted there any more".formatted(name, value);
        found.accept(at(name.span(), message)
                .label(value.span(), "final here")
                .help(
                        name.text().equals(value.name())
                                ? "remove it here, or the mark `final`"
                                : "list the other values of the set"));
    }
}
