/** Tests of the reports: goldens that are read as a user reads them. */
@NullMarked
package dev.detent.report;

import org.jspecify.annotations.NullMarked;
