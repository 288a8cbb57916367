package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Optional;

/**
 * Something that has a value.
 *
 * @param initial the value at the start; {@code None} for attributes, and for settings that are not given one
 * @param source for a reported variable the outside variable that it reports; for a {@code keep} that counts what the
 *     instance holds of a shared resource, that resource
 * @param modelled whether the model needs it: attributes only where their presence is tested (directly or by flowing into
 *     one that is tested), reported variables only where a property reads them, everything else always
 */
public record Variable(
        String name,
        Role role,
        Type type,
        Value initial,
        Optional<Variable> source,
        boolean modelled,
        String documentation,
        Span span) {

    /** Who writes a variable and who may read it. */
    public enum Role {
        /** A plain {@code state}: kept in the row, written by commands. */
        STATE,
        /** The {@code state} that holds the tasks: a function of the command in flight; nobody writes it. */
        TASK,
        /** A {@code keep}: kept in the row, written by commands. */
        KEEP,
        /** Kept in the row, written only by reports and looks; no guard reads it. */
        REPORTED,
        /** Text kept in the row; guards may ask only whether it is there. */
        ATTRIBUTE,
        /** The truth outside; written by effects and events, read only inside {@code seen} and by properties. */
        OUTSIDE,
        /** Constant for a deployment; a check tries each value unless it pins one. */
        SETTING,
        /** What is free of a resource that all instances share: its capacity less what their rows say they hold. */
        SHARED
    }

    /** Whether this counts what the instance holds of a shared resource, its {@code source}. */
    public boolean holding() {
        return role == Role.KEEP && source.isPresent();
    }

    /** Name and role decide: a lifecycle has one variable of a name. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Variable variable && name.equals(variable.name) && role == variable.role;
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
