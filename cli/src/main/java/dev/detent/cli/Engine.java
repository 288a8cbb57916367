package dev.detent.cli;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.CheckReport;
import dev.detent.check.LifecycleChecker;
import dev.detent.explorer.CodeSource;
import dev.detent.explorer.Explorer;
import dev.detent.model.Lifecycle;

/** Who checks. */
enum Engine {
    /** TLC checks the model, and the generated Java is laid beside it. */
    BOTH {
        @Override
        CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress) {
            return LifecycleChecker.check(lifecycle, options, progress, new Explorer(CodeSource.COMPILED));
        }
    },
    /** TLC checks the model; nobody looks at the Java. */
    TLC {
        @Override
        CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress) {
            return LifecycleChecker.check(lifecycle, options, progress);
        }
    };

    abstract CheckReport check(Lifecycle lifecycle, CheckOptions options, CheckProgress progress);
}
