package dev.detent.runtime.protocol;

/** Where a text comes from that the model does not know. */
public sealed interface TextSource {

    /** The text of an attribute of the row, as it was before the block. */
    record Attribute(String name) implements TextSource {}

    /** The text that the command in flight was given for a parameter. */
    record Parameter(String name) implements TextSource {}

    /** The text that the action's call carries for a parameter of the action. */
    record Argument(String name) implements TextSource {}

    /** What the finished call returned. */
    record Returned(String name) implements TextSource {}

    /** No text: the attribute has no value any more. */
    record Nothing() implements TextSource {}
}
