package dev.detent.examples.locker;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.store.InMemoryStore;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A platform of one's own under the engine. */
final class StationTest {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final Station station = new Station();

    @Test
    void theEngineRunsOnIt() throws InterruptedException {
        try (Parcels parcels = Parcels.start(new InMemoryStore(), new ParcelAdapter(station))) {
            Parcel parcel = parcels.create("red");
            Reply stored = parcel.as(ParcelCaller.COURIER).store();
            assertThat(stored.accepted()).isTrue();
            assertThat(parcel.awaitIdle(LONG_ENOUGH)).isTrue();
            parcel.as(ParcelCaller.CUSTOMER).collect();
            assertThat(parcel.awaitIdle(LONG_ENOUGH)).isTrue();

            assertThat(parcels.find("red").orElseThrow().state().status()).isEqualTo(Status.COLLECTED);
        }
    }

    @Test
    void aCallThatComesAfterTheFenceDoesNothing() {
        Subject red = new Subject("red", Map.of(), Map.of());
        station.fence(red, 2);

        assertThat(station.lockIn(call(red, 1))).isInstanceOf(Answer.Refused.class);
        assertThat(station.observe(red).place()).isEqualTo(Place.VAN);
        assertThat(station.lockIn(call(red, 2))).isEqualTo(Answer.done());
    }

    private static CallRequest call(Subject instance, long token) {
        return new CallRequest(instance, token, "lock_in", Map.of(), Map.of(), 0, outside -> true, () -> false);
    }
}
