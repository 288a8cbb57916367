package dev.detent.emit.tla;

/** How much a check of a {@code leads to} counts on. A pass under less is a pass under more. */
public enum Fairness {
    /** Calls are answered or become unknown, unknown ends are settled, not every call is left unanswered for ever. */
    MINIMAL("calls end, and not every one is left unanswered"),
    /** Also that one of the reactions happens, one of the assumed effects, of their ends, and of what is fair: weaker than each. */
    TOGETHER("also that some reaction, some assumed effect, some assumed end and something fair happens"),
    /** Also the reactions and {@code assume}s that have to do with the variables of the property, and what is fair. */
    RELEVANT("also what is promised and has to do with the property"),
    /** All that is promised: every reaction that becomes possible again and again happens, every {@code assume}, all that is fair. */
    FULL("all that is promised");

    private final String meaning;

    Fairness(String meaning) {
        this.meaning = meaning;
    }

    /** What is counted on, in words. */
    public String meaning() {
        return meaning;
    }
}
