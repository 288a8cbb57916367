/** A real browser, driven over its debugging protocol, for pages that people look at. */
@NullMarked
package dev.detent.browser;

import org.jspecify.annotations.NullMarked;
