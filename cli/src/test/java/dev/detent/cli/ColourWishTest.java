package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ColourWishTest {

    @Test
    void autoMeansOnATerminal() {
        assertThat(ColourWish.AUTO.granted(true, Map.of())).isTrue();
        assertThat(ColourWish.AUTO.granted(false, Map.of())).isFalse();
    }

    @Test
    void theEnvironmentCanSwitchOff() {
        assertThat(ColourWish.AUTO.granted(true, Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(ColourWish.AUTO.granted(true, Map.of("NO_COLOR", ""))).isTrue();
        assertThat(ColourWish.AUTO.granted(true, Map.of("TERM", "dumb"))).isFalse();
    }

    @Test
    void theUserHasTheLastWord() {
        assertThat(ColourWish.ALWAYS.granted(false, Map.of("NO_COLOR", "1"))).isTrue();
        assertThat(ColourWish.NEVER.granted(true, Map.of())).isFalse();
    }
}
