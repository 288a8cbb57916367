/** Tests of the package of the same name. */
@NullMarked
package dev.detent.runtime.engine;

import org.jspecify.annotations.NullMarked;
