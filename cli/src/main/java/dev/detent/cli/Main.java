package dev.detent.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

/** The command {@code detent}: alone, it prints how it is used and ends as a wrong use. */
@Command(
        name = "detent",
        mixinStandardHelpOptions = true,
        description = "Checks a lifecycle file and makes Java and TLA+ of it.")
public final class Main implements Callable<Integer> {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        CommandLine.usage(this, System.err);
        return ExitCode.USAGE;
    }
}
