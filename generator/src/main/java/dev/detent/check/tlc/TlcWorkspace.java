package dev.detent.check.tlc;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The private directory of one run. Its name tells who made it, so that what a killed run leaves behind is recognised
 * and removed by the next.
 */
final class TlcWorkspace implements AutoCloseable {
    private static final String PREFIX = "detent-tlc-";
    private static final Pattern NAME = Pattern.compile(PREFIX + "(\\d+)-(\\d{1,18})-\\d+");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Duration SURELY_OVER = Duration.ofDays(7);

    private final Path root;

    private TlcWorkspace(Path root) {
        this.root = root;
    }

    /** A new, empty workspace below this directory; removes leftovers there first. */
    static TlcWorkspace create(Path directory) throws IOException {
        Files.createDirectories(directory);
        removeLeftovers(directory);
        String owner = processNamespace() + "-" + ProcessHandle.current().pid() + "-";
        TlcWorkspace workspace = new TlcWorkspace(Files.createTempDirectory(directory, PREFIX + owner));
        for (Path each : List.of(workspace.model(), workspace.meta(), workspace.temp(), workspace.classes())) {
            Files.createDirectory(each);
        }
        return workspace;
    }

    /** Holds the module and its configuration, and nothing else. */
    Path model() {
        return root.resolve("model");
    }

    /** TLC's queue and fingerprints. */
    Path meta() {
        return root.resolve("meta");
    }

    /** TLC unpacks its standard modules into the directory for temporary files. */
    Path temp() {
        return root.resolve("temp");
    }

    /** Classes of ours for the other process. */
    Path classes() {
        return root.resolve("classes");
    }

    @Override
    public void close() {
        remove(root);
    }

    private static void removeLeftovers(Path directory) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory, PREFIX + "*")) {
            for (Path each : found) {
                if (isLeftover(each)) {
                    remove(each);
                }
            }
        }
    }

    private static boolean isLeftover(Path directory) {
        Matcher name = NAME.matcher(directory.getFileName().toString());
        if (!name.matches()) {
            return false;
        }
        // In another namespace of processes, such as another container, we cannot see whether the owner lives.
        return name.group(1).equals(processNamespace())
                ? ProcessHandle.of(Long.parseLong(name.group(2))).isEmpty()
                : isOlderThan(directory, SURELY_OVER);
    }

    private static boolean isOlderThan(Path directory, Duration age) {
        try {
            Instant modified = Files.getLastModifiedTime(directory).toInstant();
            return modified.isBefore(Instant.now().minus(age));
        } catch (IOException gone) {
            return false;
        }
    }

    /** Linux names it {@code pid:[4026531836]}; elsewhere there is only one. */
    private static String processNamespace() {
        try {
            String name = Files.readSymbolicLink(Path.of("/proc/self/ns/pid")).toString();
            Matcher number = DIGITS.matcher(name);
            return number.find() ? number.group() : "0";
        } catch (IOException | UnsupportedOperationException | SecurityException notLinux) {
            return "0";
        }
    }

    /** Removes what can be removed; somebody else may be doing the same. */
    private static void remove(Path tree) {
        try {
            Files.walkFileTree(tree, new Remover());
        } catch (IOException left) {
            // The next run finds it again.
        }
    }

    private static final class Remover extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure) throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
