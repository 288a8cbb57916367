package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/** A list of names, or all names with exceptions. */
public sealed interface Sources extends Node {

    /**
     * {@code a, b}.
     *
     * @param names at least one
     */
    record Listed(List<Name> names, Span span) implements Sources {

        /** Copies the names. */
        public Listed {
            names = List.copyOf(names);
        }
    }

    /**
     * {@code any} or {@code any except a, b}.
     *
     * @param except empty for all
     */
    record Any(List<Name> except, Span span) implements Sources {

        /** Copies the names. */
        public Any {
            except = List.copyOf(except);
        }
    }
}
