/** The second engine: looks at the Java that is generated of a lifecycle, as {@code spec/language/check.md} says. */
@NullMarked
package dev.detent.explorer;

import org.jspecify.annotations.NullMarked;
