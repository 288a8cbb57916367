package dev.detent.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.stream.Stream;

/**
 * A lifecycle file of a project.
 *
 * @param path where it is
 * @param relative its path below the source directory, with {@code /} between the parts
 * @param name how messages call it: its path from the project's directory (from the source directory, if that lies
 *     elsewhere), with {@code /} between the parts
 */
record LifecycleFile(Path path, String relative, String name) {

    private static final String ENDING = ".lifecycle";

    /**
     * All files below a directory that end with {@code .lifecycle}, in order of their names; none where there is no such
     * directory.
     *
     * @throws IOException if the directory cannot be read
     */
    static List<LifecycleFile> in(Path sourceDirectory, Path projectDirectory) throws IOException {
        return in(sourceDirectory, projectDirectory, List.of());
    }

    /**
     * The same without those whose relative path one of the patterns matches.
     *
     * @param excludes patterns such as {@code drafts/**}, as {@link java.nio.file.FileSystem#getPathMatcher} takes globs
     */
    static List<LifecycleFile> in(Path sourceDirectory, Path projectDirectory, List<String> excludes)
            throws IOException {
        List<PathMatcher> left = excludes.stream()
                .map(pattern -> sourceDirectory.getFileSystem().getPathMatcher("glob:" + pattern))
                .toList();
        if (!Files.isDirectory(sourceDirectory)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(sourceDirectory)) {
            return found.filter(path -> path.toString().endsWith(ENDING) && Files.isRegularFile(path))
                    .filter(path ->
                            left.stream().noneMatch(matcher -> matcher.matches(sourceDirectory.relativize(path))))
                    .map(path -> new LifecycleFile(
                            path,
                            slashed(sourceDirectory.relativize(path)),
                            slashed(named(sourceDirectory, projectDirectory, path))))
                    .sorted((one, other) -> one.relative.compareTo(other.relative))
                    .toList();
        }
    }

    /** The relative path without its ending, for directories and files that belong to this one. */
    String stem() {
        return relative.substring(0, relative.length() - ENDING.length());
    }

    private static Path named(Path sourceDirectory, Path projectDirectory, Path path) {
        return path.startsWith(projectDirectory) ? projectDirectory.relativize(path) : sourceDirectory.relativize(path);
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }
}
