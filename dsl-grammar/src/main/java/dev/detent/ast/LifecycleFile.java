package dev.detent.ast;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;

/**
 * A whole file.
 *
 * @param packageName the parts of the package, outermost first; empty without a package declaration
 * @param doc describes the lifecycle
 * @param name the name of the lifecycle
 * @param declarations in the order of the file
 */
public record LifecycleFile(
        List<Name> packageName, Optional<String> doc, Name name, List<Declaration> declarations, Span span)
        implements Documented {

    /** Copies the lists. */
    public LifecycleFile {
        packageName = List.copyOf(packageName);
        declarations = List.copyOf(declarations);
    }
}
