/** The terminal's way to the generator: options in, text and exit codes out; nothing is decided here. */
@NullMarked
package dev.detent.cli;

import org.jspecify.annotations.NullMarked;
