package dev.detent.ast;

import java.util.Optional;

/** Something that a doc comment can describe. */
public interface Documented extends Node {

    /** The text of the {@code ///} lines before it or after it on the same line, lines joined by {@code \n}. */
    Optional<String> doc();
}
