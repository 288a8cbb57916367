package dev.detent.cli;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.format.FormattedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "format",
        description = "Lays out lifecycle files in place, and says which ones have changed.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class FormatCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "standard input";

    private final RootCommand root;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Lifecycle files; - is standard input.")
    private List<Path> files = new ArrayList<>();

    @Option(
            names = "--check",
            description = "Write nothing; name the files that are not formatted, and end with 1 if there are any.")
    private boolean check;

    @Option(names = "--stdin", description = "Format standard input to standard output.")
    private boolean stdin;

    FormatCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        boolean dash = files.contains(Path.of("-"));
        if (dash || stdin) {
            if (files.size() > (dash ? 1 : 0)) {
                throw new Stopped(Exit.WRONG, "standard input is formatted by itself; name no files with it");
            }
            return standardInput().code();
        }
        if (files.isEmpty()) {
            throw new Stopped(Exit.WRONG, "say what to format: files, or `-` for standard input");
        }
        Exit exit = Exit.PASSED;
        for (Path file : files) {
            Exit one = file(file);
            exit = one.code() > exit.code() ? one : exit;
        }
        return exit.code();
    }

    private Exit standardInput() {
        byte[] bytes = readStandardInput();
        Diagnosed<SourceFile> read = SourceFile.decode(STANDARD_INPUT, bytes);
        Optional<FormattedFile> formatted = usable(read, read.then(source -> FormattedFile.of(source, bytes)));
        if (formatted.isEmpty()) {
            return Exit.WRONG;
        }
        if (check) {
            return compare(formatted.get());
        }
        root.terminal().out().write(formatted.get().text());
        return Exit.PASSED;
    }

    private static byte[] readStandardInput() {
        try {
            return System.in.readAllBytes();
        } catch (IOException failure) {
            throw new Stopped(Exit.FAULT, "standard input cannot be read: " + failure.getMessage());
        }
    }

    private Exit file(Path file) {
        Diagnosed<SourceFile> read = SourceFile.read(file);
        Optional<FormattedFile> formatted = usable(read, read.then(source -> FormattedFile.of(source, file)));
        if (formatted.isEmpty()) {
            return Exit.WRONG;
        }
        if (check) {
            return compare(formatted.get());
        }
        if (!formatted.get().formatted()) {
            write(formatted.get(), file);
        }
        return Exit.PASSED;
    }

    private Exit compare(FormattedFile file) {
        if (file.formatted()) {
            return Exit.PASSED;
        }
        FormattedFile.Difference first = file.difference();
        root.terminal()
                .out()
                .write(file.source().name() + ":" + first.line() + ": not formatted\n  - " + first.found() + "\n  + "
                        + first.wanted() + "\n");
        return Exit.VIOLATED;
    }

    private void write(FormattedFile file, Path path) {
        try {
            file.write(path);
            root.terminal().out().write("formatted " + path + "\n");
        } catch (IOException failure) {
            throw new Stopped(Exit.FAULT, "`" + path + "` cannot be written: " + Unwritable.reason(failure));
        }
    }

    /** The result, if there is one; says what is wrong if there is none. */
    private Optional<FormattedFile> usable(Diagnosed<SourceFile> read, Diagnosed<FormattedFile> result) {
        if (!result.hasErrors()) {
            return result.value();
        }
        DiagnosticRenderer renderer =
                new DiagnosticRenderer(read.value().stream().toList(), root.colourErr());
        root.terminal().err().tell(renderer.render(result.diagnostics()));
        return Optional.empty();
    }
}
