package dev.detent.emit.java;

import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Lifecycles that the tests of this package share; {@code instance} is Nova's, others show all of the language. */
final class Samples {

    private Samples() {}

    static Lifecycle lifecycle(String name) {
        return Compiled.lifecycle(name + ".lifecycle", text(name));
    }

    private static String text(String name) {
        String file = name + ".lifecycle";
        String sample = "/dev/detent/emit/java/samples/" + file;
        String resource = name.equals("instance")
                ? "/META-INF/detent/nova/" + file
                : Samples.class.getResource(sample) != null ? sample : "/dev/detent/compile/correct/" + file;
        try (InputStream stream = Objects.requireNonNull(Samples.class.getResourceAsStream(resource), resource)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
