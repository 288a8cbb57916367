package dev.detent.validate;

import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/** Names of one kind stay apart when targets spell them in their own way. */
final class NamesCollide implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NAMES_COLLIDE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (List<Name> names : DeclaredNames.byKind(subject)) {
            Map<String, Name> first = new HashMap<>();
            for (Name name : names) {
                Name other = first.putIfAbsent(spelling(name.text()), name);
                if (other != null && !other.text().equals(name.text())) {
                    found.accept(at(
                                    name.span(),
                                    "`%s` and `%s` differ only in case and underscores, generated code could not tell them apart"
                                            .formatted(name, other))
                            .label(other.span(), "declared here")
                            .help("give one of them another name"));
                }
            }
        }
    }

    private static String spelling(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
