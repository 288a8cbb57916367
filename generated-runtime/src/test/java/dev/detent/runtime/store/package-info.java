/** Tests of the package of the same name. */
@NullMarked
package dev.detent.runtime.store;

import org.jspecify.annotations.NullMarked;
