package dev.detent.cli;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the shaded jar as users do, in a directory with a temporary directory of its own. */
final class DetentJar {

    private static final long PATIENCE_SECONDS = 120;

    /** What a run has left. */
    record Run(int exit, String out, String err) {}

    private final Path directory;

    DetentJar(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(temporaryFiles());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path temporaryFiles() {
        return directory.resolve("tmp");
    }

    /** Copies a lifecycle of the tests into the directory and gives its name. */
    String file(String name) {
        try (InputStream in = requireNonNull(DetentJar.class.getResourceAsStream(name))) {
            Files.write(directory.resolve(name), in.readAllBytes());
            return name;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Run run(String... arguments) {
        return run(Map.of(), List.of(), arguments);
    }

    Run run(Map<String, String> environment, List<String> javaOptions, String... arguments) {
        List<String> command = command(javaOptions);
        command.addAll(List.of(arguments));
        return ended(started(environment, command));
    }

    /** Runs a line of the shell, in which {@code $DETENT} stands for the command. */
    Run shell(String line) {
        return ended(started(Map.of("DETENT", String.join(" ", command(List.of()))), List.of("bash", "-c", line)));
    }

    /** Starts a run and does not wait for it. */
    Process start(String... arguments) {
        List<String> command = command(List.of());
        command.addAll(List.of(arguments));
        return started(Map.of(), command);
    }

    private List<String> command(List<String> javaOptions) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Djava.io.tmpdir=" + temporaryFiles());
        command.addAll(javaOptions);
        command.addAll(List.of("-jar", requireNonNull(System.getProperty("detent.jar"), "detent.jar")));
        return command;
    }

    private Process started(Map<String, String> environment, List<String> command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
            builder.environment().keySet().removeAll(List.of("NO_COLOR", "JAVA_TOOL_OPTIONS", "LC_ALL", "LANG"));
            builder.environment().put("LC_ALL", "C.UTF-8");
            builder.environment().putAll(environment);
            return builder.redirectOutput(directory.resolve("out").toFile())
                    .redirectError(directory.resolve("err").toFile())
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Run ended(Process process) {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("does not end");
            }
            return new Run(process.exitValue(), text("out"), text("err"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private String text(String name) {
        try {
            return Files.readString(directory.resolve(name), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
