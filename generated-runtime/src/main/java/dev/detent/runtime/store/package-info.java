/** Where rows are kept: by name and version, with a log. No protocol, no adapter. */
@NullMarked
package dev.detent.runtime.store;

import org.jspecify.annotations.NullMarked;
