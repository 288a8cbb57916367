package dev.detent.nova;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Nova's lifecycle, as the spec module ships it. */
final class NovaFile {

    static final String NAME = "instance.lifecycle";

    private static final String RESOURCE = "/META-INF/detent/nova/" + NAME;

    private NovaFile() {}

    static String text() {
        try (InputStream stream = Objects.requireNonNull(NovaFile.class.getResourceAsStream(RESOURCE))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Lifecycle lifecycle() {
        return compile(text());
    }

    /** Compiles a variant; it must be a correct file. */
    static Lifecycle compile(String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile(NAME, text));
        if (compiled.hasErrors()) {
            throw new AssertionError(compiled.diagnostics().toString());
        }
        return compiled.value().orElseThrow();
    }
}
