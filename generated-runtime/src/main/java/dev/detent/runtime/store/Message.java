package dev.detent.runtime.store;

import java.time.Instant;

/**
 * A message of an instance that somebody is to be told.
 *
 * @param id of the instance
 * @param version that was written together with it; its {@link LogEntry} says what had happened
 * @param number from 1, where several left with one write
 * @param name as the lifecycle's {@code emit} gives it
 * @param at when it was written
 */
public record Message(String id, long version, int number, String name, Instant at) {}
