/** What is said to the author of a lifecycle file: codes, spans, messages and how they are drawn; no parsing here. */
@NullMarked
package dev.detent.diagnostic;

import org.jspecify.annotations.NullMarked;
