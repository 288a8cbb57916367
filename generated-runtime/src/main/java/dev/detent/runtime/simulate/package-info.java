/** A platform in memory that behaves as the lifecycle's actions and events say, with faults on demand. */
@NullMarked
package dev.detent.runtime.simulate;

import org.jspecify.annotations.NullMarked;
