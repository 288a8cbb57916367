/** How trees of TLA+ are laid out. */
@NullMarked
package dev.detent.emit.tla.syntax;

import org.jspecify.annotations.NullMarked;
