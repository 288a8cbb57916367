package dev.detent.check;

import dev.detent.check.tlc.TlcResult;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Leaves modules, configurations and raw logs where the user asked for them. */
final class Kept {

    private final Optional<Path> directory;
    private final ConcurrentLinkedQueue<String> problems = new ConcurrentLinkedQueue<>();

    Kept(Optional<Path> directory) {
        this.directory = directory;
    }

    void keep(TlaModule module, TlaConfiguration configuration, TlcResult result) {
        if (directory.isEmpty()) {
            return;
        }
        Path folder = directory.get().resolve(configuration.name());
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(module.name() + ".tla"), module.text());
            Files.writeString(folder.resolve(module.name() + ".cfg"), configuration.text());
            Files.writeString(folder.resolve("tlc.log"), result.log());
        } catch (IOException failure) {
            problems.add("could not write to " + folder + ": " + failure.getMessage());
        }
    }

    /** What could not be written; a check is not decided by that, but somebody who asked for the files is told. */
    Iterable<String> problems() {
        return problems;
    }
}
