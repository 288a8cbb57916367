package dev.detent.model;

import java.util.List;

/**
 * What is written at once: each right side reads the row (or the outside) as it was before the block.
 *
 * @param messages names of the messages that leave with the write, in order; not in the model
 */
public record Block(List<Assignment> assignments, List<String> messages) {
    public static final Block EMPTY = new Block(List.of());

    public Block {
        assignments = List.copyOf(assignments);
        messages = List.copyOf(messages);
    }

    /** A block without messages. */
    public Block(List<Assignment> assignments) {
        this(assignments, List.of());
    }

    /** Whether nothing is written and nothing leaves. */
    public boolean isEmpty() {
        return assignments.isEmpty() && messages.isEmpty();
    }
}
