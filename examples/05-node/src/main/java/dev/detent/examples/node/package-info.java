/** A bare-metal node, driven through the code that Detent generates. */
package dev.detent.examples.node;
