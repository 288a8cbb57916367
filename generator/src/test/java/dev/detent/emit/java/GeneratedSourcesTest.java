package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.emit.Artifact;
import dev.detent.golden.Golden;
import dev.detent.model.Lifecycle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated is as the goldens have it, compiles without a warning, and is the same each time. */
class GeneratedSourcesTest {

    @ParameterizedTest
    @ValueSource(strings = {"door", "order"})
    void sourcesAreAsTheGoldens(String name) {
        for (Artifact artifact : Compiled.artifacts(Samples.lifecycle(name))) {
            Golden.check("java/" + artifact.path(), artifact.text());
        }
    }

    /** {@link Compiled} fails on any warning. */
    @ParameterizedTest
    @ValueSource(strings = {"door", "order", "words", "shop", "shipment", "instance"})
    void sourcesCompileWithoutWarning(String name) throws ClassNotFoundException {
        Lifecycle lifecycle = Samples.lifecycle(name);

        Class<?> facade = Compiled.of(lifecycle).loadClass(new JavaTypes(lifecycle).facade.canonicalName());

        assertThat(facade.getMethods()).isNotEmpty();
    }

    @Test
    void sameLifecycleGivesSameBytes() {
        List<Artifact> once = Compiled.artifacts(Samples.lifecycle("shop"));

        assertThat(Compiled.artifacts(Samples.lifecycle("shop"))).isEqualTo(once);
    }
}
