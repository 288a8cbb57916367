/** What an engine asks of a platform and what a platform answers: plain values and one interface, no engine. */
@NullMarked
package dev.detent.runtime.adapter;

import org.jspecify.annotations.NullMarked;
