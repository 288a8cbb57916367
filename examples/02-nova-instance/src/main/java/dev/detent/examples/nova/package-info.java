/** An instance of Nova, driven through the code that Detent generates. */
package dev.detent.examples.nova;
