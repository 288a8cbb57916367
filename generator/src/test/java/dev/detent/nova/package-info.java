/** Tests of Nova's lifecycle: against the published picture, and that its properties bite. */
@NullMarked
package dev.detent.nova;

import org.jspecify.annotations.NullMarked;
