package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.simulate.ManualTiming;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** The queue of deadlines. */
class WakeUpsTest {

    private final ManualTiming time = new ManualTiming(Instant.EPOCH);
    private final List<String> woken = new ArrayList<>();
    private final WakeUps wakeUps = new WakeUps(time, woken::add);

    private void set(String id, int second) {
        wakeUps.set(id, Optional.of(Instant.ofEpochSecond(second)));
    }

    @Test
    void instancesAreWokenInOrderOfTime() {
        set("c", 30);
        set("a", 10);
        set("b", 20);
        time.pass(Duration.ofSeconds(9));
        assertThat(woken).isEmpty();
        time.pass(Duration.ofSeconds(11));
        assertThat(woken).containsExactly("a", "b");
        time.pass(Duration.ofDays(1));
        assertThat(woken).as("each once").containsExactly("a", "b", "c");
    }

    @Test
    void theLastWordCounts() {
        set("a", 10);
        set("a", 20);
        set("b", 10);
        wakeUps.set("b", Optional.empty());
        time.pass(Duration.ofSeconds(19));
        assertThat(woken).isEmpty();
        time.pass(Duration.ofSeconds(1));
        assertThat(woken).containsExactly("a");
    }

    @Test
    void anEarlierTimeIsNotLost() {
        set("a", 10);
        wakeUps.atLatest("a", Instant.ofEpochSecond(20));
        set("b", 20);
        wakeUps.atLatest("b", Instant.ofEpochSecond(10));
        time.pass(Duration.ofSeconds(10));
        assertThat(woken).containsExactly("a", "b");
    }

    @Test
    void aTimeThatIsOverComesAtOnce() {
        time.pass(Duration.ofSeconds(5));
        set("a", 1);
        time.pass(Duration.ZERO);
        assertThat(woken).containsExactly("a");
    }

    @Test
    void nothingComesAfterTheEnd() {
        set("a", 1);
        wakeUps.close();
        set("b", 1);
        time.pass(Duration.ofDays(1));
        assertThat(woken).isEmpty();
    }

    /** A clock that is set forward by hand while alarms count time that passes. */
    private static final class Skewed implements Timing {
        private final ManualTiming passing = new ManualTiming(Instant.EPOCH);
        private final AtomicInteger alarms = new AtomicInteger();
        private Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return passing.now().plus(ahead);
        }

        @Override
        public Alarm after(Duration delay, Runnable task) {
            alarms.incrementAndGet();
            return passing.after(delay, task);
        }
    }

    @Test
    void aClockThatIsSetDelaysNothingForLong() {
        Skewed skewed = new Skewed();
        WakeUps far = new WakeUps(skewed, woken::add);
        far.set("forward", Optional.of(Instant.EPOCH.plus(Duration.ofHours(5))));
        skewed.ahead = Duration.ofHours(6);
        skewed.passing.pass(Duration.ofMinutes(1));
        assertThat(woken).containsExactly("forward");
        far.set("back", Optional.of(skewed.now().plusSeconds(30)));
        skewed.ahead = Duration.ZERO;
        skewed.passing.pass(Duration.ofHours(6));
        assertThat(woken).as("not before its time").containsExactly("forward");
        skewed.passing.pass(Duration.ofMinutes(1));
        assertThat(woken).containsExactly("forward", "back");
    }

    @Test
    void oneAlarmServesAll() {
        Skewed counted = new Skewed();
        WakeUps many = new WakeUps(counted, woken::add);
        for (int i = 1; i <= 1000; i++) {
            many.set("i" + i, Optional.of(Instant.ofEpochSecond(30).plusMillis(i)));
        }
        assertThat(counted.alarms).hasValue(1);
    }
}
