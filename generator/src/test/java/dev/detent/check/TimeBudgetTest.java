package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeBudgetTest {

    @Test
    void readsSecondsMinutesAndHours() {
        assertThat(TimeBudget.parse("90s")).contains(Duration.ofSeconds(90));
        assertThat(TimeBudget.parse("10m")).contains(Duration.ofMinutes(10));
        assertThat(TimeBudget.parse("2h")).contains(Duration.ofHours(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "10", "m", "0s", "-1s", "1 m", "1d", "1.5h", "9999999999s", "10M"})
    void refusesTheRest(String word) {
        assertThat(TimeBudget.parse(word)).isEmpty();
    }
}
