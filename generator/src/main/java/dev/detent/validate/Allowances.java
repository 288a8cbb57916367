package dev.detent.validate;

import dev.detent.ast.AllowDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Severity;
import dev.detent.diagnostic.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Warnings that a file allows, each with its reason. */
public final class Allowances {

    private final Map<String, List<Span>> places;
    private final List<AllowDeclaration> allowed = new ArrayList<>();
    private final List<Diagnostic> wrong = new ArrayList<>();
    private final Set<Span> needed = new HashSet<>();

    private Allowances(LifecycleFile file) {
        places = DeclaredPlaces.of(file);
        file.declarations().stream()
                .filter(AllowDeclaration.class::isInstance)
                .map(AllowDeclaration.class::cast)
                .forEach(this::read);
    }

    /**
     * The same diagnostics, where those that the file allows are marked as allowed, and what is wrong with an {@code allow}.
     *
     * @param file the file as it is written
     * @param found all that was found in it
     */
    public static List<Diagnostic> apply(LifecycleFile file, List<Diagnostic> found) {
        Allowances allowances = new Allowances(file);
        List<Diagnostic> all = new ArrayList<>(allowances.wrong);
        found.forEach(diagnostic -> all.add(allowances.judge(diagnostic)));
        if (all.stream().noneMatch(Diagnostic::isError)) {
            allowances.stale(all);
        }
        return all;
    }

    private void read(AllowDeclaration allow) {
        Optional<DiagnosticCode> code = Arrays.stream(DiagnosticCode.values())
                .filter(each -> each.id().equals(allow.code().text()))
                .findFirst();
        int before = wrong.size();
        if (code.isEmpty()) {
            wrong(
                    allow.code().span(),
                    "there is no diagnostic `%s`".formatted(allow.code()),
                    "name the code of a warning, such as `DT345`");
        } else if (code.get().severity() == Severity.ERROR) {
            wrong(
                    allow.code().span(),
                    "%s is an error, which cannot be allowed".formatted(allow.code()),
                    "correct what it is about");
        }
        if (allow.reason().value().isBlank()) {
            wrong(allow.reason().span(), "the reason is missing", "say why the warning is meant to stay");
        }
        for (Name target : allow.targets()) {
            if (!places.containsKey(target.text())) {
                wrong(
                        target.span(),
                        "nothing in this file is called `%s`".formatted(target),
                        NameSuggestion.didYouMean(target.text(), places.keySet())
                                .orElse("name what the warning is about, such as a command or a state"));
            }
        }
        if (wrong.size() == before) {
            allowed.add(allow);
        }
    }

    private void wrong(Span span, String message, String help) {
        wrong.add(Diagnostic.of(DiagnosticCode.ALLOW_NOTHING, span, message).help(help));
    }

    private Diagnostic judge(Diagnostic diagnostic) {
        if (diagnostic.severity() != Severity.WARNING) {
            return diagnostic;
        }
        Optional<String> reason = Optional.empty();
        for (AllowDeclaration allow : allowed) {
            if (allow.code().text().equals(diagnostic.code().id()) && covers(allow, diagnostic.span())) {
                reason = reason.or(() -> Optional.of(allow.reason().value()));
            }
        }
        return reason.map(diagnostic::allowed).orElse(diagnostic);
    }

    private boolean covers(AllowDeclaration allow, Span span) {
        boolean covered = allow.targets().isEmpty();
        if (covered) {
            needed.add(allow.span());
        }
        for (Name target : allow.targets()) {
            if (places.getOrDefault(target.text(), List.of()).stream().anyMatch(place -> holds(place, span))) {
                needed.add(target.span());
                covered = true;
            }
        }
        return covered;
    }

    private static boolean holds(Span outer, Span inner) {
        return outer.start().compareTo(inner.start()) <= 0 && inner.start().compareTo(outer.end()) <= 0;
    }

    private void stale(List<Diagnostic> all) {
        for (AllowDeclaration allow : allowed) {
            if (allow.targets().isEmpty() && !needed.contains(allow.span())) {
                all.add(stale(
                        allow.code().span(), "nothing in this file is warned of with %s".formatted(allow.code())));
            }
            for (Name target : allow.targets()) {
                if (!needed.contains(target.span())) {
                    all.add(stale(
                            target.span(), "nothing in `%s` is warned of with %s".formatted(target, allow.code())));
                }
            }
        }
    }

    private static Diagnostic stale(Span span, String message) {
        return Diagnostic.of(DiagnosticCode.ALLOW_STALE, span, message).help("remove it");
    }
}
