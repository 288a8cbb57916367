package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Stage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlcInstallationTest {
    @TempDir
    Path directory;

    @Test
    void findsTlcOnTheClassPathWithoutLoadingIt() {
        TlcInstallation bundled = TlcInstallation.bundled();

        assertThat(bundled.problem()).isEmpty();
        assertThat(bundled.classPath()).get().asString().endsWith(".jar");
    }

    @Test
    void namesEveryKindOfBrokenTool() throws IOException {
        Path text = Files.writeString(directory.resolve("text.jar"), "not a jar");
        Path empty = Files.createDirectory(directory.resolve("empty"));
        Path part = FakeTlc.write(directory.resolve("part.jar"), new byte[0], List.of());

        assertFault(TlcInstallation.ofJar(directory.resolve("nowhere.jar")), "there is no readable file at");
        assertFault(TlcInstallation.ofJar(text), "is not a jar");
        assertFault(TlcInstallation.ofJar(empty), "is not a complete TLC: it has no tlc2/TLC.class");
        assertFault(TlcInstallation.ofJar(part), "is not a complete TLC: it has no tla2sany/StandardModules/");
        assertFault(
                new TlcInstallation(TlcInstallation.bundled().classPath(), directory.resolve("java")),
                "there is no Java to run TLC with at");
        assertFault(
                new TlcInstallation(Optional.empty(), TlcInstallation.bundled().java()),
                "TLC is not on the class path");
    }

    @Test
    void aJavaThatIsNoneIsAFaultOfTheTool() throws IOException {
        Path java = Files.writeString(directory.resolve("java"), "not a program");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        TlcInstallation installation =
                new TlcInstallation(TlcInstallation.bundled().classPath(), java);

        assertThat(installation.problem()).isEmpty();
        assertThat(new TlcRunner(installation, directory).run(door()))
                .isInstanceOfSatisfying(
                        Faulty.class, faulty -> assertThat(faulty.stage()).isEqualTo(Stage.TOOL));
    }

    @Test
    void digestsDifferWithTheBytes() throws IOException {
        Path one = FakeTlc.write(directory.resolve("one.jar"), new byte[] {1}, names());
        Path two = FakeTlc.write(directory.resolve("two.jar"), new byte[] {2}, names());

        assertThat(TlcInstallation.ofJar(one).digest())
                .isPresent()
                .isEqualTo(TlcInstallation.ofJar(one).digest())
                .isNotEqualTo(TlcInstallation.ofJar(two).digest());
        assertThat(TlcInstallation.ofJar(directory.resolve("nowhere.jar")).digest())
                .isEmpty();
    }

    /** In one shaded jar with our own classes, in a path with blanks and other letters, from another class loader. */
    @Test
    void worksFromAShadedJar() throws Exception {
        Path place = Files.createDirectory(directory.resolve("a b ü+%20"));
        Path shaded = shade(place.resolve("all.jar"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {shaded.toUri().toURL()}, null)) {
            Object found = loader.loadClass(TlcInstallation.class.getName())
                    .getMethod("bundled")
                    .invoke(null);
            assertThat(found.toString()).contains(shaded.toString());
        }
        assertThat(new TlcRunner(TlcInstallation.ofJar(shaded), place).run(door()))
                .isInstanceOf(Passed.class);
    }

    private static Path shade(Path target) throws IOException {
        Path tlc = TlcInstallation.bundled().classPath().orElseThrow();
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream out = new JarOutputStream(file);
                JarFile jar = new JarFile(tlc.toFile())) {
            for (JarEntry entry : Collections.list(jar.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                try (InputStream bytes = jar.getInputStream(entry)) {
                    bytes.transferTo(out);
                }
            }
            for (Class<?> ours : List.of(TlcInstallation.class, TlcChild.class)) {
                String name = ours.getName().replace('.', '/') + ".class";
                out.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = ours.getResourceAsStream("/" + name)) {
                    bytes.transferTo(out);
                }
            }
        }
        return target;
    }

    private void assertFault(TlcInstallation installation, String words) {
        assertThat(installation.problem()).get().asString().contains(words);
        assertThat(new TlcRunner(installation, directory).run(door())).isInstanceOfSatisfying(Faulty.class, faulty -> {
            assertThat(faulty.stage()).isEqualTo(Stage.TOOL);
            assertThat(faulty.message()).contains(words);
            assertThat(faulty.nextStep()).isNotBlank();
        });
        SanyParse parse = SanyParse.of(installation, "Door", door().moduleText());
        assertThat(parse.isClean()).isFalse();
        assertThat(parse.complaints()).singleElement().asString().contains(words);
    }

    private static TlcJob door() {
        return Models.named("passed/DeadlockAllowed").job();
    }

    private static List<String> names() {
        return List.of("tla2sany/StandardModules/Naturals.tla", "tlc2/output/messages.properties");
    }
}
