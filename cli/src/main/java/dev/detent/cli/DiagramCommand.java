package dev.detent.cli;

import dev.detent.diagram.DiagramDrafter;
import dev.detent.diagram.DiagramFormat;
import dev.detent.diagram.DiagramOptions;
import dev.detent.diagram.TooLargeToDraw;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "diagram",
        description = "Draws the states of a lifecycle and where its commands lead.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class DiagramCommand implements Callable<Integer> {

    /** Whether something is drawn. */
    enum Shown {
        YES,
        NO
    }

    private final RootCommand root;

    @Parameters(arity = "1", paramLabel = "FILE", description = "A lifecycle file.")
    private Path file = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "svg (the default), mermaid or dot.")
    private DiagramFormat format = DiagramFormat.SVG;

    @Option(names = "--output", paramLabel = "FILE", description = "Write here instead of to standard output.")
    private Optional<Path> output = Optional.empty();

    @Option(names = "--state", paramLabel = "NAME", description = "The state to draw; the main one unless given.")
    private Optional<String> state = Optional.empty();

    @Option(
            names = "--failures",
            paramLabel = "SHOWN",
            description = "yes (the default) or no: where commands lead that did not succeed.")
    private Shown failures = Shown.YES;

    @Option(names = "--tasks", description = "Show the steps of each command.")
    private boolean tasks;

    @Option(
            names = "--direction",
            paramLabel = "WHERE",
            description = "right or down; unless given, the one that needs less room.")
    private Optional<DiagramOptions.Direction> direction = Optional.empty();

    DiagramCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        Compiled compiled = Compiled.of(file);
        root.terminal().err().tell(compiled.draw(compiled.diagnostics(), root.colourErr()));
        if (!compiled.usable()) {
            return Exit.WRONG.code();
        }
        Lifecycle lifecycle = compiled.lifecycle();
        List<String> states = DiagramDrafter.states(lifecycle);
        state.filter(name -> !states.contains(name)).ifPresent(name -> {
            throw new Stopped(
                    Exit.WRONG, "`" + name + "` is none of the states that can be drawn: " + String.join(", ", states));
        });
        String picture = draw(lifecycle);
        output.ifPresentOrElse(
                path -> write(path, picture), () -> root.terminal().out().write(picture));
        return Exit.PASSED.code();
    }

    private String draw(Lifecycle lifecycle) {
        try {
            return format.draw(lifecycle, new DiagramOptions(state, failures == Shown.YES, tasks, direction));
        } catch (TooLargeToDraw large) {
            throw new Stopped(Exit.WRONG, String.valueOf(large.getMessage()));
        }
    }

    private void write(Path path, String picture) {
        if (Files.exists(path) && Files.exists(file) && same(path)) {
            throw new Stopped(Exit.WRONG, "`" + path + "` is the lifecycle itself; name another file to write to");
        }
        try {
            Files.writeString(path, picture, StandardCharsets.UTF_8);
            root.terminal().out().write("wrote " + path + "\n");
        } catch (IOException failure) {
            throw new Stopped(Exit.FAULT, "`" + path + "` cannot be written: " + Unwritable.reason(failure));
        }
    }

    private boolean same(Path path) {
        try {
            return Files.isSameFile(path, file);
        } catch (IOException unknown) {
            return false;
        }
    }
}
