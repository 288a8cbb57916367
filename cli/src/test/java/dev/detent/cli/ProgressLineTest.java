package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void rewritesItselfAndIsClearedAtTheEnd() throws InterruptedException {
        ProgressLine line = new ProgressLine(new Channel(err, Channel.Kind.TERMINAL));
        Thread.sleep(150);
        line.at("quick: invariants", 12_345, 67, 8_900);
        line.close();

        assertThat(text())
                .isEqualTo("\r\u001B[Kquick: invariants: 12,345 states found, 67 left, 8,900 a second\r\u001B[K");
    }

    @Test
    void saysNothingOfWhatIsQuick() {
        ProgressLine line = new ProgressLine(new Channel(err, Channel.Kind.TERMINAL));
        line.at("quick", 1, 2, 3);
        line.close();

        assertThat(text()).isEmpty();
    }

    @Test
    void neverWraps() throws InterruptedException {
        ProgressLine line = new ProgressLine(new Channel(err, Channel.Kind.TERMINAL));
        Thread.sleep(150);
        line.at("a check with a very long name: ".repeat(5), 1, 2, 3);
        line.close();

        assertThat(text().replaceAll("\r\u001B\\[K", "")).hasSize(79);
    }

    private String text() {
        return err.toString(StandardCharsets.UTF_8);
    }
}
