/** Describes a lifecycle for people and for other tools: what it declares, and what its commands can lead to. */
@NullMarked
package dev.detent.describe;

import org.jspecify.annotations.NullMarked;
