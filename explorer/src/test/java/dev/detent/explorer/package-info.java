@NullMarked
package dev.detent.explorer;

import org.jspecify.annotations.NullMarked;
