/**
 * The emitted TLA+ against what it must be: text that a person checked once, text that the parser accepts, and a state
 * graph that is the one that the meaning has.
 */
@NullMarked
package dev.detent.emit.tla;

import org.jspecify.annotations.NullMarked;
