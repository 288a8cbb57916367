package dev.detent.diagram.layout;

import java.util.List;

/**
 * Boxes and edges. Each edge joins a station and a sign, in either direction; signs are what is written at the edges, and get
 * a place of their own, so that nothing is ever written over anything else.
 */
public record BoxGraph(List<Box> boxes, List<Edge> edges) {

    /** What a box is. */
    public enum Kind {
        /** A station where ways start. */
        ENTRANCE,
        /** Any other station. */
        STATION,
        /** A sign at a way that the drawing should run along. */
        SIGN,
        /** A sign at a way that may run in any direction. */
        SIDE_SIGN;

        boolean station() {
            return this == ENTRANCE || this == STATION;
        }
    }

    /** A box of this size; stations may become larger, to hold the ends of their edges. */
    public record Box(Kind kind, double width, double height) {

        /** The box lying on its side. */
        Box turned() {
            return new Box(kind, /* width= */ height, /* height= */ width);
        }
    }

    /** An edge, by the numbers of its boxes. */
    public record Edge(int from, int to) {}

    /**
     * Makes copies.
     *
     * @throws IllegalArgumentException if an edge joins two stations or two signs
     */
    public BoxGraph {
        boxes = List.copyOf(boxes);
        edges = List.copyOf(edges);
        for (Edge edge : edges) {
            if (boxes.get(edge.from()).kind().station()
                    == boxes.get(edge.to()).kind().station()) {
                throw new IllegalArgumentException("an edge joins a station and a sign: " + edge);
            }
        }
    }
}
