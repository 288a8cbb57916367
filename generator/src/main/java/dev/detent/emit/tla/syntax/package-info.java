/**
 * A small syntax tree of TLA+ and its layout. Nothing of lifecycles; whoever writes a tree decides what it means.
 */
@NullMarked
package dev.detent.emit.tla.syntax;

import org.jspecify.annotations.NullMarked;
