package dev.detent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

/** What a description says beside what stands in the file anyway. */
final class MarkdownDescriptionTest {

    private static String describe(String text) {
        return MarkdownDescription.of(Description.of(LifecycleCompiler.compile(new SourceFile("a.lifecycle", text))
                .value()
                .orElseThrow()));
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
}
