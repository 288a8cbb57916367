package dev.detent.check;

import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Asks about the generated Java once for each check, whoever asks first. */
final class CodeAnswers {

    private final CodeEngine engine;
    private final Lifecycle lifecycle;
    private final CheckOptions options;
    private final CheckProgress progress;
    private final Map<String, CodeAnswer> known = new ConcurrentHashMap<>();

    CodeAnswers(CodeEngine engine, Lifecycle lifecycle, CheckOptions options, CheckProgress progress) {
        this.engine = engine;
        this.lifecycle = lifecycle;
        this.options = options;
        this.progress = progress;
    }

    CodeAnswer of(Check check) {
        return known.computeIfAbsent(check.name(), absent -> engine.explore(lifecycle, check, options, progress));
    }
}
