/**
 * The one layout of lifecycle files: from text to text, with every comment.
 *
 * <p>A file becomes items with cells ({@link dev.detent.format.Items}); items become lines, side by side where they fit
 * ({@link dev.detent.format.Listing}); an item that does not fit is broken ({@link dev.detent.format.Printer}).
 */
@NullMarked
package dev.detent.format;

import org.jspecify.annotations.NullMarked;
