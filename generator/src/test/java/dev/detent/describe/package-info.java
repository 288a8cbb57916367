/** Tests of descriptions. */
@NullMarked
package dev.detent.describe;

import org.jspecify.annotations.NullMarked;
