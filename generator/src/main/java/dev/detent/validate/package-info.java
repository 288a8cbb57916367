/**
 * Decides whether a well-typed lifecycle makes sense: one rule is one class and one code, {@link
 * dev.detent.validate.Rules} lists them. Nothing is changed here, and no state is walked.
 */
@NullMarked
package dev.detent.validate;

import org.jspecify.annotations.NullMarked;
