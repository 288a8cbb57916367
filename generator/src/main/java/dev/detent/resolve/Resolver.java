package dev.detent.resolve;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;

/** Gives the names of a syntax tree their meaning. */
public final class Resolver {

    private Resolver() {}

    /**
     * The lifecycle that the file describes, and what is wrong with its names and types. Beside errors the lifecycle
     * lacks the declarations that are wrong; there is none at all where there is no main state.
     *
     * @param file the whole syntax tree
     * @param source the text that it was read from
     */
    public static Diagnosed<Lifecycle> resolve(LifecycleFile file, SourceFile source) {
        return Suspects.point(new Resolution(file, source).run(), file, source);
    }
}
