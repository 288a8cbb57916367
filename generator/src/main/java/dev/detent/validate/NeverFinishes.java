package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.ActionCall;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Next;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Each call can find what it needs, given what the steps before it leave outside; else its command never succeeds. */
final class NeverFinishes implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.NEVER_FINISHES;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        OutsideReach outside = new OutsideReach(subject.lifecycle());
        if (!outside.decided()) {
            return;
        }
        Map<Span, ActionCall> failing = new LinkedHashMap<>();
        Set<Span> working = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            follow(outside, command, failing, working);
        }
        working.forEach(failing::remove);
        failing.values().stream()
                .filter(call -> !Guards.never(call.action().needs()) && writtenElsewhere(subject, outside, call))
                .forEach(call -> found.accept(at(
                                call.span(),
                                "`%s` never finds here what it needs: it can only fail"
                                        .formatted(call.action().name()))
                        .label(call.action().needs().span(), "never holds by then")
                        .help("bring about before what it needs, or correct `needs`")));
    }

    /** What can be outside when each step begins, one after the other. */
    private static void follow(
            OutsideReach outside, Command command, Map<Span, ActionCall> failing, Set<Span> working) {
        Set<Integer> again = againAt(command);
        BitSet now = outside.all();
        for (Step step : command.steps()) {
            BitSet before = again.contains(step.number()) ? outside.all() : now;
            BitSet after = outside.later(before);
            if (step.call().isPresent()) {
                ActionCall call = step.call().get();
                BitSet during = outside.during(before, call.action());
                if (outside.finds(during, call)) {
                    working.add(call.span());
                } else {
                    failing.putIfAbsent(call.span(), call);
                }
                after = Walks.endings(step).anyMatch(ending -> ending.next() instanceof Next.Succeed)
                        ? outside.all()
                        : outside.finished(during, call);
            }
            if (step.when().isPresent() || after.isEmpty()) {
                after.or(before);
            }
            now = after;
        }
    }

    /** The steps to which some ending of another step goes back. */
    private static Set<Integer> againAt(Command command) {
        Set<Integer> again = new HashSet<>();
        for (Step step : command.steps()) {
            List<Ending> endings = Walks.endings(step).toList();
            for (Ending ending : endings) {
                if (ending.next() instanceof Next.Retry retry && retry.step() != step.number()) {
                    command.steps().stream()
                            .map(Step::number)
                            .filter(number -> number >= retry.step())
                            .forEach(again::add);
                }
            }
        }
        return again;
    }

    /** Whether the need could be met if something happened earlier; a value that nothing writes is said elsewhere. */
    private static boolean writtenElsewhere(Subject subject, OutsideReach outside, ActionCall call) {
        if (outside.finds(outside.all(), call)) {
            return true;
        }
        List<Diagnostic> unwritten = new ArrayList<>();
        new ValueNeverProduced().check(subject, unwritten::add);
        return unwritten.isEmpty();
    }
}
