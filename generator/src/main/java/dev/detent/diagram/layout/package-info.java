/**
 * A layered drawing of a graph of boxes, in the manner of Sugiyama: cycles are broken, boxes get layers, crossings are reduced,
 * coordinates are balanced, edges become curves. It knows sizes and edges, and nothing of lifecycles.
 */
@NullMarked
package dev.detent.diagram.layout;

import org.jspecify.annotations.NullMarked;
