package dev.detent.model;

import java.util.List;

/** Assignments made at once: each right side reads the row (or the outside) as it was before the block. */
public record Block(List<Assignment> assignments) {
    public static final Block EMPTY = new Block(List.of());

    public Block {
        assignments = List.copyOf(assignments);
    }

    public boolean isEmpty() {
        return assignments.isEmpty();
    }
}
