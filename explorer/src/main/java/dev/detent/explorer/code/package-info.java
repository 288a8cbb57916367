/** Generated Java as classes that run: compiled in memory, or those of a project. */
@NullMarked
package dev.detent.explorer.code;

import org.jspecify.annotations.NullMarked;
