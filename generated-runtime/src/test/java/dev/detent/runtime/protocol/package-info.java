/** Tests of the protocol, a line of its meaning at a time, and over everything that is reachable. */
@NullMarked
package dev.detent.runtime.protocol;

import org.jspecify.annotations.NullMarked;
