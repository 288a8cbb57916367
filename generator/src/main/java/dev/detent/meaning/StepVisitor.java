package dev.detent.meaning;

/** Takes the steps that are possible in a state. */
@FunctionalInterface
public interface StepVisitor {

    /** Takes one step and the state after it; the array belongs to the visitor from then on. */
    void visit(Happening happening, int[] after);

    /**
     * Hears of each command that the next step hands over to, in order.
     *
     * @param between the state after the end of the command before, which nobody sees; not to be written to
     */
    default void handsOver(String command, int[] between) {}
}
