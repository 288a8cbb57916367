package dev.detent.runtime.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Rows by id. Every write is one compare-and-swap on the version, with its log entry and the messages that this names in the
 * same transaction. Safe for many threads. A {@link StoreFailure} leaves open whether a write took place; whoever gets one reads the row again.
 */
public interface Store {

    Optional<StoredRow> read(String id);

    /**
     * Writes a row that is not there yet.
     *
     * @param row its version is 1
     * @return false, and nothing is written, if there is a row with its id
     */
    boolean create(StoredRow row, LogEntry entry);

    /**
     * Replaces a row.
     *
     * @param row its version is one more than that of the row it replaces
     * @return false, and nothing is written, if the stored version is not the one before
     */
    boolean replace(StoredRow row, LogEntry entry);

    /**
     * Replaces a row that was judged with what the other instances hold of the shared resources.
     *
     * @param row its version is one more than that of the row it replaces
     * @param heldByOthers by name of the resource: what all other rows hold of it together
     * @return false, and nothing is written, if the stored version is not the one before, or the other rows do not hold
     *     exactly that
     */
    boolean replace(StoredRow row, LogEntry entry, Map<String, Integer> heldByOthers);

    /** What all rows hold of each shared resource together, by its name; a resource that no row names is missing. */
    Map<String, Integer> held();

    /**
     * Rows in order of id, a page at a time.
     *
     * @param after the last id of the page before; empty string for the first page
     * @param limit at least 1
     */
    List<StoredRow> page(String after, int limit);

    /** As {@link #page}, but only rows that are {@link StoredRow#inFlight}. */
    List<StoredRow> inFlight(String after, int limit);

    /**
     * The messages that nobody has acknowledged: of one instance in the order of their writes and, within one write, of their
     * names in {@link LogEntry#messages}; of different instances about in the order of their writes.
     *
     * @param limit at least 1
     */
    List<Message> messages(int limit);

    /** The message has been dealt with and is not given again; nothing if it was acknowledged before. */
    void acknowledge(Message message);

    /** The log of one instance, oldest first, from the entry with version {@code from} on, at most {@code limit} entries. */
    List<LogEntry> log(String id, long from, int limit);
}
