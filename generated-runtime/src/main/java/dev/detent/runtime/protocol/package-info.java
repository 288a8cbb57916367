/**
 * The pure protocol between a row, the calls it makes and the outside: accept, done, refused, unknown, settle, react,
 * report. No I/O, no clock, no allocation. Generated machines stand on it; engines drive it.
 */
@NullMarked
package dev.detent.runtime.protocol;

import org.jspecify.annotations.NullMarked;
