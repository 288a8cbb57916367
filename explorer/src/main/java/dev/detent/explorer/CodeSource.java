package dev.detent.explorer;

import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.model.Lifecycle;

/** Where the classes of a lifecycle are from. */
@FunctionalInterface
public interface CodeSource {

    /**
     * The classes of the lifecycle.
     *
     * @throws UnusableCode if there are none
     */
    GeneratedCode of(Lifecycle lifecycle) throws UnusableCode;

    /** Generated and compiled now, in memory. */
    CodeSource COMPILED = GeneratedCode::compiled;

    /** Found by a class loader. */
    static CodeSource in(ClassLoader loader) {
        return lifecycle -> GeneratedCode.of(lifecycle, loader);
    }
}
