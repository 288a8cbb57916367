package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import javax.tools.ToolProvider;

/**
 * A jar that looks like TLC and does something else; what, says the name of the module. The replays print the text of the
 * module, the lies the file {@code lies.log} beside the jar.
 */
final class FakeTlc {
    private static final String SOURCE = """
            package tlc2;
            import java.io.PrintStream;
            import java.nio.file.Files;
            import java.nio.file.Path;
            public class TLC {
                public static void main(String[] arguments) throws Exception {
                    String module = arguments[arguments.length - 1];
                    String log = Files.readString(Path.of(module + ".tla"));
                    switch (module) {
                        case "Silent" -> System.exit(0);
                        case "Garbage" -> System.out.write(new byte[] {0, -1, -2, 10, 64, 33, 64, 33, 64, 10, -128});
                        case "Replays" -> System.out.print(log);
                        case "ReplaysAndFails" -> {
                            System.out.print(log);
                            System.exit(1);
                        }
                        case "ReplaysAndThrows" -> {
                            System.out.print(log);
                            throw new IllegalStateException("broken");
                        }
                        case "Lies" -> System.out.print(Files.readString(
                                Path.of(TLC.class.getProtectionDomain().getCodeSource().getLocation().toURI())
                                        .resolveSibling("lies.log")));
                        case "ReplaysHalf" -> System.out.print(log.substring(0, log.length() / 2));
                        case "Hangs" -> Thread.sleep(60_000);
                        case "NeverEndsALine" -> {
                            while (true) {
                                System.out.write("no end of this".getBytes());
                            }
                        }
                        case "LeavesAProcess" -> {
                            System.out.print(log.substring(0, log.length() / 2));
                            System.out.flush();
                            new ProcessBuilder("sleep", "20").inheritIO().start();
                            Runtime.getRuntime().halt(0);
                        }
                        case "EndsWithItsMemory" -> {
                            System.out.print(log);
                            byte[][] all = new byte[1000][];
                            for (int i = 0; i < all.length; i++) {
                                all[i] = new byte[1 << 20];
                            }
                        }
                        default -> throw new IllegalArgumentException(module);
                    }
                }
            }
            """;

    private FakeTlc() {}

    static Path jar(Path directory) throws IOException {
        Path source = Files.createDirectories(directory.resolve("fake/tlc2")).resolve("TLC.java");
        Files.writeString(source, SOURCE);
        int result = ToolProvider.getSystemJavaCompiler().run(null, null, null, "-proc:none", source.toString());
        assertThat(result).isZero();
        Path jar = directory.resolve("fake.jar");
        byte[] main = Files.readAllBytes(source.resolveSibling("TLC.class"));
        return write(jar, main, List.of("tla2sany/StandardModules/Naturals.tla", "tlc2/output/messages.properties"));
    }

    /** A jar with this main class and these other entries, each with the directory above it. */
    static Path write(Path jar, byte[] main, List<String> entries) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry("tla2sany/"));
            out.putNextEntry(new JarEntry("tlc2/TLC.class"));
            out.write(main);
            for (String entry : entries) {
                out.putNextEntry(new JarEntry(entry));
                out.write("anything".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}
