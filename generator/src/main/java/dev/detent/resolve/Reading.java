package dev.detent.resolve;

import dev.detent.diagnostic.Span;

/**
 * Something that a definition reads.
 *
 * @param what kind of thing
 * @param name as the file writes it
 * @param source for a reported variable the outside variable that it reports; else empty
 * @param span where the definition reads it
 */
record Reading(ReadKind what, String name, String source, Span span) {}
