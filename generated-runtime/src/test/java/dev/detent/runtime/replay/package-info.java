/** Tests of replays. */
@NullMarked
package dev.detent.runtime.replay;

import org.jspecify.annotations.NullMarked;
