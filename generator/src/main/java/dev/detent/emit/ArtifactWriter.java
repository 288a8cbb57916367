package dev.detent.emit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Brings an output directory in line with a list of artifacts. A file that already has the right text is not touched, so
 * that its time stamp tells a build tool that nothing changed. A file that an earlier run wrote and that no artifact asks
 * for any more is deleted, unless somebody has edited it since; what detent did not write is never deleted.
 *
 * <p>What was written is remembered in a file. Writers with records of their own may share a directory; each deletes only
 * what it remembers.
 */
public final class ArtifactWriter {

    static final String RECORD = ".detent-artifacts";

    /**
     * What was done; paths as in the artifacts, in their order.
     *
     * @param deleted in alphabetical order
     */
    public record Outcome(List<String> written, List<String> unchanged, List<String> deleted) {
        public Outcome {
            written = List.copyOf(written);
            unchanged = List.copyOf(unchanged);
            deleted = List.copyOf(deleted);
        }
    }

    private final Path directory;
    private final Path record;

    /** A writer for one output directory, which need not exist yet; its record is {@value #RECORD} in the directory. */
    public ArtifactWriter(Path directory) {
        this(directory, directory.resolve(RECORD));
    }

    /** A writer for one output directory with its record elsewhere; neither need exist yet. */
    public ArtifactWriter(Path directory, Path record) {
        this.directory = directory;
        this.record = record;
    }

    /**
     * Whether every file that the last run was asked for still is as it was written.
     *
     * @throws IOException if the directory cannot be read
     */
    public boolean intact() throws IOException {
        if (!Files.isRegularFile(record)) {
            return false;
        }
        for (Map.Entry<String, String> entry : remembered().entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (!Files.isRegularFile(file)
                    || !Digest.of(Files.readAllBytes(file)).equals(entry.getValue())) {
                return false;
            }
        }
        return true;
    }

    /**
     * Writes what changed and deletes what is left over from earlier runs.
     *
     * @param artifacts everything that belongs into the directory
     * @throws IllegalArgumentException if two artifacts have one path; {@link ArtifactClash} tells beforehand
     * @throws IOException if the directory cannot be read or written
     */
    public Outcome write(List<Artifact> artifacts) throws IOException {
        SortedMap<String, String> wanted = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            if (wanted.put(artifact.path(), Digest.of(artifact.text())) != null) {
                throw new IllegalArgumentException("two artifacts at " + artifact.path());
            }
        }
        SortedMap<String, String> before = remembered();
        List<String> written = new ArrayList<>();
        List<String> unchanged = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            Path file = directory.resolve(artifact.path());
            byte[] bytes = artifact.text().getBytes(StandardCharsets.UTF_8);
            if (has(file, bytes)) {
                unchanged.add(artifact.path());
            } else {
                Files.createDirectories(parentOf(file));
                Files.write(file, bytes);
                written.add(artifact.path());
            }
        }
        List<String> deleted = deleteLeftOvers(before, wanted);
        remember(wanted);
        return new Outcome(written, unchanged, deleted);
    }

    private List<String> deleteLeftOvers(SortedMap<String, String> before, SortedMap<String, String> wanted)
            throws IOException {
        List<String> deleted = new ArrayList<>();
        for (Map.Entry<String, String> entry : before.entrySet()) {
            Path file = directory.resolve(entry.getKey());
            if (!wanted.containsKey(entry.getKey())
                    && Files.isRegularFile(file)
                    && Digest.of(Files.readAllBytes(file)).equals(entry.getValue())) {
                Files.delete(file);
                deleted.add(entry.getKey());
            }
        }
        return deleted;
    }

    private SortedMap<String, String> remembered() throws IOException {
        SortedMap<String, String> entries = new TreeMap<>();
        if (Files.isRegularFile(record)) {
            for (String line : Files.readAllLines(record, StandardCharsets.UTF_8)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    entries.put(line.substring(space + 1), line.substring(0, space));
                }
            }
        }
        return entries;
    }

    private void remember(SortedMap<String, String> wanted) throws IOException {
        StringBuilder text = new StringBuilder();
        wanted.forEach(
                (path, digest) -> text.append(digest).append(' ').append(path).append('\n'));
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        if (!has(record, bytes)) {
            Files.createDirectories(parentOf(record));
            Files.write(record, bytes);
        }
    }

    private static boolean has(Path file, byte[] bytes) throws IOException {
        return Files.isRegularFile(file)
                && Files.size(file) == bytes.length
                && Arrays.equals(Files.readAllBytes(file), bytes);
    }

    private Path parentOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? directory : parent;
    }
}
