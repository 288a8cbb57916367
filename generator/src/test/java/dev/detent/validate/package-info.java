/** Tests of the rules, by fixture pairs: for each code a wrong lifecycle with what is said of it, and a mended one. */
@NullMarked
package dev.detent.validate;

import org.jspecify.annotations.NullMarked;
