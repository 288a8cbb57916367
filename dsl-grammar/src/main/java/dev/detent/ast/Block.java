package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;

/** {@code { a = x, b += 1 }}: writes that happen together, in the order of the file. */
public record Block(List<Write> writes, Span span) implements EndingWrites {

    /** Copies the writes. */
    public Block {
        writes = List.copyOf(writes);
    }
}
