/** Lifecycles of systems that have nothing to do with each other, and one mistake in each. No other test data. */
@NullMarked
package dev.detent.newcomer;

import org.jspecify.annotations.NullMarked;
