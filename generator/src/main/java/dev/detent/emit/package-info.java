/**
 * What emitters produce and how it reaches the disk. Emitters themselves live in the packages below and touch no file.
 */
@NullMarked
package dev.detent.emit;

import org.jspecify.annotations.NullMarked;
