package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TlcOutputTest {

    @Test
    void separatesMessagesFromTheRest() {
        TlcOutput output = parse("before", start(1, 0), "one", "", "two", end(1), "after", "", start(2, 3), end(2));

        assertThat(output.whole()).isTrue();
        assertThat(output.loose()).containsExactly("before", "after", "");
        assertThat(output.messages())
                .containsExactly(new TlcMessage(1, 0, "one\n\ntwo", List.of()), new TlcMessage(2, 3, "", List.of()));
        assertThat(output.firstError()).isEmpty();
    }

    @Test
    void nestsMessagesThatBeginInTheMiddleOfALine() {
        TlcOutput output = parse(
                start(1000, 1),
                "outer",
                ": " + start(2154, 0),
                "inner",
                start(7, 2),
                end(7),
                end(2154),
                "rest",
                end(1000));

        TlcMessage bug = new TlcMessage(7, 2, "", List.of());
        TlcMessage inner = new TlcMessage(2154, 0, "inner", List.of(bug));
        assertThat(output.messages()).containsExactly(new TlcMessage(1000, 1, "outer\n: \nrest", List.of(inner)));
        assertThat(output.flattened().map(TlcMessage::code)).containsExactly(1000, 2154, 7);
        assertThat(output.has(7)).isTrue();
        assertThat(output.count(7)).isZero();
        assertThat(output.mentions("inner")).isTrue();
        assertThat(output.messages().get(0).wholeText()).isEqualTo("outer\n: \nrest\ninner");
    }

    @Test
    void anErrorInsideAMessageIsAnError() {
        TlcOutput output = parse(start(10, 0), start(11, 2), "bug", end(11), end(10));

        assertThat(output.firstError()).get().extracting(TlcMessage::code).isEqualTo(10);
    }

    @Test
    void tellsBrokenFrames() {
        assertThat(parse(start(1, 0), "text").whole()).isFalse();
        assertThat(parse(start(1, 0), "text").messages()).hasSize(1);
        assertThat(parse("text", end(1)).whole()).isFalse();
        assertThat(parse(start(1, 0), end(2)).whole()).isFalse();
        assertThat(parse().whole()).isTrue();
    }

    @Test
    void aFrameWithAnythingBehindItIsNone() {
        TlcOutput output = parse(start(1, 0) + "\"", "x = \"" + start(2193, 0) + "\"");

        assertThat(output.messages()).isEmpty();
        assertThat(output.loose()).hasSize(2);
    }

    private static TlcOutput parse(String... lines) {
        return TlcOutput.parse(List.of(lines));
    }

    private static String start(int code, int severity) {
        return "@!@!@STARTMSG " + code + ":" + severity + " @!@!@";
    }

    private static String end(int code) {
        return "@!@!@ENDMSG " + code + " @!@!@";
    }
}
