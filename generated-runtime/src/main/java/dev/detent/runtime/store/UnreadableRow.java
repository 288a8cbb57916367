package dev.detent.runtime.store;

/** A stored row that this lifecycle cannot read: it was written by another version of it. */
public final class UnreadableRow extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;
    private final String digest;

    /**
     * @param value what stands in the column; empty where it is missing
     * @param digest of the lifecycle that wrote the row
     * @param expected digest of the lifecycle that reads it
     */
    public UnreadableRow(String column, String value, String digest, String expected) {
        super("column " + column + " holds '" + value + "', which the lifecycle with digest " + expected
                + " does not know; the row was written with digest " + digest);
        this.column = column;
        this.value = value;
        this.digest = digest;
    }

    public String column() {
        return column;
    }

    public String value() {
        return value;
    }

    public String digest() {
        return digest;
    }
}
