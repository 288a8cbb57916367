package dev.detent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NameSuggestionTest {

    private static final List<String> STATES =
            List.of("active", "paused", "stopped", "soft_deleted", "deleted", "up", "shelved", "shelved_offloaded");

    @ParameterizedTest
    @CsvSource({
        "actve, active",
        "Active, active",
        "pasued, paused",
        "stoped, stopped",
        "deletd, deleted",
        "softdeleted, soft_deleted",
        "shelvd_ofloaded, shelved_offloaded"
    })
    void findsWhatWasMeant(String wrong, String meant) {
        assertThat(NameSuggestion.closest(wrong, STATES)).hasValue(meant);
        assertThat(NameSuggestion.didYouMean(wrong, STATES)).hasValue("did you mean `" + meant + "`?");
    }

    @ParameterizedTest
    @CsvSource({"x", "on", "building", "passive_one", "u", "us", "deployed"})
    void isSilentWhereNothingIsNear(String wrong) {
        assertThat(NameSuggestion.closest(wrong, STATES)).isEmpty();
    }

    @Test
    void takesTheFirstOfEquallyNearOnesAndNeverTheNameItself() {
        assertThat(NameSuggestion.closest("bar", List.of("baz", "bat"))).hasValue("baz");
        assertThat(NameSuggestion.closest("bar", List.of("bat", "baz"))).hasValue("bat");
        assertThat(NameSuggestion.closest("bar", List.of("bar"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"abc, abc, 0", "abc, acb, 1", "abc, ab, 1", "abc, abxc, 1", "abc, axc, 1", "abcd, badc, 2", "'', abc, 3"
    })
    void countsEdits(String one, String other, int distance) {
        assertThat(NameSuggestion.distance(one, other)).isEqualTo(distance);
        assertThat(NameSuggestion.distance(other, one)).isEqualTo(distance);
    }
}
