package dev.detent.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where the analysis must be silent: what it says is certain. The fixtures show where it speaks. */
class StaticAnalysisTest {

    private static List<String> found(String text) {
        return LifecycleCompiler.compile(new SourceFile("a.lifecycle", text)).diagnostics().stream()
                .map(diagnostic -> diagnostic.code().id())
                .toList();
    }

    @Test
    void tooManyCombinationsAreNotTried() {
        String few = counting(99);
        assertThat(found(few)).containsExactly("DT344");
        assertThat(found(few.replace("0..99", "0..999"))).isEmpty();
    }

    private static String counting(int most) {
        return """
                lifecycle A
                state a { idle initial, busy }
                keep x: 0..%1$d
                keep y: 0..%1$d
                command fill(to: 0..%1$d, and_to: 0..%1$d) from idle { accept { x = to, y = and_to } }
                command go   from idle to busy
                command stop from busy to idle { require x > y and x < y }
                """.formatted(most);
    }

    @Test
    void aLookThatSeesNothingSatisfiesNeitherOfTwoOpposites() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy, odd, blind }
                                keep tries: 0..1
                                outside lamp: boolean = false
                                action shine needs not lamp { lamp = true }
                                event fades when lamp { lamp = false }
                                command go from idle to busy {
                                  call shine
                                  failure when seen(lamp)     { a = odd }
                                  failure when not seen(lamp) { tries = 0 }
                                  failure when tries == 0     { a = blind }
                                  failure unchanged
                                }
                                command again from busy, odd, blind to idle { accept { tries = 1 } }
                                """)).isEmpty();
    }

    @Test
    void aGuardMayRepeatWhereTheCommandStarts() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy }
                                command go   from idle to busy { require a == idle, a != busy }
                                command stop from busy to idle
                                """)).isEmpty();
    }

    @Test
    void whatAPreemptedCallTeachesIsCounted() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy, stopped }
                                keep place: {here, there} = here
                                outside it: {near, far} = near
                                action move needs it == near { it = far }  learns { place = there }
                                action halt again harmless
                                command go    from idle to busy else unchanged { call move  success { place = here } }
                                command stop  from idle, busy to stopped else stopped preempts go { call halt }
                                command close from stopped to idle { require place == there }
                                """)).isEmpty();
    }

    @Test
    void ofCommandsThatWaitForEachOtherOneIsTold() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy }
                                keep left: boolean
                                keep right: boolean
                                command go       from idle to busy
                                command stop     from busy to idle
                                command to_left  from idle { require right  accept { left = true } }
                                command to_right from idle { require left   accept { right = true } }
                                """)).containsExactly("DT342");
    }

    @Test
    void rowsThatCompeteAreOneMistake() {
        assertThat(messages("""
                                lifecycle A
                                state a { idle initial, busy, done }
                                keep tries: 0..2
                                command go, stop(hard: boolean)
                                table a {
                                  idle       on go -> busy { tries = 1 }
                                  busy       on go -> unchanged
                                  busy       on go -> unchanged
                                  busy, idle on stop when tries > 0          -> done
                                  busy       on stop when hard and tries > 1 -> idle { tries = 2 }
                                }
                                """))
                .containsExactly(
                        "two rows for `go` can hold at once in `busy`",
                        "two rows for `stop` can hold at once in `busy`, for example with tries 2, hard true");
    }

    @Test
    void aRowWithoutOnIsOneMistake() {
        assertThat(messages("""
                                lifecycle A
                                state a { idle initial, busy, done final }
                                command go, stop, halt
                                table a {
                                  idle on go -> busy
                                  busy, stop, halt -> unchanged
                                  idle, busy on stop, halt -> done
                                }
                                """)).containsExactly("there is no value of `a` `stop`, which is a command");
    }

    private static List<String> messages(String text) {
        return LifecycleCompiler.compile(new SourceFile("a.lifecycle", text)).diagnostics().stream()
                .map(Diagnostic::message)
                .toList();
    }

    @Test
    void aReactionThatIsNeverDueIsToldOnce() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy, over final }
                                keep tries: 0..3
                                command go   from idle to busy { accept { tries = 1 } }
                                command stop from busy to idle
                                command drop internal from idle to over
                                reaction drops when a == busy and tries == 3 issue drop
                                """)).containsExactly("DT343");
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy, over final }
                                command go   from idle to busy
                                command stop from busy to over
                                command drop internal from idle to over
                                reaction drops when a == over issue drop
                                """)).containsExactly("DT343");
    }

    @Test
    void rowsBehindAValueThatIsNotReachedAreOneMistake() {
        String table = """
                lifecycle A
                state a { idle initial, busy, over final, mending, waiting }
                command go, done, mend, wait
                table a {
                  idle    on go   -> busy
                  busy    on go   -> unchanged
                  busy    on done -> over
                  busy    on mend -> mending
                  mending on done -> busy
                  mending on wait -> waiting
                  busy    on wait -> unchanged
                  waiting on wait -> unchanged
                  waiting on mend -> mending
                }
                """;

        assertThat(found(table)).isEmpty();
        assertThat(found(table.replace("  busy    on mend -> mending\n", ""))).containsExactly("DT341");
    }

    @Test
    void aConditionThatNeverHoldsIsOneMistake() {
        assertThat(found("""
                lifecycle A
                state a { idle initial, busy, over final }
                keep hard: boolean
                command go(now: boolean) from idle { accept { hard = now } }
                command done, stop
                table a {
                  idle on done when hard -> busy
                  busy on done when hard and not hard -> over
                  busy on stop -> over
                }
                """)).containsExactly("DT344");
    }

    @Test
    void aNumberThatOnlyStaysWhatItIsIsToldOnce() {
        String text = """
                lifecycle A
                state a { idle initial, busy }
                keep tries: 0..3
                command go   from idle to busy { require tries < 3 }
                command stop from busy to idle { accept { tries = 0 } }
                """;

        assertThat(found(text)).containsExactly("DT341");
        assertThat(found(text.replace("tries = 0", "tries += 1"))).isEmpty();
    }

    @Test
    void aSourceIsAUseOfAValue() {
        String text = """
                                lifecycle A
                                state a { idle initial, busy, leased unused "not yet" }
                                command go   from idle to busy
                                command stop from busy%s to idle
                                command end  unused "not yet" from leased to idle
                                command more, less
                                state c { one initial, two, three unused "not yet" }
                                table c {
                                  one on more -> two
                                  two%s on less -> one
                                }
                                """;
        assertThat(found(text.formatted("", ""))).isEmpty();
        assertThat(found(text.formatted(", leased", ""))).containsExactly("DT256");
        assertThat(found(text.formatted("", ", three"))).containsExactly("DT256");
        assertThat(found(text.formatted("", "").replace("from busy", "from any except leased")))
                .isEmpty();
    }

    @Test
    void whatIsTriedAgainIsCountedWhereAnEarlierEndingStops() {
        assertThat(found("""
                                lifecycle A
                                state a { idle initial, busy, failed final }
                                keep tries: 0..3
                                action x again harmless
                                command go from idle to busy {
                                  call x
                                  failure when tries == 3 { a = failed }
                                  failure { tries += 1 } retry
                                }
                                command stop from busy to idle
                                """)).isEmpty();
    }

    private static final String ROUND = """
                                lifecycle A
                                state a { idle initial, busy, failed }
                                keep tries: 0..3
                                action x again harmless
                                action y again harmless
                                command go from idle to busy { call x  failure { a = failed } issue clear }
                                command clear internal from failed to idle {
                                  call y
                                  failure unchanged
                                  %s
                                }
                                command stop from busy, failed to idle { require tries >= 0 }
                                %s
                                """;

    @Test
    void aRefusalMayComeAgainThroughAnotherCommand() {
        assertThat(found(ROUND.formatted("success issue go", "allow DT345 in stop \"counts\"")))
                .contains("DT330");
        assertThat(found(ROUND.formatted("success when tries < 3 { tries += 1 } issue go\n  success", "")))
                .doesNotContain("DT330");
        assertThat(found(ROUND.formatted("success issue go", "assume x succeeds")))
                .doesNotContain("DT330");
        assertThat(found(ROUND.formatted("success unchanged", ""))).doesNotContain("DT330");
    }
}
