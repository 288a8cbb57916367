package dev.detent.check.tlc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where TLC and the Java that runs it are. Nothing of TLC is loaded or run to find that out.
 *
 * @param classPath the jar or directory that holds TLC; empty where there is none
 * @param java the executable
 */
public record TlcInstallation(Optional<Path> classPath, Path java) {
    private static final String MAIN_CLASS = "tlc2/TLC.class";

    /** What a usable jar holds; TLC looks for the bare entry of the directory too. */
    private static final List<String> NEEDED = List.of(
            MAIN_CLASS, "tla2sany/", "tla2sany/StandardModules/Naturals.tla", "tlc2/output/messages.properties");

    /** The TLC beside this class: in the same shaded jar, or on the same class path. */
    public static TlcInstallation bundled() {
        return new TlcInstallation(locate(TlcInstallation.class.getClassLoader()), runningJava());
    }

    /** A jar that the user named. */
    public static TlcInstallation ofJar(Path jar) {
        return new TlcInstallation(Optional.of(jar.toAbsolutePath()), runningJava());
    }

    /** Why this installation cannot work, as one sentence; empty where it looks whole. */
    public Optional<String> problem() {
        if (!Files.isExecutable(java)) {
            return Optional.of("there is no Java to run TLC with at " + java);
        }
        return classPath.isEmpty() ? Optional.of("TLC is not on the class path") : problem(classPath.get());
    }

    /**
     * A digest of the bytes that TLC is loaded from: equal digests mean the same tool. Empty where there is a
     * {@link #problem}.
     */
    public Optional<String> digest() {
        if (problem().isPresent()) {
            return Optional.empty();
        }
        try (Stream<Path> found = Files.walk(classPath.orElseThrow())) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                digest.update(Files.readAllBytes(file));
            }
            return Optional.of(HexFormat.of().formatHex(digest.digest()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> problem(Path place) {
        if (Files.isDirectory(place)) {
            return missing(place, NEEDED.stream().filter(name -> !Files.exists(place.resolve(name))));
        }
        if (!Files.isReadable(place)) {
            return Optional.of("there is no readable file at " + place);
        }
        try (ZipFile jar = new ZipFile(place.toFile())) {
            return missing(place, NEEDED.stream().filter(name -> jar.getEntry(name) == null));
        } catch (ZipException notAJar) {
            return Optional.of(place + " is not a jar");
        } catch (IOException unreadable) {
            return Optional.of(place + " cannot be read");
        }
    }

    private static Optional<String> missing(Path place, Stream<String> entries) {
        return entries.findFirst().map(entry -> place + " is not a complete TLC: it has no " + entry);
    }

    private static Optional<Path> locate(ClassLoader loader) {
        URL url = loader.getResource(MAIN_CLASS);
        if (url == null) {
            return Optional.empty();
        }
        String text = url.toString();
        String root = text.substring(0, text.length() - MAIN_CLASS.length());
        boolean inJar = root.startsWith("jar:") && root.endsWith("!/");
        try {
            return Optional.of(Path.of(new URI(inJar ? root.substring(4, root.length() - 2) : root)));
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException notAFile) {
            return Optional.empty();
        }
    }

    private static Path runningJava() {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        return Path.of(System.getProperty("java.home"), "bin", windows ? "java.exe" : "java");
    }
}
