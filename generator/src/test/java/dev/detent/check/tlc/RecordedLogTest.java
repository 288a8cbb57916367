package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.detent.check.tlc.Models.Model;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What real runs printed, judged again; and the same with faults put in, none of which may pass. {@code
 * -Ddetent.goldens=write} records the logs anew.
 */
class RecordedLogTest {
    private static final int LONGEST_LOG = 400;
    private static final Pattern PRIVATE = Pattern.compile("(Parsing file ).*[/\\\\]|"
            + "( at |\\()\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d|(Finished in )\\S+|( and seed )-?\\d+.*");

    @TempDir
    static Path directory;

    @BeforeAll
    static void recordIfAsked() throws IOException {
        if ("write".equals(System.getProperty("detent.goldens"))) {
            for (Model model : Models.all()) {
                record(model);
            }
        }
    }

    @TestFactory
    Stream<DynamicTest> recorded() {
        return Models.all().stream()
                .filter(model -> Files.exists(model.sibling(".log")))
                .map(model -> dynamicTest(
                        model.toString(), () -> Expectation.assertMet(model, TlcVerdict.of(model.job(), run(model)))));
    }

    @Test
    void thereAreLogsOfEveryKind() {
        List<String> kinds = Models.all().stream()
                .filter(model -> Files.exists(model.sibling(".log")))
                .map(Model::expectation)
                .distinct()
                .toList();
        assertThat(kinds).containsExactlyInAnyOrder("passed", "violated", "vacuous", "inconclusive", "faulty");
    }

    @Test
    void aFullDiskIsInconclusive() {
        Path log = Models.FOLDER.resolveSibling("logs").resolve("DiskFull.log");
        TlcJob job = TlcJob.safety("Wide", "", "SPECIFICATION Spec\n");
        assertThat(TlcVerdict.of(job, run(log))).isInstanceOfSatisfying(TlcResult.Inconclusive.class, inconclusive -> {
            assertThat(inconclusive.reason()).isEqualTo(Reason.DISK);
            assertThat(inconclusive.nextStep()).contains("make room");
        });
    }

    @Test
    void readsTheValuesOfATrace() throws TlaSyntaxException {
        Model model = Models.named("violated/Values");
        TlcResult.Violated violated = (TlcResult.Violated) TlcVerdict.of(model.job(), run(model));
        TlcTrace.State last = violated.trace().states().get(2);

        String line = "[name |-> \"a string that is long enough to make lines break\","
                + " other |-> {\"more\", \"another long string here\"},"
                + " f |-> (i2 :> [at |-> \"off\", n |-> Nil] @@ i1 :> [at |-> \"off\", n |-> Nil])]";
        assertThat(last.variables())
                .containsEntry("str", new TlaValue.Str("q\"b\\s/t\tn\nr\rf\f |-> @@ :>"))
                .containsEntry("big", TlaValue.parse("<<" + line + ", " + line + ">>"))
                .containsEntry("nums", TlaValue.parse("(2 :> 0 @@ -1 :> -7)"))
                .containsEntry("set", TlaValue.parse("{Nil}"))
                .containsEntry(
                        "seq", TlaValue.parse("<<1, \"a\", <<TRUE, FALSE>>, [a |-> 1, b |-> [c |-> {}, d |-> <<>>]]>>"))
                .containsEntry(
                        "fun",
                        TlaValue.parse("(i1 :> [at |-> \"off\", n |-> Nil] @@ i2 :> [at |-> \"off\", n |-> Nil])"));
        assertThat(violated.trace().states().get(0).variables())
                .containsEntry("nums", TlaValue.parse("(3 :> {3, 4, 5} @@ 5 :> {5, 6, 7})"));
    }

    @Test
    void neverPassesCutShort() {
        for (Model model : passing()) {
            TlcRun run = run(model);
            IntStream.range(0, run.lines().size())
                    .forEach(length -> assertNotPassed(model, 0, run.lines().subList(0, length)));
        }
    }

    @Test
    void neverPassesWithAnotherExitCode() {
        for (Model model : passing()) {
            IntStream.rangeClosed(1, 255)
                    .forEach(exit -> assertNotPassed(model, exit, run(model).lines()));
        }
    }

    @Test
    void neverPassesOnceStopped() {
        for (Model model : passing()) {
            for (Reason reason : Reason.values()) {
                TlcRun run = run(model);
                TlcRun stopped = new TlcRun(0, Optional.of(reason), run.lines(), Optional.empty(), Duration.ZERO);
                assertThat(TlcVerdict.of(model.job(), stopped)).isNotInstanceOf(Passed.class);
            }
        }
    }

