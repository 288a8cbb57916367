package dev.detent.meaning;

/**
 * A reaction that is due although its command would be refused.
 *
 * @param reaction its name
 * @param command the command that is refused
 * @param reason why, in the words of the file
 */
public record RefusedReaction(String reaction, String command, String reason) {}
