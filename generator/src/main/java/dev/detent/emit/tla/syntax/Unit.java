package dev.detent.emit.tla.syntax;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a module consists of, below its declarations. */
public sealed interface Unit {

    /**
     * {@code name(parameters) == body}.
     *
     * @param comments lines above it
     * @param note a short comment behind it, where it fits on one line
     */
    record Definition(String name, List<String> parameters, Tla body, List<String> comments, Optional<String> note)
            implements Unit {
        public Definition {
            parameters = List.copyOf(parameters);
            comments = List.copyOf(comments);
        }

        /** The name with its parameters. */
        public String head() {
            return parameters.isEmpty() ? name : name + "(" + String.join(", ", parameters) + ")";
        }
    }

    /** Definitions without empty lines between them; those that fit on one line stand in columns. */
    record Group(List<Definition> definitions) implements Unit {
        public Group {
            definitions = List.copyOf(definitions);
        }
    }

    /** A line across the page, and what the part below it is about. */
    record Part(List<String> comments) implements Unit {
        public Part {
            comments = List.copyOf(comments);
        }
    }

    static Definition definition(String name, List<String> parameters, Tla body, String... comments) {
        return new Definition(name, parameters, body, Arrays.asList(comments), Optional.empty());
    }
}
