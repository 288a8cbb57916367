/** Tests of the runner, with the real TLC and with recorded logs; of nothing that knows lifecycles. */
@NullMarked
package dev.detent.check.tlc;

import org.jspecify.annotations.NullMarked;
