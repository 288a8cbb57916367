package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Small lifecycles under the real TLC: every kind of verdict, and nothing that only looks like a pass. */
final class LifecycleCheckerTest {

    private static final String LAMP = """
            lifecycle Lamp
            state lamp { off initial, on }
            keep presses: 0..2
            command press from off to on { require presses < 2  accept { presses += 1 } }
            command release from on to off
            invariant counted: lamp == on implies presses > 0
            """;

    private static final String PUMP = """
            lifecycle Pump
            state pump { idle initial, running, stuck }
            outside rotor: {still, turning} = still
            action spin  needs rotor == still   { rotor = turning }
            action brake needs any              { rotor = still }    again harmless
            event jams when rotor == turning { rotor = still }
            command begin from idle, stuck to running else stuck { call spin }
            command halt  from running, stuck to idle else stuck preempts begin { call brake }
            invariant off_is_off: pump == idle and doing == none implies rotor == still
            eventually ends:      doing != none leads to doing == none
            """;

    private static Lifecycle compile(String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile("test.lifecycle", text));
        assertThat(compiled.hasErrors()).as(compiled.diagnostics().toString()).isFalse();
        return compiled.value().orElseThrow();
    }

    private static CheckReport check(String text, CheckOptions options) {
        return LifecycleChecker.check(compile(text), options, CheckProgress.NONE);
    }

    private static CheckReport check(String text) {
        return check(text, CheckOptions.defaults());
    }

    private static List<String> codes(CheckReport report) {
        return report.diagnostics().stream()
                .map((Diagnostic diagnostic) -> diagnostic.code().id())
                .toList();
    }

    private static PropertyResult property(CheckReport report, String name) {
        return report.properties().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void passes() {
        CheckReport report = check(LAMP);

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.engines()).allMatch(engine -> engine.distinctStates() == 5);
    }

    /** Behind the state that leaves its range there is no end of states, which no run may set out to count. */
    @Test
    void stopsWhereANumberLeavesItsRange() {
        CheckReport report = check(
                """
                lifecycle Retry
                state work { waiting initial, done final }
                keep failures: 0..2
                action try_it again harmless
                command run from waiting to done else unchanged {
                  call try_it
                  failure { failures += 1 }
                }
                eventually ends: doing != none leads to doing == none
                reachable once:  failures == 1
                reachable never: work == done and doing == run
                always possible over: work == done
                """,
                new CheckOptions(Optional.empty(), Optional.empty(), Duration.ofMinutes(1), 1_000, Optional.empty()));

        assertThat(property(report, "types").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "once").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(List.of("ends", "never", "over"))
                .extracting(name -> property(report, name).note())
                .containsOnly(Undecided.LEAVES_TYPES);
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
    }

    @Test
    void saysInWordsWhatIsViolatedAndStillDecidesTheRest() {
        CheckReport report = check(PUMP.replace("call brake", "call brake  unknown succeed")
                + "invariant never_stuck: pump != stuck\ninvariant bounded: pump in {idle, running, stuck}\n");

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "never_stuck").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "bounded").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(property(report, "ends").verdict()).isEqualTo(Verdict.PASSED);
        Counterexample shortest =
                property(report, "never_stuck").counterexample().orElseThrow();
        assertThat(shortest.steps()).extracting(CounterexampleStep::kind).containsExactly("accept", "refused");
        assertThat(shortest.explanation()).containsExactly("pump != stuck is false (pump is stuck)");
    }

    @Test
    void severalReactionsAreDecidedBesideAViolation() {
        CheckReport report = check("""
                lifecycle Gate
                state gate { shut initial, open }
                command push from shut to open
                command pull from open to shut
                reaction closes when gate == open for 5m issue pull
                reaction opens when gate == shut for 5m issue push
                invariant never_open: gate == shut
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(report.properties())
                .filteredOn(result -> result.name().equals("reactions_accepted"))
                .extracting(PropertyResult::verdict)
                .containsExactly(Verdict.PASSED, Verdict.PASSED);
    }

    @Test
    void findsRunsThatNeverEnd() {
        CheckReport report = check(PUMP + "eventually calm: pump == running leads to pump == idle\n");

        PropertyResult calm = property(report, "calm");
        assertThat(calm.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(calm.counterexample().orElseThrow().back()).isPresent();
    }

    @Test
    void whatNeverHappensIsNoPass() {
        CheckReport report =
                check(LAMP + "outside hammer: boolean\ncommand smash from on to off { require seen(hammer) }\n");

        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(codes(report)).containsExactly("DT501");
    }

    @Test
    void rowsFromAValueThatNoCheckGetsIntoAreOneMistake() {
        CheckReport report = check("""
                lifecycle Door
                state door { shut initial, ajar, locked }
                command push, pull, knock
                table door {
                  shut   on push -> ajar
                  ajar   on pull -> shut
                  locked on pull -> shut
                  locked on push -> ajar
                  locked, shut on knock -> unchanged
                }
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(report.diagnostics())
                .extracting(Diagnostic::message)
                .containsExactly("this row and 1 more from `locked` are never taken: no check gets there");
        assertThat(report.diagnostics().get(0).span().line()).isEqualTo(7);
    }

    @Test
    void aCounterThatLeavesItsRangeIsViolated() {
        CheckReport report =
                check(LAMP.replace("require presses < 2  accept { presses += 1 }", "success { presses += 1 }"));

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "types").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "counted").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aViolationThatTheCheckExpectsIsAPass() {
        String text = LAMP + "invariant dark: lamp == off\n";

        assertThat(check(text + "check dim { expect dark violated }\n").verdict())
                .isEqualTo(Verdict.PASSED);
        CheckReport wrong = check(text + "check dim { expect counted violated }\n");
        assertThat(wrong.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(codes(wrong)).contains("DT505");
    }

    @Test
    void aBudgetThatRunsOutIsInconclusive() {
        CheckOptions options = new CheckOptions(
                Optional.empty(), Optional.empty(), Duration.ofMillis(50), 10_000_000, Optional.empty());

        assertThat(check(LAMP, options).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void aBrokenToolIsAFault(@TempDir Path folder) throws IOException {
        Path jar = Files.writeString(folder.resolve("tlc.jar"), "no jar");
        CheckOptions options = new CheckOptions(
                Optional.empty(), Optional.of(jar), Duration.ofMinutes(1), 10_000_000, Optional.empty());

        CheckReport report = check(LAMP, options);

        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(codes(report)).contains("DT503");
    }

    @Test
    void aCheckThatTheFileDoesNotHaveIsAnError() {
        CheckReport report = check(LAMP, CheckOptions.defaults().only("defualt"));

        assertThat(report.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(codes(report)).containsExactly("DT502");
    }
}
