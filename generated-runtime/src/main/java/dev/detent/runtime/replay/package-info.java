/** Taking an instance through a known run, step by step, without an engine. */
@NullMarked
package dev.detent.runtime.replay;

import org.jspecify.annotations.NullMarked;
