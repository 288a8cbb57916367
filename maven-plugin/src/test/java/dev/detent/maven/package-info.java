/** Tests of the plugin that need no Maven; what does is below {@code src/it}. */
@NullMarked
package dev.detent.maven;

import org.jspecify.annotations.NullMarked;
