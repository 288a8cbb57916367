package dev.detent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command {@code detent} itself. */
@Command(
        name = "detent",
        description = "Checks a lifecycle file, and makes Java and TLA+ of it.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "",
            "Exit codes: 0 passed, 1 a property is violated or a file is not formatted,",
            "2 a wrong file or a wrong command line, 3 inconclusive, 4 a fault of a tool or",
            "of detent itself."
        })
final class RootCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Option(
            names = "--color",
            paramLabel = "WHEN",
            description = "auto, always or never; auto means on a terminal, unless NO_COLOR is set.",
            scope = ScopeType.INHERIT)
    private ColourWish colour = ColourWish.AUTO;

    RootCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    Terminal terminal() {
        return terminal;
    }

    boolean colourOut() {
        return terminal.colourOut(colour);
    }

    boolean colourErr() {
        return terminal.colourErr(colour);
    }

    @Override
    public Integer call() {
        throw new Stopped(
                Exit.WRONG,
                "say what to do: validate, format, generate, check, describe, diagram or explain\n`detent --help` says how it is used");
    }
}
