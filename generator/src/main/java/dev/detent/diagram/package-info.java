/**
 * The picture of a lifecycle: where its commands lead, as a graph, and that graph as SVG, Mermaid or DOT. It is read from the
 * text alone; nothing is walked over and no other program is asked. What is drawn where is decided in {@code layout}.
 */
@NullMarked
package dev.detent.diagram;

import org.jspecify.annotations.NullMarked;
