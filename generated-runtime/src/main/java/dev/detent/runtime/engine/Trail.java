package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.Writes;
import java.util.ArrayList;
import java.util.List;

/** What one step has done to the attributes, in order: blocks that wrote them, and hand-overs from command to command. */
final class Trail implements Writes {

    /**
     * A block or a hand-over.
     *
     * @param number its number in the generated machine
     */
    record Part(boolean handsOver, int number) {}

    private final List<Part> parts = new ArrayList<>();

    @Override
    public void wrote(int block) {
        parts.add(new Part(false, block));
    }

    @Override
    public void handedOver(int handOver) {
        parts.add(new Part(true, handOver));
    }

    List<Part> parts() {
        return List.copyOf(parts);
    }

    /** Numbers of the hand-overs. */
    List<Integer> handOvers() {
        return parts.stream().filter(Part::handsOver).map(Part::number).toList();
    }
}
