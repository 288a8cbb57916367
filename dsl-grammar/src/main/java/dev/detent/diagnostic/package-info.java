/**
 * What can be wrong with a lifecycle, where, and how it is shown to a person.
 *
 * <p>Nothing here knows the grammar, the syntax tree or any later phase.
 */
@NullMarked
package dev.detent.diagnostic;

import org.jspecify.annotations.NullMarked;
