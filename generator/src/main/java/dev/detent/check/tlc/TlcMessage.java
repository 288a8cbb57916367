package dev.detent.check.tlc;

import java.util.List;
import java.util.stream.Stream;

/**
 * One framed message of TLC's tool mode.
 *
 * @param code as in TLC's own list of codes
 * @param severity TLC's message class: 0 none, 1 error, 2 bug of TLC, 3 warning, 4 a state
 * @param text its lines, without those of the nested messages
 * @param nested messages inside it, in order
 */
record TlcMessage(int code, int severity, String text, List<TlcMessage> nested) {
    private static final int ERROR = 1;
    private static final int BUG = 2;

    TlcMessage {
        nested = List.copyOf(nested);
    }

    boolean isError() {
        return severity == ERROR || severity == BUG;
    }

    boolean isBug() {
        return severity == BUG;
    }

    /** This message and everything inside it. */
    Stream<TlcMessage> flattened() {
        return Stream.concat(Stream.of(this), nested.stream().flatMap(TlcMessage::flattened));
    }

    /** The text with that of everything inside it, outermost first. */
    String wholeText() {
        return String.join("\n", flattened().map(TlcMessage::text).toList()).strip();
    }
}
