package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Something leads to each value. */
final class ValueNeverProduced implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.VALUE_NEVER_PRODUCED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<EnumerationValue> produced = new HashSet<>();
        Set<Enumeration> varied = new HashSet<>();
        List<Variable> variables = Stream.of(
                        subject.lifecycle().kept(),
                        subject.lifecycle().outside(),
                        subject.lifecycle().reported())
                .flatMap(List::stream)
                .toList();
        for (Variable variable : variables) {
            if (variable.type() instanceof Type.EnumerationType type) {
                varied.add(type.enumeration());
            }
            if (variable.initial() instanceof EnumerationValue value) {
                produced.add(value);
            }
        }
        for (Variable setting : subject.lifecycle().settings()) {
            if (setting.type() instanceof Type.EnumerationType type) {
                produced.addAll(type.values());
            }
        }
        Walks.assignments(subject.lifecycle()).forEach(assignment -> {
            if (assignment.value().type() instanceof Type.EnumerationType type) {
                produced.addAll(type.values());
            }
        });
        for (Enumeration enumeration : varied) {
            for (EnumerationValue value : enumeration.values()) {
                if (!produced.contains(value) && value.unused().isEmpty() && !value.task()) {
                    found.accept(at(value.span(), "nothing leads to `%s`".formatted(value))
                            .help("let a command or an effect write it, mark it `unused \"why\"`, or remove it"));
                }
            }
        }
    }
}
