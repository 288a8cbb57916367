package dev.detent.emit.tla;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.nio.file.Path;

/** Lifecycles to emit. */
final class Samples {

    private Samples() {}

    /** One of the files beside the goldens. */
    static Lifecycle file(String name) {
        Path file = Path.of(System.getProperty("basedir", ""), "src/test/golden/tla", name + ".lifecycle");
        return right(LifecycleCompiler.compile(file, name + ".lifecycle"));
    }

    /** One of the files that show all of the language. */
    static Lifecycle correct(String name) {
        Path file = Path.of(
                System.getProperty("basedir", ""),
                "src/test/resources/dev/detent/compile/correct",
                name + ".lifecycle");
        return right(LifecycleCompiler.compile(file, name + ".lifecycle"));
    }

    /** One of the files that another implementation would be held to. */
    static Lifecycle conformance(String name) {
        Path file = Path.of(System.getProperty("basedir", ""), "../spec/conformance", name + ".lifecycle");
        return right(LifecycleCompiler.compile(file, name + ".lifecycle"));
    }

    /** A text. */
    static Lifecycle text(String text) {
        return right(LifecycleCompiler.compile(new SourceFile("sample.lifecycle", text)));
    }

    private static Lifecycle right(Diagnosed<Lifecycle> compiled) {
        return compiled.value()
                .orElseThrow(() -> new AssertionError(compiled.diagnostics().toString()));
    }

    /** Words that TLA+ or the module itself has taken, and one word for many things. */
    static final String TAKEN_NAMES = """
            lifecycle Naturals

            state status { Init initial, IF, none_of_it, done final }
            keep THEN: boolean
            keep _x1: 0..2
            attribute i, j, call
            keep _x2: boolean
            outside WF_x: boolean
            outside vars: {a, b} = a

            set Status of status = {Init, IF}
            set kept of status = {Init}

            action Effect(c: {x, y}, k: boolean)  needs not WF_x { WF_x = k } then { vars = b }  learns { THEN = k }  again harmless  outcome Next outcome ENABLED
            action ELSE  needs any { WF_x = false }  again harmless

            command Next(op: boolean, c: {x, y}, n: opaque) from kept to IF else unchanged {
              require call == none or c == y
              accept { call = n }
              call Effect(c, op)
            }
            command settle from IF to Init else none_of_it preempts Next { call ELSE  lost { status = none_of_it } }
            command IF from none_of_it to done else unchanged { call ELSE  lost unchanged }
            command _x from Status { require _x1 < 2  accept { _x1 += 1 } }
            command link anytime { require i == none and seen(vars == a)  accept { i = none, j = none, _x2 = true } }

            event Next_ when WF_x { WF_x = false }
            invariant IF: status != none_of_it or status not in Status
            invariant settle: count(status == IF) <= 1
            step invariant Spec: old(_x1) == 2 implies _x1 == 2
            """;
}
