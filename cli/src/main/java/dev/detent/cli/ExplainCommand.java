package dev.detent.cli;

import dev.detent.diagnostic.DiagnosticCode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "explain",
        description = "Explains a diagnostic code, with a wrong and a mended example; without a code, lists all.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class)
final class ExplainCommand implements Callable<Integer> {

    /** How the page is written. */
    enum Format {
        TEXT,
        MARKDOWN
    }

    /** The codes, for the completion of the shell. */
    static final class Codes implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return CodePages.codes().stream().map(DiagnosticCode::id).iterator();
        }
    }

    /** The hundreds of the codes and what they are about, as {@code spec/language/diagnostics.md} has them. */
    private static final List<String> GROUPS = List.of(
            "DT1xx Text and syntax",
            "DT2xx Names and types",
            "DT3xx Meaning",
            "DT4xx Limits of the target languages",
            "DT5xx Checks");

    private final RootCommand root;

    @Parameters(
            arity = "0..1",
            paramLabel = "CODE",
            completionCandidates = Codes.class,
            description = "Such as DT203, dt203 or 203.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--format", paramLabel = "FORMAT", description = "text (the default) or markdown.")
    private Format format = Format.TEXT;

    ExplainCommand(RootCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        String page = code.map(ExplainCommand::page).orElseGet(ExplainCommand::list);
        root.terminal().out().write(format == Format.MARKDOWN ? page : MarkdownText.of(page, root.colourOut()));
        return Exit.PASSED.code();
    }

    private static String page(String word) {
        return CodePages.named(word)
                .map(CodePages::page)
                .orElseThrow(() -> new Stopped(
                        Exit.WRONG, CodePages.unknown(word) + "\n`detent explain` without a code lists all of them"));
    }

    private static String list() {
        StringBuilder text = new StringBuilder("# Diagnostic codes\n\n`detent explain CODE` explains one of them.\n");
        for (String group : GROUPS) {
            List<DiagnosticCode> codes = CodePages.codes().stream()
                    .filter(code -> code.id().startsWith(group.substring(0, 3)))
                    .toList();
            if (!codes.isEmpty()) {
                text.append("\n## ").append(group).append("\n\n");
                codes.forEach(code -> text.append("| ")
                        .append(code.id())
                        .append(" | ")
                        .append(code.title())
                        .append(" |\n"));
            }
        }
        return text.toString();
    }
}
