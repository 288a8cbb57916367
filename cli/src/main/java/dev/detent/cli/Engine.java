package dev.detent.cli;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.model.Lifecycle;

/** Who checks. */
enum Engine {
    TLC {
        @Override
        CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress) {
            return LifecycleChecker.check(lifecycle, options, progress);
        }
    };

    abstract CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress);
}
