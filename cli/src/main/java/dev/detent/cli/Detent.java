package dev.detent.cli;

import dev.detent.diagram.DiagramFormat;
import dev.detent.diagram.DiagramOptions;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import picocli.CommandLine;

/** One run of the command line, from the arguments to the exit code. Nothing that goes wrong leaves as an exception. */
final class Detent {

    private final Terminal terminal;

    Detent(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs a command; the result is one of {@link Exit}'s codes. */
    int run(String... arguments) {
        try {
            StringWriter usage = new StringWriter();
            int code = commandLine(new PrintWriter(usage)).execute(arguments);
            terminal.out().write(usage.toString());
            return code;
        } catch (Throwable fault) {
            return ended(fault);
        }
    }

    /** Every command with its options; where help and versions are asked for, they are printed there. */
    CommandLine commandLine(PrintWriter usage) {
        RootCommand root = new RootCommand(terminal);
        return new CommandLine(root)
                .addSubcommand(new ValidateCommand(root))
                .addSubcommand(new FormatCommand(root))
                .addSubcommand(new GenerateCommand(root))
                .addSubcommand(new CheckCommand(root))
                .addSubcommand(new DescribeCommand(root))
                .addSubcommand(new DiagramCommand(root))
                .addSubcommand(new ExplainCommand(root))
                .addSubcommand(new CompletionCommand(root))
                .addSubcommand(new CommandLine.HelpCommand())
                .setOut(usage)
                .setErr(usage)
                .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
                .setExpandAtFiles(false)
                .registerConverter(Path.class, Arguments::path)
                .registerConverter(Duration.class, Arguments::duration)
                .registerConverter(ColourWish.class, word -> Arguments.constant(ColourWish.class, word))
                .registerConverter(DiagramFormat.class, word -> Arguments.constant(DiagramFormat.class, word))
                .registerConverter(
                        DiagramCommand.Shown.class, word -> Arguments.constant(DiagramCommand.Shown.class, word))
                .registerConverter(
                        DiagramOptions.Direction.class,
                        word -> Arguments.constant(DiagramOptions.Direction.class, word))
                .registerConverter(Engine.class, word -> Arguments.constant(Engine.class, word))
                .registerConverter(
                        CheckCommand.Format.class, word -> Arguments.constant(CheckCommand.Format.class, word))
                .registerConverter(
                        DescribeCommand.Format.class, word -> Arguments.constant(DescribeCommand.Format.class, word))
                .registerConverter(
                        ExplainCommand.Format.class, word -> Arguments.constant(ExplainCommand.Format.class, word))
                .setParameterExceptionHandler((wrong, arguments) -> ended(WrongUse.of(wrong)))
                .setExecutionExceptionHandler((fault, command, parsed) -> ended(fault));
    }

    private int ended(Throwable fault) {
        if (fault instanceof Stopped stopped) {
            terminal.err().tell("detent: " + stopped.sentence() + "\n");
            return stopped.exit().code();
        }
        terminal.err().tell("detent: " + FaultReport.sentence(fault) + "\n");
        return Exit.FAULT.code();
    }
}
