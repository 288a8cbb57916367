package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Requirement;
import dev.detent.model.Step;
import dev.detent.model.TableRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Each case with a condition is open somewhere: neither the cases before it nor the guard of its command exclude it. Rows of a
 * table have no order, so none is before another.
 */
final class CaseExcluded implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.CASE_EXCLUDED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        excluded(subject).values().forEach(found);
    }

    /** What is wrong with the cases at these places. */
    static Map<Span, Diagnostic> excluded(Subject subject) {
        CaseExcluded rule = new CaseExcluded();
        Map<Span, Diagnostic> excluded = new LinkedHashMap<>();
        Set<Span> open = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            rule.accepted(subject, command, excluded, open);
            Set<List<Ending>> lists = new HashSet<>();
            for (Step step : command.steps()) {
                lists.add(step.failure());
                lists.addAll(step.outcomes().values());
                lists.add(step.unknown());
                lists.add(step.lost());
            }
            lists.add(command.success());
            for (List<Ending> list : lists) {
                rule.ended(list, excluded, open);
            }
        }
        open.forEach(excluded::remove);
        return excluded;
    }

    private void accepted(Subject subject, Command command, Map<Span, Diagnostic> excluded, Set<Span> open) {
        List<Expression> earlier = new ArrayList<>();
        for (AcceptCase accept : command.accept()) {
            if (accept.when().isEmpty()) {
                return;
            }
            Expression when = accept.when().get();
            if (guarded(subject, command).holds(when).impossible()) {
                if (!saysNever(accept) && !guarded(subject, command).impossible()) {
                    excluded.put(
                            accept.span(),
                            at(
                                            accept.span(),
                                            "this case is never taken: the guard of `%s` excludes it"
                                                    .formatted(command.name()))
                                    .label(subject.commandName(command.name()), "accepted only where it does not hold")
                                    .help("correct its condition, or remove the case"));
                }
            } else if (!earlier.isEmpty()
                    && without(guarded(subject, command), earlier).holds(when).impossible()) {
                excluded.put(accept.span(), covered(accept.span(), earlier));
            } else {
                open.add(accept.span());
            }
            if (accept.row().isEmpty()) {
                earlier.add(when);
            }
        }
    }

    /** Whether its own condition never holds, which is said there. */
    private static boolean saysNever(AcceptCase accept) {
        return accept.row()
                .map(TableRow::when)
                .orElse(accept.when())
                .filter(Guards::never)
                .isPresent();
    }

    private static Search guarded(Subject subject, Command command) {
        Search search = Guards.search(subject, command);
        for (Requirement clause : command.requirements()) {
            search.holds(clause.condition());
        }
        return search;
    }

    private void ended(List<Ending> endings, Map<Span, Diagnostic> excluded, Set<Span> open) {
        List<Expression> earlier = new ArrayList<>();
        for (Ending ending : endings) {
            if (ending.when().isEmpty()) {
                return;
            }
            Expression when = ending.when().get();
            boolean closed = !earlier.isEmpty()
                    && !Guards.never(when)
                    && without(new Search(), earlier).holds(when).impossible();
            if (closed) {
                excluded.putIfAbsent(ending.span(), covered(ending.span(), earlier));
            } else {
                open.add(ending.span());
            }
            earlier.add(when);
        }
    }

    private static Search without(Search search, List<Expression> earlier) {
        earlier.forEach(search::fails);
        return search;
    }

    private Diagnostic covered(Span span, List<Expression> earlier) {
        return at(span, "this case is never taken: the earlier ones hold wherever it does")
                .label(earlier.get(0).span(), "asked before")
                .help("put it before them, or remove it");
    }
}
