package dev.detent.emit.java;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.emit.LifecycleDigest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleDigestTest {

    private static final String DOOR = """
            lifecycle Door
            state door { closed initial, open }
            keep tries: 0..3
            define few = tries < 3 "too many"
            command open from closed to open { require few }
            command close from open to closed
            check one { instances 1 }
            """;

    @Test
    void layoutCommentsAndMessagesDoNotCount() {
        String written = "// a door\n"
                + DOOR.replace("closed initial, open", "closed \"shut\" initial\n open /// ajar\n")
                        .replace("too many", "enough");

        assertThat(digest(written)).isEqualTo(digest(DOOR)).hasSize(64);
    }

    @ParameterizedTest
    @CsvSource({"0..3, 0..4", "tries < 3, tries <= 3", "closed initial, closed = 7 initial", "Door, Gate", "one, two"})
    void meaningCounts(String before, String after) {
        assertThat(DOOR).contains(before);
        assertThat(digest(DOOR.replace(before, after))).isNotEqualTo(digest(DOOR));
    }

    private static String digest(String text) {
        return LifecycleDigest.of(Compiled.lifecycle("door.lifecycle", text));
    }
}
