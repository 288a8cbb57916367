package dev.detent.emit.tla;

/** How much a check of a {@code leads to} counts on. A pass under less is a pass under more. */
public enum Fairness {
    /** Calls are answered or become unknown, unknown ends are settled, not every call is left unanswered for ever. */
    MINIMAL("calls end, and not every one is left unanswered"),
    /** Also that one of the reactions happens, and that one of the assumed effects and of their ends does: weaker than each. */
    TOGETHER("also that some reaction, some assumed effect and some assumed end happens"),
    /** Also the reactions and {@code assume}s that have to do with the variables of the property. */
    RELEVANT("also the reactions and assumptions that have to do with the property"),
    /** All that the language promises: every reaction that becomes possible again and again happens, every {@code assume}. */
    FULL("all reactions and assumptions");

    private final String meaning;

    Fairness(String meaning) {
        this.meaning = meaning;
    }

    /** What is counted on, in words. */
    public String meaning() {
        return meaning;
    }
}
