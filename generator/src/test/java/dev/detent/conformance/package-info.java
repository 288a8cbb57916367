/** Runs the files of {@code spec/conformance} and compares what is found with what is written beside them. */
@NullMarked
package dev.detent.conformance;

import org.jspecify.annotations.NullMarked;
