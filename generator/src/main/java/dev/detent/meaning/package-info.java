/**
 * The meaning of a lifecycle, executed directly on the resolved model: initial states and steps. It is the yardstick that
 * both emitters are measured against, and what descriptions and counterexamples are computed with. No output, no search.
 */
@NullMarked
package dev.detent.meaning;

import org.jspecify.annotations.NullMarked;
