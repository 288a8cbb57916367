package dev.detent.meaning;

/** Takes the steps that are possible in a state. */
@FunctionalInterface
public interface StepVisitor {

    /** Takes one step and the state after it; the array belongs to the visitor from then on. */
    void visit(Happening happening, int[] after);
}
