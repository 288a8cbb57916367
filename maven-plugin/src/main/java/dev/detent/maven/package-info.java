/** Goals that hand a Maven build's settings to the generator; nothing is decided here. */
@NullMarked
package dev.detent.maven;

import org.jspecify.annotations.NullMarked;
