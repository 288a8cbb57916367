/** The locker of the tutorial, driven through the code that Detent generates. */
package dev.detent.examples.locker;
