/** The story from a file to a lifecycle that can be emitted and checked. No rule and no format of its own. */
@NullMarked
package dev.detent.compile;

import org.jspecify.annotations.NullMarked;
