package dev.detent.validate;

import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.function.Consumer;

/** Instances that share nothing are independent, so one instance decides. */
final class InstancesIndependent implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.INSTANCES_INDEPENDENT;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        boolean shares = !subject.declarations(SharedDeclaration.class).isEmpty();
        for (CheckDeclaration check : subject.declarations(CheckDeclaration.class)) {
            for (CheckDeclaration.Item item : check.items()) {
                if (item instanceof CheckDeclaration.Instances instances
                        && instances.count().value() != 1
                        && !(shares && instances.count().value() > 1)) {
                    found.accept(at(
                                    instances.span(),
                                    instances.count().value() == 0
                                            ? "a check of no instance shows nothing"
                                            : "instances share nothing here: what holds for one holds for %d"
                                                    .formatted(instances.count().value()))
                            .help("write `instances 1`"));
                }
            }
        }
    }
}
