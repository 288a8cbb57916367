/** Tests of the package of the same name. */
@NullMarked
package dev.detent.runtime.simulate;

import org.jspecify.annotations.NullMarked;
