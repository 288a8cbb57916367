package dev.detent.emit.tla;

import dev.detent.diagnostic.Span;
import dev.detent.model.Property;
import java.util.Optional;

/** What a definition of the module demands. */
public sealed interface TlaProperty {

    /** A property of the file. For a {@code reachable} one the definition says that it is never reached. */
    record Declared(Property property) implements TlaProperty {}

    /**
     * What the language demands of every lifecycle.
     *
     * @param span the reaction that it is about, where it is about one
     */
    record Automatic(Kind kind, Optional<Span> span) implements TlaProperty {}

    /** What the language demands. */
    enum Kind {
        TYPES("every variable stays in its type"),
        CALLS("a call that is out belongs to what the row says of it"),
        ANSWERED("each unknown end is answered"),
        HAND_OVERS("no command that an ending hands over to is refused"),
        REACTIONS("no reaction's command is refused");

        private final String sentence;

        Kind(String sentence) {
            this.sentence = sentence;
        }

        /** What is demanded, in words. */
        public String sentence() {
            return sentence;
        }
    }
}
