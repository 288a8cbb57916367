package dev.detent.runtime.store;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One instance as it is stored. Everything is by name, so a row outlives a change of order in its lifecycle.
 *
 * @param version 1 when it is created, one more with every write
 * @param columns what {@link RowCodec} makes of the packed row
 * @param attributes the attributes that have a text
 * @param texts texts of the command in flight that something reads later; never secret ones
 * @param overtakenTexts text arguments of the call that was overtaken, if what it teaches needs them; never secret ones
 * @param deadlines by name of a reaction that waits: when it may act; there while its condition holds
 * @param held by name of a shared resource: how much of it the instance holds; empty where nothing is shared
 * @param inFlight whether an engine has work to do: a command is in flight, or a call may be out
 * @param token greater than that of every call that was made before this state of the command in flight
 * @param operation identifies the run of the command in flight: the token at its acceptance; 0 for none
 * @param stamp who wrote this version; unique for each write
 * @param digest digest of the lifecycle that wrote it
 */
public record StoredRow(
        String id,
        long version,
        Map<String, String> columns,
        Map<String, String> attributes,
        Map<String, String> texts,
        Map<String, String> overtakenTexts,
        Map<String, Instant> deadlines,
        Map<String, Integer> held,
        boolean inFlight,
        long token,
        long operation,
        String stamp,
        String digest) {
    public StoredRow {
        columns = ordered(columns);
        attributes = ordered(attributes);
        texts = ordered(texts);
        overtakenTexts = ordered(overtakenTexts);
        deadlines = ordered(deadlines);
        held = ordered(held);
    }

    /** The same row with its columns in other words. */
    public StoredRow withColumns(Map<String, String> changed) {
        return new StoredRow(
                id,
                version,
                changed,
                attributes,
                texts,
                overtakenTexts,
                deadlines,
                held,
                inFlight,
                token,
                operation,
                stamp,
                digest);
    }

    private static <T> Map<String, T> ordered(Map<String, T> map) {
        return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
}
