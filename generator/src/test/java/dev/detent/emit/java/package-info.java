/** Compiles what is generated, runs it, and lays it beside the meaning. */
@NullMarked
package dev.detent.emit.java;

import org.jspecify.annotations.NullMarked;
