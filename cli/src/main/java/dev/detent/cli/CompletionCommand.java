package dev.detent.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "completion",
        description = "Prints a completion script for bash and zsh: source <(detent completion)",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class CompletionCommand implements Callable<Integer> {

    private final RootCommand root;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    CompletionCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        root.terminal().out().write(AutoComplete.bash("detent", spec.root().commandLine()) + "\n");
        return Exit.PASSED.code();
    }
}
