/**
 * From the syntax tree to the resolved model: names become references, defaults are written out, types are checked, and
 * header words are written into the endings. Whether a well-typed lifecycle makes sense is not decided here.
 */
@NullMarked
package dev.detent.resolve;

import org.jspecify.annotations.NullMarked;
