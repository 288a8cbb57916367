/**
 * From the text of a lifecycle file to its syntax tree and back.
 *
 * <p>Only this package, with the generated parser below it, knows ANTLR. What names refer to is not decided here.
 */
@NullMarked
package dev.detent.grammar;

import org.jspecify.annotations.NullMarked;
