/**
 * The syntax of a lifecycle file as immutable records: names are strings, nothing is resolved, nothing is checked.
 *
 * <p>No parser classes and no meaning belong here.
 */
@NullMarked
package dev.detent.ast;

import org.jspecify.annotations.NullMarked;
