/** What one instance of generated Java can do under the conditions of a check, and its states in the words of the meaning. */
@NullMarked
package dev.detent.explorer.machine;

import org.jspecify.annotations.NullMarked;
