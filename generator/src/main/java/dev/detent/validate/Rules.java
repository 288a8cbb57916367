package dev.detent.validate;

import java.util.List;

/** All rules, in the order of their codes. */
final class Rules {

    static final List<Rule> ALL = List.of(
            new UnusedIsUsed(),
            new SeveralInitialValues(),
            new MissingInitialValue(),
            new MisplacedMark(),
            new SeveralTaskStates(),
            new WrittenTwice(),
            new HeaderAndBody(),
            new NeverTaken(),
            new HeaderUnused(),
            new FinalSource(),
            new NoSource(),
            new TaskValueWritten(),
            new WrittenInFlight(),
            new MissingNeeds(),
            new NeedsNothing(),
            new LookCannotTell(),
            new PreemptsItself(),
            new PreemptionCircle(),
            new PreemptsStepless(),
            new PreemptingRollsBack(),
            new AnytimeInterferes(),
            new SecretNotAtHand(),
            new DoesNothing(),
            new UnusedTask(),
            new UnusedAction(),
            new UnusedName(),
            new ValueNeverProduced(),
            new NobodyIssues(),
            new ReactionRefused(),
            new TimerLooks(),
            new RetryUnbounded(),
            new InstancesIndependent(),
            new CheckContradiction(),
            new LostRollsBack(),
            new ProgressInterrupted(),
            new ReportStartsWrong(),
            new NoCommands(),
            new CaseExcluded(),
            new ValueUnreached(),
            new NeverAccepted(),
            new ReactionNeverDue(),
            new ConditionNever(),
            new ConditionAlways(),
            new CaseUnreached(),
            new OutcomeUnhandled(),
            new LookBeforeFence(),
            new PreemptionBlind(),
            new LimitWithoutCall(),
            new RowsCompete(),
            new TaskNotRestarted(),
            new ViewCaseNever(),
            new NamesCollide(),
            new NameUnusable());

    private Rules() {}
}
