/** Tests of the pictures: what they show is what happens, nothing is drawn over anything else, and the same file gives the same bytes. */
@NullMarked
package dev.detent.diagram;

import org.jspecify.annotations.NullMarked;
