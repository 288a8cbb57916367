package dev.detent.meaning;

/**
 * A step that is not possible, because it would hand over to a command that is not accepted then.
 *
 * @param step what would happen
 * @param command the command that is refused
 * @param reason why, in the words of the file
 * @param line where the hand-over stands
 */
public record RefusedHandOver(Happening step, String command, String reason, int line) {}
