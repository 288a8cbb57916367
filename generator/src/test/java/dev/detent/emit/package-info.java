/** Shows what reaches the disk, and that only meaning changes the digest. */
@NullMarked
package dev.detent.emit;

import org.jspecify.annotations.NullMarked;
