package dev.detent.runtime.store;

import java.util.Map;

/** Between a packed row and what is stored of it: names, never numbers. */
public interface RowCodec {

    /** The columns of a row, in a fixed order. */
    Map<String, String> encode(long row);

    /**
     * The packed row.
     *
     * @param digest of the lifecycle that wrote the columns, for the error
     * @throws UnreadableRow if the lifecycle does not know a column or a value
     */
    long decode(Map<String, String> columns, String digest);
}
