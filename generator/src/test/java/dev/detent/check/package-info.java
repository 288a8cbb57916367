/** Tests of the checks. */
@NullMarked
package dev.detent.check;

import org.jspecify.annotations.NullMarked;
