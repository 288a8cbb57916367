package dev.detent.runtime.protocol;

import java.util.List;

/** A name or a value that the lifecycle does not know. */
public final class UnknownName extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String value;

    /**
     * @param field the variable, parameter or column
     * @param value what was given for it; empty where nothing was
     * @param known what the lifecycle knows instead
     */
    public UnknownName(String field, String value, List<String> known) {
        super((value.isEmpty() ? "no value for " + field : "unknown: " + field + " = " + value) + "; known are "
                + String.join(", ", known));
        this.field = field;
        this.value = value;
    }

    public String field() {
        return field;
    }

    public String value() {
        return value;
    }
}