    @Test
    void neverPassesWithAnErrorAnywhere() {
        for (Model model : passing()) {
            List<String> lines = run(model).lines();
            for (int severity = 1; severity <= 2; severity++) {
                for (int at = 0; at <= lines.size(); at++) {
                    List<String> wrong = new ArrayList<>(lines);
                    String start = "@!@!@STARTMSG 2999:" + severity + " @!@!@";
                    wrong.addAll(at, List.of(start, "Something is wrong.", "@!@!@ENDMSG 2999 @!@!@"));
                    assertNotPassed(model, 0, wrong);
                }
            }
        }
    }

    @Test
    void neverPassesWithoutOneOfTheMessagesThatCount() {
        for (int code : List.of(2190, 2191, 2193, 2199, 2186)) {
            List<Model> having = passing().stream()
                    .filter(model -> run(model).lines().contains("@!@!@ENDMSG " + code + " @!@!@"))
                    .toList();
            assertThat(having).as("logs with %d", code).isNotEmpty();
            having.forEach(
                    model -> assertNotPassed(model, 0, without(code, run(model).lines())));
        }
    }

    @Test
    void neverPassesWithOtherFigures() {
        for (Model model : passing()) {
            assertNotPassed(model, 0, replaced(model, "0 states left on queue.", "1 states left on queue."));
            assertNotPassed(model, 0, replaced(model, "0 states left on queue.", "? states left on queue."));
            assertNotPassed(model, 0, replaced(model, "@!@!@STARTMSG 2193:0 @!@!@", "@!@!@STARTMSG 2193:1 @!@!@"));
        }
    }

    @Test
    void neverPassesWhenSuccessIsSaidTwice() {
        for (Model model : passing()) {
            List<String> twice = new ArrayList<>(run(model).lines());
            twice.addAll(List.of("@!@!@STARTMSG 2193:0 @!@!@", "Twice.", "@!@!@ENDMSG 2193 @!@!@"));
            assertNotPassed(model, 0, twice);
        }
    }

    @Test
    void requiredActionsMustBeInTheCoverage() {
        Model model = Models.named("passed/Turnstile");
        TlcJob job = model.job().withRequiredActions(List.of("pause", "never", "nowhere"));
        assertThat(TlcVerdict.of(job, run(model)))
                .isInstanceOfSatisfying(
                        TlcResult.Vacuous.class,
                        vacuous -> assertThat(vacuous.neverFired()).containsExactly("never", "nowhere"));
    }

    private static void assertNotPassed(Model model, int exit, List<String> lines) {
        TlcRun run = new TlcRun(exit, Optional.empty(), lines, Optional.empty(), Duration.ZERO);
        assertThat(TlcVerdict.of(model.job(), run)).as("%s", model).isNotInstanceOf(Passed.class);
    }

    private static List<Model> passing() {
        return Models.all().stream()
                .filter(model -> model.expectation().equals("passed"))
                .toList();
    }

    private static List<String> replaced(Model model, String line, String by) {
        return run(model).lines().stream().map(each -> each.replace(line, by)).toList();
    }

    private static List<String> without(int code, List<String> lines) {
        List<String> rest = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside |= line.startsWith("@!@!@STARTMSG " + code + ":");
            if (!inside) {
                rest.add(line);
            }
            inside &= !line.equals("@!@!@ENDMSG " + code + " @!@!@");
        }
        return rest;
    }

    private static TlcRun run(Model model) {
        return run(model.sibling(".log"));
    }

    private static TlcRun run(Path log) {
        List<String> lines = Models.read(log).lines().toList();
        String[] end = lines.get(0).split(" ", -1);
        Optional<Reason> stopped = end.length > 2 ? Optional.of(Reason.valueOf(end[2])) : Optional.empty();
        return new TlcRun(
                Integer.parseInt(end[1]), stopped, lines.subList(1, lines.size()), Optional.empty(), Duration.ZERO);
    }

    private static void record(Model model) throws IOException {
        TlcJob job = model.job();
        if (TlcJobRules.objection(job).isPresent()) {
            return;
        }
        try (TlcWorkspace workspace = TlcWorkspace.create(directory)) {
            Files.writeString(workspace.model().resolve(job.moduleName() + ".tla"), job.moduleText());
            Files.writeString(workspace.model().resolve(job.moduleName() + ".cfg"), job.configText());
            List<String> command = new TlcCommand(TlcInstallation.bundled(), workspace).check(job, List.of());
            TlcRun run = TlcProcess.run(command, workspace, job.limits(), TlcProgress.Listener.SILENT);
            List<String> log = new ArrayList<>();
            log.add("exit " + run.exit()
                    + run.stopped().map(reason -> " " + reason).orElse(""));
            run.lines().stream()
                    .limit(LONGEST_LOG)
                    .map(line -> PRIVATE.matcher(line).replaceAll("$1$2$3$4"))
                    .forEach(log::add);
            Files.writeString(model.sibling(".log"), String.join("\n", log) + "\n");
        }
    }
}
