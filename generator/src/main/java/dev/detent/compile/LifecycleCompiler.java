package dev.detent.compile;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.model.Lifecycle;
import dev.detent.resolve.Resolver;
import dev.detent.validate.Allowances;
import dev.detent.validate.Validator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads, parses, resolves and validates a lifecycle file. What cannot be read is a diagnostic, never an exception. */
public final class LifecycleCompiler {

    private LifecycleCompiler() {}

    /**
     * Compiles a file. There is a lifecycle if and only if there is no error.
     *
     * @param path where it is
     * @param name how diagnostics call it
     */
    public static Diagnosed<Lifecycle> compile(Path path, String name) {
        return SourceFile.read(path, name).then(LifecycleCompiler::compile);
    }

    /** Compiles a text. There is a lifecycle if and only if there is no error. */
    public static Diagnosed<Lifecycle> compile(SourceFile source) {
        Diagnosed<LifecycleFile> parsed = LifecycleParser.parse(source);
        Diagnosed<Lifecycle> judged = parsed.then(file -> judge(file, Resolver.resolve(file, source)));
        return parsed.hasErrors()
                ? judged
                : parsed.value().map(file -> allow(file, judged)).orElse(judged);
    }

    /** Also where names or types are wrong, the rules look at what is right, so that one run tells all it can. */
    private static Diagnosed<Lifecycle> judge(LifecycleFile file, Diagnosed<Lifecycle> resolved) {
        List<Diagnostic> all = new ArrayList<>(resolved.diagnostics());
        resolved.value().ifPresent(found -> all.addAll(Validator.validate(file, found, !resolved.hasErrors())));
        return usable(resolved, all);
    }

    private static Diagnosed<Lifecycle> allow(LifecycleFile file, Diagnosed<Lifecycle> judged) {
        return usable(judged, Allowances.apply(file, judged.diagnostics()));
    }

    private static Diagnosed<Lifecycle> usable(Diagnosed<Lifecycle> found, List<Diagnostic> all) {
        boolean refused = all.stream().anyMatch(Diagnostic::isError);
        return new Diagnosed<>(found.value().filter(lifecycle -> !refused), all);
    }
}
