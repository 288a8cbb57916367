package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.SourceVersion;

/** Each name has a letter, and each part of the package is a name in Java. */
final class NameUnusable implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NAME_UNUSABLE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        DeclaredNames.byKind(subject).stream()
                .flatMap(List::stream)
                .filter(name -> name.text().chars().noneMatch(Character::isLetter))
                .forEach(name -> found.accept(at(name.span(), "`%s` has no letter".formatted(name))
                        .help("give it a name with at least one letter")));
        subject.file().packageName().stream()
                .filter(name -> !SourceVersion.isName(name.text()))
                .forEach(name -> found.accept(at(name.span(), "`%s` cannot be part of a Java package".formatted(name))
                        .help("use another word, such as `%s_`".formatted(name))));
    }
}
