package dev.detent.diagram;

/** A diagram has more edges than a picture can show. The message says so to people. */
public final class TooLargeToDraw extends RuntimeException {

    private static final long serialVersionUID = 1;

    TooLargeToDraw(int values, int edges, int most) {
        super(values + " values and " + edges + " edges are too many for a picture, which holds " + most
                + " edges; write dot or mermaid, or split the lifecycle");
    }
}
