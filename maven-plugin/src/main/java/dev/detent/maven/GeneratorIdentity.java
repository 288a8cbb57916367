package dev.detent.maven;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.Artifact;
import dev.detent.emit.Digest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.stream.Stream;

/** Which generator is at work. Its version would do, were there no snapshots: so it is its code. */
final class GeneratorIdentity {

    private GeneratorIdentity() {}

    /** A digest of the jars or classes that the front end and the emitters come from. */
    static String digest() throws IOException {
        return Digest.of(of(Diagnostic.class) + of(Artifact.class));
    }

    private static String of(Class<?> member) throws IOException {
        CodeSource code = member.getProtectionDomain().getCodeSource();
        try {
            Path place = Path.of(code.getLocation().toURI());
            return Files.isDirectory(place) ? ofDirectory(place) : Digest.of(Files.readAllBytes(place));
        } catch (URISyntaxException strange) {
            throw new IOException("cannot find the generator's own code at " + code.getLocation(), strange);
        }
    }

    private static String ofDirectory(Path directory) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> found = Files.walk(directory)) {
            List<Path> files = found.filter(Files::isRegularFile).sorted().toList();
            for (Path file : files) {
                text.append(directory.relativize(file)).append('\n');
                text.append(Digest.of(Files.readAllBytes(file))).append('\n');
            }
        }
        return Digest.of(text.toString());
    }
}
