/** Runs what the documentation shows: each fenced block is executed. No knowledge of how Detent works inside. */
@NullMarked
package dev.detent.docs;

import org.jspecify.annotations.NullMarked;
