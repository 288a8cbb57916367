/**
 * Makes Java of a resolved lifecycle: one small emitter for each kind of generated type. The only package that knows
 * JavaPoet; it knows nothing of TLA+ and names the runtime without depending on it.
 */
@NullMarked
package dev.detent.emit.java;

import org.jspecify.annotations.NullMarked;
