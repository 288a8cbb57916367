package dev.detent.runtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.simulate.Faults;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import dev.detent.runtime.store.LogEntry;
import dev.detent.runtime.store.LogEntry.What;
import dev.detent.runtime.store.Store;
import dev.detent.runtime.store.StoredRow;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users at random on a platform that misbehaves at random; every log has to be a path of the protocol. */
class ChanceTest {

    private static final int INSTANCES = 60;
    private static final int ROUNDS = 30;
    private static final List<String> COMMANDS =
            List.of("create", "stop", "start", "reboot", "move", "lock", "unlock", "set_password", "tick");

    private static EngineOptions options() {
        return Rig.options()
                .withCallTimeout(Duration.ofSeconds(5))
                .withPauses(Duration.ofMillis(1), Duration.ofMillis(2));
    }

    private static Faults faults(long seed) {
        return new Faults(seed, 8, 30, 6, 6, 6, 6, 5, 5, 10);
    }

    /** In every other round users wait until all is quiet; in the others they do not. */
    private static void users(Rig rig, Random random) throws InterruptedException {
        for (int round = 0; round < ROUNDS; round++) {
            if (round % 2 == 0) {
                rig.engine.awaitIdle(Duration.ofMillis(50));
            }
            for (int i = 0; i < INSTANCES; i++) {
                String id = "i" + i;
                String command = round > ROUNDS - 4 && random.nextInt(6) == 0
                        ? List.of("delete", "give_up").get(random.nextInt(2))
                        : COMMANDS.get(random.nextInt(COMMANDS.size()));
                rig.engine.submit(id, command, arguments(command, random), random.nextBoolean() ? "user" : "admin");
                if (random.nextInt(4) == 0) {
                    rig.engine.report(
                            id,
                            Map.of(
                                    "power",
                                    List.of("nostate", "running", "shutdown").get(random.nextInt(3))));
                }
            }
        }
    }

    private static Map<String, String> arguments(String command, Random random) {
        return switch (command) {
            case "create" -> Map.of("image", "i", "note", "n");
            case "move" -> Map.of("to", random.nextBoolean() ? "a" : "b", "reason", "r");
            case "set_password" -> Map.of("new", "hunter2");
            default -> Map.of();
        };
    }

    private static void create(Rig rig) {
        for (int i = 0; i < INSTANCES; i++) {
            rig.engine.create("i" + i);
        }
    }

    private static Set<What> happened(Store store) {
        Set<What> all = EnumSet.noneOf(What.class);
        for (StoredRow row : store.page("", 2 * INSTANCES)) {
            store.log(row.id(), 1, Integer.MAX_VALUE).stream()
                    .map(LogEntry::what)
                    .forEach(all::add);
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyRunIsAPathOfTheProtocol(long seed) throws Exception {
        try (Rig rig =
                Rig.on(new InMemoryStore(), new SimulatedPlatform(GuestWords.LIFECYCLE, faults(seed)), options())) {
            create(rig);
            users(rig, new Random(seed));
            rig.idle();
            for (StoredRow row : rig.store.page("", 2 * INSTANCES)) {
                assertThat(row.inFlight()).isFalse();
            }
            assertThat(happened(rig.store))
                    .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(What.TAKEN_OVER, What.TIMED)));
            assertThat(rig.problems).extracting(Problem::kind).isSubsetOf(Problem.Kind.FENCE, Problem.Kind.UNREACHABLE);
        }
    }

    @Test
    void soIsARunOverManyEnginesThatAreCutOff() throws Exception {
        Store store = new InMemoryStore();
        SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE, faults(7));
        List<Rig> left = new ArrayList<>();
        for (int engine = 0; engine < 6; engine++) {
            Rig rig = Rig.on(store, platform, options().withCloseGrace(Duration.ZERO));
            left.add(rig);
            create(rig);
            users(rig, new Random(engine));
            String hung = "hung" + engine;
            rig.engine.create(hung);
            platform.next(hung, "schedule", new Fault.Hang(0));
            rig.engine.submit(hung, "create", arguments("create", new Random(0)), "user");
            if (engine % 2 == 0) {
                rig.engine.close();
            }
        }
        try (Rig last = Rig.on(store, platform, options())) {
            last.idle();
            for (StoredRow row : store.page("", 2 * INSTANCES)) {
                assertThat(row.inFlight()).isFalse();
            }
            assertThat(store.log("hung5", 1, 10)).extracting(LogEntry::code).contains("another engine has started");
        }
        left.forEach(rig -> rig.engine.close());
    }
}
