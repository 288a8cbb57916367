/**
 * Checks a lifecycle: which properties hold under which conditions, with a verdict that is never better than what was
 * shown, and counterexamples in the words and lines of the file.
 */
@NullMarked
package dev.detent.check;

import org.jspecify.annotations.NullMarked;
