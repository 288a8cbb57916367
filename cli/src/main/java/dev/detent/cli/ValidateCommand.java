package dev.detent.cli;

import dev.detent.diagnostic.Diagnostic;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        description = "Says what is wrong with lifecycle files.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ValidateCommand implements Callable<Integer> {

    private final RootCommand root;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Lifecycle files.")
    private List<Path> files = new ArrayList<>();

    ValidateCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        boolean right = true;
        List<Diagnostic> all = new ArrayList<>();
        for (Path file : files) {
            Compiled compiled = Compiled.of(file);
            root.terminal().err().tell(compiled.draw(compiled.diagnostics(), root.colourErr()));
            root.terminal().out().write(file + ": " + summary(compiled.diagnostics()) + "\n");
            right &= compiled.usable();
            all.addAll(compiled.diagnostics());
        }
        all.stream()
                .filter(Diagnostic::isShown)
                .findFirst()
                .ifPresent(first -> root.terminal()
                        .err()
                        .tell("for more: `detent explain " + first.code().id() + "`\n"));
        return (right ? Exit.PASSED : Exit.WRONG).code();
    }

    private static String summary(List<Diagnostic> diagnostics) {
        long errors = diagnostics.stream().filter(Diagnostic::isError).count();
        long allowed =
                diagnostics.stream().filter(diagnostic -> !diagnostic.isShown()).count();
        long others = diagnostics.size() - errors - allowed;
        String found = errors == 0 ? "no errors" : errors == 1 ? "1 error" : errors + " errors";
        String warned = others == 0 ? "" : ", " + others + (others == 1 ? " warning" : " warnings");
        return found + warned + (allowed == 0 ? "" : ", " + allowed + " allowed");
    }
}
