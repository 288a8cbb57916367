/** Tests of the parser and the printer. */
@NullMarked
package dev.detent.grammar;

import org.jspecify.annotations.NullMarked;
