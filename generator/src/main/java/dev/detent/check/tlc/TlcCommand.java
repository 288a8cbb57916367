package dev.detent.check.tlc;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command lines of TLC and of the parser, the same whatever the user's settings are. */
final class TlcCommand {
    private static final int PARSER_HEAP_MEGABYTES = 256;

    private final TlcInstallation installation;
    private final TlcWorkspace workspace;

    TlcCommand(TlcInstallation installation, TlcWorkspace workspace) {
        this.installation = installation;
        this.workspace = workspace;
    }

    /** Model checking of what stands in the workspace, with these options added. */
    List<String> check(TlcJob job, List<String> more) throws IOException {
        List<String> command = java(job.limits().heapMegabytes(), job.limits().quickStart());
        command.addAll(List.of(classPath() + File.pathSeparator + child(), TlcChild.class.getName()));
        command.addAll(List.of("-tool", "-fp", "1", "-checkpoint", "0"));
        command.addAll(List.of("-workers", Integer.toString(job.limits().workers())));
        command.addAll(List.of("-metadir", workspace.meta().toString()));
        if (!job.deadlock()) {
            command.add("-deadlock");
        }
        if (job.coverage()) {
            // Minutes between reports: only the last one matters, and it is always printed.
            command.addAll(List.of("-coverage", "10000"));
        }
        command.addAll(more);
        command.add(job.moduleName());
        return command;
    }

    /** Parsing of what stands in the workspace. */
    List<String> parse(String moduleName) {
        List<String> command = java(PARSER_HEAP_MEGABYTES, true);
        command.addAll(List.of(classPath(), "tla2sany.SANY", moduleName + ".tla"));
        return command;
    }

    private List<String> java(int heapMegabytes, boolean quickStart) {
        Path temp = workspace.temp();
        return new ArrayList<>(List.of(
                installation.java().toString(),
                "-Xmx" + heapMegabytes + "m",
                // All of the tiers, or only the compiler that is quick and does not compile well.
                "-XX:TieredStopAtLevel=" + (quickStart ? 1 : 4),
                "-Xss16m",
                "-XX:+UseParallelGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-XX:ErrorFile=" + temp.resolve("crash.log"),
                "-Djava.io.tmpdir=" + temp,
                // Where TLC would look for a wish to send usage statistics.
                "-Duser.home=" + temp,
                "-Djava.awt.headless=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "-Dfile.encoding=UTF-8",
                "-Dsun.stdout.encoding=UTF-8",
                "-Dsun.stderr.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp"));
    }

    private String classPath() {
        return installation.classPath().orElseThrow().toString();
    }

    /** A class path with our one class on it, wherever we were loaded from. */
    private Path child() throws IOException {
        String name = "/" + TlcChild.class.getName().replace('.', '/') + ".class";
        Path file = workspace.classes().resolve(name.substring(1));
        Files.createDirectories(file.getParent());
        try (InputStream bytes = TlcChild.class.getResourceAsStream(name)) {
            if (bytes == null) {
                throw new IOException("detent's own class is not on the class path: " + name);
            }
            Files.write(file, bytes.readAllBytes());
        }
        return workspace.classes();
    }
}
