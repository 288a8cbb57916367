/** Two lifecycles written by hand as generated code would be: a door, and a guest with everything that the protocol knows. */
@NullMarked
package dev.detent.runtime.example;

import org.jspecify.annotations.NullMarked;
