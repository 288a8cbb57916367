package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Passed;
import dev.detent.check.tlc.TlcResult.Stage;
import dev.detent.check.tlc.TlcResult.Vacuous;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs TLC, each time in a process and a directory of its own. Any number of runs may go on at once. Never throws for
 * what the job, the tool or the machine does wrong: that is a result.
 */
public final class TlcRunner {
    private static final String GRAPH = "graph.dot";

    /** Whatever number of states there is. */
    private static final long ANY = -1;

    private final TlcInstallation installation;
    private final Path directory;

    /** Works in the system's directory for temporary files. */
    public TlcRunner(TlcInstallation installation) {
        this(installation, Path.of(System.getProperty("java.io.tmpdir")));
    }

    /**
     * Works elsewhere.
     *
     * @param directory where each run makes and removes a directory of its own
     */
    public TlcRunner(TlcInstallation installation, Path directory) {
        this.installation = installation;
        this.directory = directory.toAbsolutePath();
    }

    /** Runs the job with nobody listening. */
    public TlcResult run(TlcJob job) {
        return run(job, TlcProgress.Listener.SILENT);
    }

    /** Runs the job to its end or to the end of its limits. An interrupt ends it too and stays set. */
    public TlcResult run(TlcJob job, TlcProgress.Listener listener) {
        Optional<TlcResult> objection = objection(job);
        if (objection.isPresent()) {
            return objection.get();
        }
        try (TlcWorkspace workspace = TlcWorkspace.create(directory)) {
            return execute(job, workspace, List.of(), listener);
        } catch (IOException fault) {
            return machine(fault);
        }
    }

    /** The labelled graph of all reachable states, kept as a whole; two dumps of one job are equal. */
    public TlcDump dump(TlcJob job) {
        List<TlcGraph> graphs = new ArrayList<>();
        TlcResult result = dump(job, TlcProgress.Listener.SILENT, ANY, file -> {
            TlcGraph graph = TlcGraphReader.read(file);
            graphs.add(graph);
            return graph.states().size();
        });
        return new TlcDump(result, whole(result) ? graphs.stream().findFirst() : Optional.empty());
    }

    /**
     * Runs the job with one worker, whatever it says, and gives the visitor the labelled graph of all reachable states. Where
     * the result is neither a pass nor vacuous, what the visitor was given is worth nothing; where TLC has found another
     * number of states than is expected, it is given nothing.
     */
    public TlcResult dump(TlcJob job, TlcProgress.Listener listener, long expected, TlcGraphVisitor visitor) {
        return dump(job, listener, expected, file -> TlcGraphReader.read(file, visitor));
    }

    /** Reads a dumped graph and says how many states it has. */
    @FunctionalInterface
    private interface Reading {
        int states(Path file) throws IOException, TlaSyntaxException;
    }

    private TlcResult dump(TlcJob job, TlcProgress.Listener listener, long expected, Reading reading) {
        TlcJob single = job.withLimits(job.limits().withWorkers(1));
        Optional<TlcResult> objection = objection(single).or(() -> objectionToDump(single));
        if (objection.isPresent()) {
            return objection.get();
        }
        try (TlcWorkspace workspace = TlcWorkspace.create(directory)) {
            Path file = workspace.temp().resolve(GRAPH);
            List<String> options = List.of("-dump", "dot,actionlabels", file.toString());
            TlcResult result = execute(single, workspace, options, listener);
            boolean wanted = expected == ANY || expected == result.statistics().distinct();
            return whole(result) && wanted ? read(file, result, reading) : result;
        } catch (IOException fault) {
            return machine(fault);
        }
    }

    private static boolean whole(TlcResult result) {
        return result instanceof Passed || result instanceof Vacuous;
    }

    private static Optional<TlcResult> objectionToDump(TlcJob job) {
        return TlcJobRules.objectionToDump(job)
                .map(wrong ->
                        new Faulty(Stage.CONFIGURATION, wrong, TlcFault.REPORT_THE_MODULE, TlcStatistics.NONE, ""));
    }

    private TlcResult execute(TlcJob job, TlcWorkspace workspace, List<String> options, TlcProgress.Listener listener)
            throws IOException {
        Files.writeString(workspace.model().resolve(job.moduleName() + ".tla"), job.moduleText());
        Files.writeString(workspace.model().resolve(job.moduleName() + ".cfg"), job.configText());
        List<String> command = new TlcCommand(installation, workspace).check(job, options);
        return TlcVerdict.of(job, TlcProcess.run(command, workspace, job.limits(), listener));
    }

    private static TlcResult read(Path file, TlcResult result, Reading reading) throws IOException {
        try {
            int states = reading.states(file);
            long distinct = result.statistics().distinct();
            return states == distinct
                    ? result
                    : unreadable(result, "it has " + states + " states instead of " + distinct);
        } catch (TlaSyntaxException fault) {
            return unreadable(result, "" + fault.getMessage());
        }
    }

    private static TlcResult unreadable(TlcResult result, String why) {
        return new Faulty(
                Stage.TOOL,
                "the graph that TLC wrote is not usable: " + why,
                TlcFault.CHECK_THE_TOOL,
                result.statistics(),
                result.log());
    }

    private Optional<TlcResult> objection(TlcJob job) {
        Optional<TlcResult> broken = installation
                .problem()
                .map(problem -> new Faulty(Stage.TOOL, problem, TlcFault.NAME_A_JAR, TlcStatistics.NONE, ""));
        return broken.or(() -> TlcJobRules.objection(job)
                .map(wrong ->
                        new Faulty(Stage.CONFIGURATION, wrong, TlcFault.REPORT_THE_MODULE, TlcStatistics.NONE, "")));
    }

    private TlcResult machine(IOException fault) {
        return new Faulty(
                Stage.TOOL,
                "TLC could not be run in " + directory + ": " + fault.getMessage(),
                "make sure that the directory is writable and has room",
                TlcStatistics.NONE,
                "");
    }
}
