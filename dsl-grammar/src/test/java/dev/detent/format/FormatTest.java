package dev.detent.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** What the layout is. */
final class FormatTest {

    private static Diagnosed<String> result(String text) {
        return LifecycleFormatter.format(new SourceFile("test.lifecycle", text));
    }

    private static String format(String text) {
        String formatted = result(text).value().orElseThrow();
        assertThat(result(formatted).value()).as("once more").contains(formatted);
        return formatted;
    }

    @Test
    void aFileOnOneLine() {
        assertThat(format(
                        "package a . b lifecycle   Door state door{closed initial,open}command open from closed to open"
                                + "{require quiet\"too loud\"accept{n=1,m+=2}}define quiet=not(loud)and n in{1,2}"))
                .isEqualTo("""
                        package a.b
                        lifecycle Door
                        state door { closed initial, open }
                        command open from closed to open { require quiet  "too loud"  accept { n = 1, m += 2 } }
                        define quiet = not (loud) and n in {1, 2}
                        """);
    }

    @Test
    void declarationsThatFollowEachOtherStandInColumns() {
        assertThat(format("""
                        lifecycle Door
                        command open from closed, locked to open
                        command lock from closed to locked else stuck { call turn }
                        fair command close from open to closed

                        command alone from open to closed
                        """)).isEqualTo("""
                        lifecycle Door
                        command open       from closed, locked to open
                        command lock       from closed         to locked else stuck { call turn }
                        fair command close from open           to closed

                        command alone from open to closed
                        """);
    }

    @Test
    void actionsKeepTheirColumnsBesideOneThatIsMuchLonger() {
        assertThat(format("""
                        lifecycle Guest
                        action off needs any {guest = shutdown} again harmless
                        action boot needs guest != off {guest = shutdown} then {guest = running} again harmless outcome stuck
                        action start_resized(into: power in {running, shutdown}, at: opaque) needs guest == off {guest = into}
                        """)).isEqualTo("""
                        lifecycle Guest
                        action off  needs any          { guest = shutdown }  again harmless
                        action boot needs guest != off { guest = shutdown }  then { guest = running }  again harmless  outcome stuck
                        action start_resized(into: power in {running, shutdown}, at: opaque) needs guest == off { guest = into }
                        """);
    }

    @Test
    void aTableHasThreeColumnsAndWrites() {
        assertThat(format("""
                        lifecycle Job
                        table phase {
                        queued on Started when slots > 0 "full" -> running {slots -= 1}
                        any except done on Cancel -> failed
                        held -> queued
                        }
                        """)).isEqualTo("""
                        lifecycle Job
                        table phase {
                          queued          on Started when slots > 0  "full" -> running { slots -= 1 }
                          any except done on Cancel                         -> failed
                          held                                              -> queued
                        }
                        """);
    }

    @Test
    void aListStaysOnItsLinesOrOnItsLine() {
        assertThat(format("""
                        lifecycle Door
                        state a { b,
                          c }
                        state d {
                        e initial, f,
                        g final
                        }
                        command h { accept {
                        n = 1, m = 2 } }
                        """)).isEqualTo("""
                        lifecycle Door
                        state a { b, c }
                        state d {
                          e initial, f
                          g final
                        }
                        command h {
                          accept {
                            n = 1
                            m = 2
                          }
                        }
                        """);
    }

    @Test
    void whatIsTooLongIsBroken() {
        assertThat(format("""
                        lifecycle Door
                        command a_long_name(first: boolean, second: opaque) from one, two, three to four else five { require alpha, beta call gamma }
                        invariant honest: doing == none implies (vm_state == active implies guest in {running, shutdown, crashed}) and vm_state in any except {resized, soft_deleted, deleted}
                        set wide of phase = {a_very_long_name, another_very_long_name, a_third_very_long_name, a_fourth_very_long_name, number_five}
                        define name = first_condition_of_all and second_condition_of_all and third_condition_of_all and the_fourth_ "and its text"
                        """)).isEqualTo("""
                        lifecycle Door
                        command a_long_name(first: boolean, second: opaque) from one, two, three to four else five {
                          require alpha, beta
                          call gamma
                        }
                        invariant honest:
                          doing == none implies
                            (vm_state == active implies guest in {running, shutdown, crashed})
                            and vm_state in any except {resized, soft_deleted, deleted}
                        set wide of phase = {a_very_long_name, another_very_long_name, a_third_very_long_name, a_fourth_very_long_name,
                                             number_five}
                        define name = first_condition_of_all and second_condition_of_all and third_condition_of_all and the_fourth_
                            "and its text"
                        """);
    }

    @Test
    void commentsStayWhereTheyAre() {
        assertThat(format("""
                        /* first */

                        // second


                        lifecycle Door // third
                        state door { // fourth
                        closed /* fifth */ initial, // sixth
                           // seventh
                        open

                        // eighth
                        }
                        command a from b // ninth
                        to c { call /* tenth */ d /* eleventh */
                        /* twelfth
                            * thirteenth */ lost unchanged }
                        // last""")).isEqualTo("""
                        /* first */

                        // second

                        lifecycle Door  // third
                        state door {  // fourth
                          closed /* fifth */ initial  // sixth
                          // seventh
                          open

                          // eighth
                        }
                        command a from b  // ninth
                            to c {
                          call /* tenth */ d  /* eleventh */
                          /* twelfth
                           * thirteenth */ lost unchanged
                        }
                        // last
                        """);
    }

    @Test
    void docCommentsDescribeWhatTheyDescribed() {
        assertThat(format("""
                        lifecycle Door /// A door.
                        /// Where it is.
                        state door { /// Really.
                        open initial /// wide
                        closed, /// shut
                        }
                        command a from b
                          to c { /// describes nothing
                          call d
                        }
                        """)).isEqualTo("""
                        lifecycle Door  /// A door.
                        /// Where it is.
                        /// Really.
                        state door {
                          open initial  /// wide
                          closed        /// shut
                        }
                        command a from b to c
                        {  /// describes nothing
                          call d
                        }
                        """);
    }

    @Test
    void lineEndsAndTheByteOrderMark() {
        assertThat(format("\uFEFFlifecycle Door\r\n\r\n\r\ncommand a\rcommand b // c \r\n/* d\r\n e */\r\n"))
                .isEqualTo("lifecycle Door\n\ncommand a\ncommand b  // c\n/* d\n e */\n");
        assertThat(format("lifecycle Door")).isEqualTo("lifecycle Door\n");
        assertThat(format("\n\n\tlifecycle Door\n\n\n")).isEqualTo("lifecycle Door\n");
    }

    @Test
    void aWrongFileIsNotFormatted() {
        Diagnosed<String> result = result("lifecycle Door\ncommand open form closed");

        assertThat(result.value()).isEmpty();
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result("").diagnostics().get(0).code()).isEqualTo(DiagnosticCode.EMPTY_FILE);
    }

    @Test
    void warningsAreHandedOn() {
        Diagnosed<String> result = result("lifecycle Door\ncommand open\n/// of nothing\n");

        assertThat(result.value()).isPresent();
        assertThat(result.diagnostics())
                .extracting(found -> found.code())
                .containsExactly(DiagnosticCode.STRAY_DOC_COMMENT);
    }
}
