package dev.detent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** What a description says beside what stands in the file anyway. */
final class MarkdownDescriptionTest {

    private static String describe(String text) {
        return MarkdownDescription.of(description(text));
    }

    private static Description description(String text) {
        return Description.of(LifecycleCompiler.compile(new SourceFile("a.lifecycle", text))
                .value()
                .orElseThrow());
    }

    @Test
    void saysForEachValueWhatIsRefusedInIt() {
        assertThat(describe("""
                        lifecycle Job
                        state job { queued initial, busy, held, lost, done final }
                        keep tries: 0..1
                        command start, stop, fail, retry
                        table job {
                          queued on start                 -> busy
                          queued on stop                  -> held
                          busy   on stop                  -> done
                          busy   on fail when tries == 0  -> queued { tries = 1 }
                          lost   on retry                 -> queued
                        }
                        """)).endsWith("""

                        ## What is accepted where

                        | job | accepted | refused |
                        |---|---|---|
                        | queued | start, stop | fail, retry |
                        | busy | stop, fail | start, retry |
                        | held | nothing | start, stop, fail, retry |
                        """);
    }

    private static final String GATE = """
            lifecycle Gate
            state gate { shut initial, open { tilted, wide { ajar, full } }, locked }
            set passable of gate = {open}
            keep paid: boolean
            command push, lock
            table gate {
              shut on push when not paid "pay" -> open { paid = true }
              open on push                     -> unchanged { paid = false }
              any except locked on lock        -> locked
            }
            """;

    @Test
    void saysOfWhichValueAValueIsAPhase() {
        assertThat(describe(GATE)).contains("""
                        | shut | shut |  | initial |
                        | tilted | tilted |  | a phase of open |
                        | ajar | ajar |  | a phase of open, a phase of wide |
                        """);
    }

    @Test
    void listsTheRowsOfEachCommand() {
        assertThat(describe(GATE)).contains("""
                - row of gate: shut when `not paid` -> tilted, `paid = true`
                - row of gate: tilted, ajar, full -> unchanged, `paid = false`
                """).contains("- row of gate: shut, tilted, ajar, full -> locked\n");
    }

    @Test
    void theJsonHasRowsAndPhases() {
        JsonObject json =
                JsonParser.parseString(JsonDescription.of(description(GATE))).getAsJsonObject();

        JsonObject row = json.getAsJsonObject("commands")
                .getAsJsonObject("push")
                .getAsJsonArray("rows")
                .get(0)
                .getAsJsonObject();
        assertThat(row)
                .hasToString("{\"state\":\"gate\",\"sources\":[\"shut\"],\"when\":\"not paid\","
                        + "\"target\":\"tilted\",\"writes\":[\"paid = true\"],\"line\":7}");
        assertThat(json.getAsJsonObject("states")
                        .getAsJsonObject("gate")
                        .getAsJsonArray("values")
                        .get(2)
                        .getAsJsonObject()
                        .get("phaseOf"))
                .hasToString("[\"open\",\"wide\"]");
    }
}
