package dev.detent.resolve;

import dev.detent.ast.DurationExpression;
import dev.detent.ast.Expression.DurationLiteral;
import dev.detent.ast.Expression.Reference;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.Optional;

/** Lengths of time that a file asks for: a literal, or the name of a setting. */
final class DurationResolver {

    private final Vocabulary vocabulary;

    DurationResolver(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** As the file writes it; empty, and reported, where it names anything but a setting for lengths of time. */
    Optional<String> resolve(DurationExpression duration) {
        if (duration instanceof DurationLiteral literal) {
            return Optional.of(literal.amount() + literal.unit().suffix());
        }
        Reference reference = (Reference) duration;
        String name = reference.name().text();
        if (!vocabulary.variables.knows(name)) {
            vocabulary.variables.require(reference.name());
            return Optional.empty();
        }
        Optional<Variable> setting = vocabulary.variables.find(name);
        if (setting.isPresent() && !(setting.get().type() instanceof Type.DurationType)) {
            vocabulary.findings.add(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            reference.span(),
                            "a length of time is expected, `%s` is %s"
                                    .formatted(name, Wording.of(setting.get().type())))
                    .label(setting.get().span(), "declared here")
                    .help("write one, such as `15m`, or the name of a `setting .. : duration`"));
            return Optional.empty();
        }
        return setting.map(Variable::name);
    }
}
