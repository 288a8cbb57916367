package dev.detent.model;

import dev.detent.diagnostic.Span;

/**
 * A parameter of a command or an action. Modelled unless its type is text.
 *
 * @param owner the command or action
 * @param readLater for a command: whether a step, an ending or a call reads it after acceptance, so that the command in
 *     flight has to carry it
 */
public record Parameter(String owner, String name, Type type, boolean readLater, Span span) {

    /** Whether the model knows its value; text is only carried to the adapter. */
    public boolean modelled() {
        return !(type instanceof Type.TextType);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Parameter parameter && owner.equals(parameter.owner) && name.equals(parameter.name);
    }

    @Override
    public int hashCode() {
        return 31 * owner.hashCode() + name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
