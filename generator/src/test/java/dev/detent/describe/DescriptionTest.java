package dev.detent.describe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;

class DescriptionTest {

    private static final String PAYMENT = """
            lifecycle Payment
            state payment { asked initial, paid final, declined final, dropped final }
            fair command succeeded, failed
            fair command remind from asked { accept when payment == asked { sent = true }  accept { } }
            command drop from asked to dropped
            keep sent: boolean
            table payment {
              asked on succeeded -> paid
              asked on failed    -> declined
            }
            eventually over: payment == asked leads to payment != asked
            """;

    private static final Description DESCRIPTION =
            Description.of(LifecycleCompiler.compile(new SourceFile("payment.lifecycle", PAYMENT))
                    .value()
                    .orElseThrow());

    @Test
    void saysWhoSurelyComes() {
        assertThat(MarkdownDescription.of(DESCRIPTION))
                .contains("### failed\n\nSomebody surely comes with one of: succeeded, failed.\n")
                .contains("### remind\n\nSomebody surely comes with it.\n")
                .contains("### drop\n\n- from");
        assertThat(JsonDescription.of(DESCRIPTION).replaceAll("\\s", ""))
                .contains("\"fair\":[\"succeeded\",\"failed\"]")
                .contains("\"fair\":[\"remind\"]");
    }
}
