@NullMarked
package dev.detent.explorer.machine;

import org.jspecify.annotations.NullMarked;
