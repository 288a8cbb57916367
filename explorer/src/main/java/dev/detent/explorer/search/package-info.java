/** Breadth-first search over states that are one number each: exact, on all cores, within budgets. */
@NullMarked
package dev.detent.explorer.search;

import org.jspecify.annotations.NullMarked;
