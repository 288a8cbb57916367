/** Drives the protocol over a store and an adapter. What a step means is not decided here. */
@NullMarked
package dev.detent.runtime.engine;

import org.jspecify.annotations.NullMarked;
