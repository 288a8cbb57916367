/**
 * Prints a resolved lifecycle as a TLA+ module with its TLC configurations. It shares nothing with the Java emitter, so
 * that a fault in one cannot hide in the other. Nothing runs here and nothing is written.
 */
@NullMarked
package dev.detent.emit.tla;

import org.jspecify.annotations.NullMarked;
