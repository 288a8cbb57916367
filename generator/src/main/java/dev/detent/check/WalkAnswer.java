package dev.detent.check;

/**
 * What the walk says of one question about the whole graph.
 *
 * @param result the result, if TLC's graph says the same
 * @param extent what TLC's graph must have found too
 */
record WalkAnswer(PropertyResult result, Extent extent) {}
