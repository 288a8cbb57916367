/**
 * The resolved lifecycle: names have become references, defaults are written out, every expression has a type. What is
 * built here is well-typed; whether it makes sense is decided in {@code dev.detent.validate}. No syntax, no output format.
 */
@NullMarked
package dev.detent.model;

import org.jspecify.annotations.NullMarked;
