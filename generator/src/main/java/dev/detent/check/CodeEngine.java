package dev.detent.check;

import dev.detent.model.Check;
import dev.detent.model.Lifecycle;

/**
 * Somebody who looks at the Java that is generated of a lifecycle, instead of at the model. It lives in a module of its own, which
 * knows the runtime; this one does not.
 */
@FunctionalInterface
public interface CodeEngine {

    /** States up to which the graph of the code is kept. */
    int GRAPH = Subject.SMALL;

    /**
     * Finds all states that the code can reach under the conditions of a check whose engine is sound.
     *
     * @param options how much it may use
     */
    CodeAnswer explore(Lifecycle lifecycle, Check check, CheckOptions options, CheckProgress progress);
}
