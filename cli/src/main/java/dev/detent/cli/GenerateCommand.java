package dev.detent.cli;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.emit.Artifact;
import dev.detent.emit.ArtifactWriter;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "generate",
        description = "Makes Java and TLA+ of a lifecycle.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class GenerateCommand implements Callable<Integer> {

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-zA-Z0-9_]*(\\.[a-z_][a-zA-Z0-9_]*)*");

    private final RootCommand root;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A lifecycle file.")
    private Path file = Path.of("");

    @Option(names = "--java", paramLabel = "DIR", description = "Write Java sources here, by package.")
    private Optional<Path> java = Optional.empty();

    @Option(names = "--tla", paramLabel = "DIR", description = "Write the TLA+ module and its configurations here.")
    private Optional<Path> tla = Optional.empty();

    @Option(names = "--package", paramLabel = "NAME", description = "Java package, instead of the one in the file.")
    private Optional<String> packageName = Optional.empty();

    GenerateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        checkOptions();
        Compiled compiled = Compiled.of(file);
        show(compiled, compiled.diagnostics());
        if (!compiled.usable()) {
            return Exit.WRONG.code();
        }
        Lifecycle lifecycle = packageName.map(compiled.lifecycle()::inPackage).orElseGet(compiled::lifecycle);
        Diagnosed<List<Artifact>> classes = java.isEmpty() ? Diagnosed.of(List.of()) : JavaEmitter.emit(lifecycle);
        show(compiled, classes.diagnostics());
        if (classes.hasErrors()) {
            return Exit.WRONG.code();
        }
        java.ifPresent(directory -> write(directory, lifecycle, classes.value().orElseThrow()));
        tla.ifPresent(directory -> write(directory, lifecycle, TlaEmitter.artifacts(lifecycle)));
        return Exit.PASSED.code();
    }

    private static Path place(Path directory) {
        return directory.toAbsolutePath().normalize();
    }

    private void checkOptions() {
        if (java.isEmpty() && tla.isEmpty()) {
            throw new Stopped(Exit.WRONG, "say where to: `--java DIR`, `--tla DIR` or both");
        }
        if (java.isPresent() && java.map(GenerateCommand::place).equals(tla.map(GenerateCommand::place))) {
            throw new Stopped(
                    Exit.WRONG,
                    "`--java` and `--tla` name the same directory; each removes what it did not write itself");
        }
        packageName.filter(name -> !PACKAGE.matcher(name).matches()).ifPresent(name -> {
            throw new Stopped(Exit.WRONG, "`" + name + "` is no Java package");
        });
    }

    private void show(Compiled compiled, List<Diagnostic> diagnostics) {
        root.terminal().err().tell(compiled.draw(diagnostics, root.colourErr()));
    }

    private void write(Path directory, Lifecycle lifecycle, List<Artifact> artifacts) {
        // A record for each lifecycle: another one in the same directory is none of our left-overs.
        Path record = directory.resolve(".detent-" + lifecycle.packageName() + "." + lifecycle.name());
        try {
            ArtifactWriter.Outcome outcome = new ArtifactWriter(directory, record).write(artifacts);
            StringBuilder text = new StringBuilder();
            outcome.written()
                    .forEach(path -> text.append("wrote ")
                            .append(directory.resolve(path))
                            .append('\n'));
            outcome.deleted()
                    .forEach(path -> text.append("deleted ")
                            .append(directory.resolve(path))
                            .append('\n'));
            text.append(directory + ": " + outcome.written().size() + " written, "
                    + outcome.unchanged().size() + " unchanged, "
                    + outcome.deleted().size() + " deleted\n");
            root.terminal().out().write(text.toString());
        } catch (FileSystemException unusable) {
            throw new Stopped(Exit.FAULT, unwritable(directory) + reason(unusable));
        } catch (IOException failure) {
            throw new Stopped(Exit.FAULT, unwritable(directory) + failure.getMessage());
        }
    }

    static String unwritable(Path directory) {
        return "`" + directory + "` cannot be written to: ";
    }

    /** What the system says; for a few cases Java has a type instead. */
    static String reason(FileSystemException unusable) {
        String said = unusable.getReason();
        if (said != null) {
            return said.toLowerCase(Locale.ROOT);
        }
        return unusable instanceof AccessDeniedException
                ? "permission denied"
                : "a file stands where a directory has to";
    }
}
