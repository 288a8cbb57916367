/**
 * What a check has shown and what is wrong with a file, for people and for tools. Nothing here decides anything, and only
 * {@link dev.detent.report.ReportFiles} writes.
 */
@NullMarked
package dev.detent.report;

import org.jspecify.annotations.NullMarked;
