package dev.detent.runtime.protocol;

/**
 * The command was accepted; that is written.
 *
 * @param operation identifies this run of the command within the instance; 0 for a command that has ended at once
 * @param row the packed row that the acceptance wrote
 */
public record Accepted(String instance, String command, long operation, long row) implements Reply {}
