@NullMarked
package dev.detent.explorer.space;

import org.jspecify.annotations.NullMarked;
