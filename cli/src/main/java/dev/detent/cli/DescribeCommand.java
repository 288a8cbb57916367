package dev.detent.cli;

import dev.detent.describe.Description;
import dev.detent.describe.JsonDescription;
import dev.detent.describe.MarkdownDescription;
import dev.detent.report.JsonDiagnostics;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "describe",
        description = "Shows the states of a lifecycle and what each command starts from and leads to.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DescribeCommand implements Callable<Integer> {

    /** How the description is written. */
    enum Format {
        MD,
        JSON
    }

    private final RootCommand root;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A lifecycle file.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "md (the default) or json.")
    private Format format = Format.MD;

    DescribeCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Compiled compiled = Compiled.of(file);
        boolean json = format == Format.JSON;
        if (!json) {
            root.terminal().err().tell(compiled.draw(compiled.diagnostics(), root.colourErr()));
        }
        if (!compiled.usable()) {
            root.terminal().out().write(json ? JsonDiagnostics.of(compiled.diagnostics()) : "");
            return Exit.WRONG.code();
        }
        Description description = Description.of(compiled.lifecycle());
        root.terminal().out().write(json ? JsonDescription.of(description) : MarkdownDescription.of(description));
        return Exit.PASSED.code();
    }
}
