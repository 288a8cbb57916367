/** An order, driven through the code that Detent generates. */
package dev.detent.examples.order;
