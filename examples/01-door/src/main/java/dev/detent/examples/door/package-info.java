/** A door, driven through the code that Detent generates. */
package dev.detent.examples.door;
