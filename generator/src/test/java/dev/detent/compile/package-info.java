/** Tests of the whole way from a text to a lifecycle: right files, broken files, large files. */
@NullMarked
package dev.detent.compile;

import org.jspecify.annotations.NullMarked;
