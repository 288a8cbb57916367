package dev.detent.emit;

import dev.detent.diagnostic.Span;

/**
 * A file that an emitter has produced, in memory.
 *
 * @param path where it belongs, relative to the output directory, with {@code /} between the parts
 * @param text all of it, with {@code \n} at the end of each line
 * @param origin the place in the lifecycle that it comes from
 */
public record Artifact(String path, String text, Span origin) {

    /**
     * Rejects paths that would leave the output directory.
     *
     * @throws IllegalArgumentException if the path is absolute, empty, or has an empty part, {@code .} or {@code ..}
     */
    public Artifact {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..") || part.contains("\\")) {
                throw new IllegalArgumentException("not a relative path: " + path);
            }
        }
    }
}
