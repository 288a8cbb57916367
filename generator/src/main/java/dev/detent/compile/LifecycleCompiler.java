package dev.detent.compile;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.model.Lifecycle;
import dev.detent.resolve.Resolver;
import java.nio.file.Path;

/** Reads, parses and resolves a lifecycle file. What cannot be read is a diagnostic, never an exception. */
public final class LifecycleCompiler {

    private LifecycleCompiler() {}

    /**
     * Compiles a file.
     *
     * @param path where it is
     * @param name how diagnostics call it
     */
    public static Diagnosed<Lifecycle> compile(Path path, String name) {
        return SourceFile.read(path, name).then(LifecycleCompiler::compile);
    }

    /** Compiles a text. */
    public static Diagnosed<Lifecycle> compile(SourceFile source) {
        return LifecycleParser.parse(source).then(file -> Resolver.resolve(file, source));
    }
}
