/** Tests of the layout of lifecycle files. */
@NullMarked
package dev.detent.format;

import org.jspecify.annotations.NullMarked;
