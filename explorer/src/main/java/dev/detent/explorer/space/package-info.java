/** The states of the generated machine as numbers, and what a check asks of them. */
@NullMarked
package dev.detent.explorer.space;

import org.jspecify.annotations.NullMarked;
