/** Tests that hold the modules to the flow of ARCHITECTURE.md; no behaviour is tested here. */
@NullMarked
package dev.detent.structure;

import org.jspecify.annotations.NullMarked;
