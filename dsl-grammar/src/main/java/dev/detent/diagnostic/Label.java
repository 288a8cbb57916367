package dev.detent.diagnostic;

/**
 * A remark at a place that belongs to a diagnostic. A label on the diagnostic's own span explains its carets.
 *
 * @param span the place
 * @param text a few words, without a full stop
 */
public record Label(Span span, String text) {}
