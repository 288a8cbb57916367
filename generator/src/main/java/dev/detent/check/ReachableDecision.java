package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.emit.tla.TlaConfiguration;
import java.util.List;
import java.util.Set;

/** Decides one {@code reachable}: it holds where TLC finds the claim that it is never reached violated. */
final class ReachableDecision {

    /** Why it is violated. */
    static final String NEVER = "no reachable state has it";

    private final Question question;
    private final Subject subject;
    private final TlaConfiguration configuration;

    ReachableDecision(Question question, Subject subject, TlaConfiguration configuration) {
        this.question = question;
        this.subject = subject;
        this.configuration = configuration;
    }

    Decision decide() {
        String definition = configuration.invariants().get(0);
        TlcResult result = question.ask(subject.module(), configuration, 1, true, false);
        if (result instanceof TlcResult.Violated) {
            return decision(definition, Verdict.PASSED, result, "");
        }
        if (result instanceof TlcResult.Passed) {
            return decision(definition, Verdict.VIOLATED, result, NEVER);
        }
        return Undecided.of(subject, List.of(definition), result);
    }

    private Decision decision(String definition, Verdict verdict, TlcResult result, String note) {
        return new Decision(
                List.of(subject.result(definition, verdict, List.of(), note)),
                List.of(subject.engine(List.of(definition), verdict, result.statistics())),
                List.of(),
                Set.of());
    }
}
