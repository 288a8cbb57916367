package dev.detent.check.tlc;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What TLC printed in tool mode.
 *
 * @param messages the outermost messages, in order
 * @param loose lines outside every message, in order
 * @param whole whether every message that was begun was ended, and none ended that was not begun
 */
record TlcOutput(List<TlcMessage> messages, List<String> loose, boolean whole) {
    TlcOutput {
        messages = List.copyOf(messages);
        loose = List.copyOf(loose);
    }

    static TlcOutput parse(List<String> lines) {
        return new TlcOutputParser().parse(lines);
    }

    /** All messages, nested ones too. */
    Stream<TlcMessage> flattened() {
        return messages.stream().flatMap(TlcMessage::flattened);
    }

    /** Outermost messages only: what stands inside another is quoted there, not said. */
    Stream<TlcMessage> withCode(int code) {
        return messages.stream().filter(message -> message.code() == code);
    }

    long count(int code) {
        return withCode(code).count();
    }

    Optional<TlcMessage> last(int code) {
        return withCode(code).reduce((earlier, later) -> later);
    }

    /** Whether there is such a message anywhere. */
    boolean has(int code) {
        return flattened().anyMatch(message -> message.code() == code);
    }

    /** The first outermost message that is an error or has one in it. */
    Optional<TlcMessage> firstError() {
        return messages.stream()
                .filter(message -> message.flattened().anyMatch(TlcMessage::isError))
                .findFirst();
    }

    /** Whether any line or message holds this text. */
    boolean mentions(String text) {
        return loose.stream().anyMatch(line -> line.contains(text))
                || flattened().anyMatch(message -> message.text().contains(text));
    }
}
