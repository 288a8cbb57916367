/** Files that say what a text must be. */
@NullMarked
package dev.detent.golden;

import org.jspecify.annotations.NullMarked;
