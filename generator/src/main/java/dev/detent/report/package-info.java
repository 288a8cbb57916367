/**
 * What a check has shown and what is wrong with a file, as text for people and as JSON for tools. Nothing here decides or
 * writes anything.
 */
@NullMarked
package dev.detent.report;

import org.jspecify.annotations.NullMarked;
