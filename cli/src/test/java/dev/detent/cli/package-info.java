/** Tests of the command line: in the same process where that is enough, else of the shaded jar as users run it. */
@NullMarked
package dev.detent.cli;

import org.jspecify.annotations.NullMarked;
