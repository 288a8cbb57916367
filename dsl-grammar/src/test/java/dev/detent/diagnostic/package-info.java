/** Tests of diagnostics. */
@NullMarked
package dev.detent.diagnostic;

import org.jspecify.annotations.NullMarked;
