package dev.detent.check.tlc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the TLA+ parser says of a module.
 *
 * @param parsed whether it read the module to its end and accepted it
 * @param complaints errors and warnings, in the parser's order
 * @param log what the parser printed
 */
public record SanyParse(boolean parsed, List<SanyComplaint> complaints, String log) {
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final Pattern EXPECTED =
            Pattern.compile("\\s*|\\*+ SANY2 Version .*|Parsing file .*|Semantic processing of module \\w+");

    public SanyParse {
        complaints = List.copyOf(complaints);
    }

    /** Accepted, without an error or a warning. */
    public boolean isClean() {
        return parsed && complaints.isEmpty();
    }

    /** Parses in a process of its own. A tool that does not work is a complaint without a place. */
    public static SanyParse of(TlcInstallation installation, String moduleName, String moduleText) {
        Optional<String> problem = installation.problem();
        if (problem.isPresent()) {
            return failed(problem.get(), "");
        }
        Path directory = Path.of(System.getProperty("java.io.tmpdir"));
        try (TlcWorkspace workspace = TlcWorkspace.create(directory)) {
            Files.writeString(workspace.model().resolve(moduleName + ".tla"), moduleText);
            List<String> command = new TlcCommand(installation, workspace).parse(moduleName);
            TlcLimits limits = TlcLimits.DEFAULT.withTime(LONGEST);
            return of(moduleName, TlcProcess.run(command, workspace, limits, TlcProgress.Listener.SILENT));
        } catch (IOException fault) {
            return failed("the parser could not be run: " + fault.getMessage(), "");
        }
    }

    /** The parser can end with 0 whatever it found: only its words count, and all of them must be known ones. */
    static SanyParse of(String moduleName, TlcRun run) {
        String log = String.join("\n", run.lines());
        // Said on the other channel, sometimes before and sometimes after the complaint that it belongs to; it names a
        // file of ours that nobody knows.
        List<String> lines = run.lines().stream()
                .filter(line -> !line.startsWith("File does not exist: "))
                .toList();
        List<SanyComplaint> complaints = new ArrayList<>(SanyComplaint.in(lines));
        if (complaints.isEmpty()) {
            lines.stream()
                    .filter(line -> !EXPECTED.matcher(line).matches())
                    .map(line -> new SanyComplaint(SanyComplaint.Severity.ERROR, 0, 0, line.strip()))
                    .forEach(complaints::add);
        }
        boolean read = run.exit() == 0
                && run.stopped().isEmpty()
                && run.lines().contains("Semantic processing of module " + moduleName);
        if (!read && complaints.isEmpty()) {
            return failed("the parser did not say that it had read the module", log);
        }
        boolean accepted = complaints.stream().allMatch(each -> each.severity() == SanyComplaint.Severity.WARNING);
        return new SanyParse(read && accepted, complaints, log);
    }

    private static SanyParse failed(String text, String log) {
        return new SanyParse(false, List.of(new SanyComplaint(SanyComplaint.Severity.ERROR, 0, 0, text)), log);
    }
}
