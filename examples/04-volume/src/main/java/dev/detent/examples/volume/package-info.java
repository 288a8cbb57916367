/** A volume and its servers, driven through the code that Detent generates. */
package dev.detent.examples.volume;
