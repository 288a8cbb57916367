package dev.detent.runtime.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.adapter.Subject;
import dev.detent.runtime.example.Guest;
import dev.detent.runtime.example.GuestWords;
import dev.detent.runtime.protocol.UnknownName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A platform that behaves as the lifecycle says, and misbehaves as it is told. */
class SimulatedPlatformTest {

    private static final Subject G1 = new Subject("g1", Map.of(), Map.of());

    private final SimulatedPlatform platform = new SimulatedPlatform(GuestWords.LIFECYCLE);

    private static CallRequest request(Subject instance, long token, String action, int command, int step) {
        return new CallRequest(
                instance, token, action, Map.of(), Map.of(), command | (long) step << 4, outside -> true, () -> false);
    }

    private Answer spawn(long token) {
        return platform.call(request(G1, token, "spawn", Guest.CREATE, 3));
    }

    private Answer halt(long token) {
        return platform.call(request(G1, token, "halt", Guest.STOP, 1));
    }

    private Answer cycle(long token) {
        return platform.call(request(G1, token, "cycle", Guest.REBOOT, 1));
    }

    private String guest() {
        return platform.outside("g1").getOrDefault("guest", "");
    }

    @Test
    void executesEffectsWhereTheirNeedsHold() {
        assertThat(halt(1))
                .isInstanceOfSatisfying(
                        Answer.Refused.class, no -> assertThat(no.code()).isEqualTo("needs"));
        assertThat(guest()).isEqualTo("nostate");
        assertThat(spawn(2)).isEqualTo(Answer.done());
        assertThat(guest()).isEqualTo("running");
        assertThat(spawn(3)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void returnsTexts() {
        platform.returns("host", "h9");
        assertThat(platform.call(request(G1, 1, "schedule", Guest.CREATE, 1)))
                .isEqualTo(new Answer.Done(Map.of("host", "h9")));
        assertThat(platform.observe(G1))
                .isEqualTo(new Observation.Seen(Map.of("guest", "nostate", "where", "a"), Map.of("host", "h9")));
        assertThat(platform.call(request(new Subject("g2", Map.of(), Map.of()), 1, "schedule", Guest.CREATE, 1)))
                .isEqualTo(new Answer.Done(Map.of("host", "h9")));
    }

    @Test
    void takesScriptedFaultsInOrder() {
        platform.next("g1", "spawn", new Fault.Refuse("full"));
        platform.next("g1", "spawn", new Fault.Give("host_full"));
        platform.next("g1", "spawn", new Fault.LoseCall());
        platform.next("g1", "spawn", new Fault.LoseAnswer());
        assertThat(spawn(1)).isEqualTo(new Answer.Refused("full", "spawn was refused"));
        assertThat(spawn(2)).isEqualTo(new Answer.Outcome("host_full"));
        assertThat(spawn(3)).isInstanceOf(Answer.Unknown.class);
        assertThat(guest()).isEqualTo("nostate");
        assertThat(spawn(4)).isInstanceOf(Answer.Unknown.class);
        assertThat(guest()).isEqualTo("running");
        assertThat(spawn(5)).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void stopsBetweenTwoParts() {
        spawn(1);
        platform.next("g1", "cycle", new Fault.StopAfter(1));
        assertThat(cycle(2)).isInstanceOf(Answer.Unknown.class);
        assertThat(guest()).isEqualTo("shutdown");
        platform.release("g1");
        assertThat(guest()).isEqualTo("shutdown");
    }

    @Test
    void aLateCallActsUntilItIsFenced() {
        spawn(1);
        platform.next("g1", "halt", new Fault.Late());
        assertThat(halt(2)).isInstanceOf(Answer.Unknown.class);
        assertThat(guest()).isEqualTo("running");
        platform.release("g1");
        assertThat(guest()).isEqualTo("shutdown");
        platform.next("g1", "boot", new Fault.Late());
        platform.call(request(G1, 3, "boot", Guest.START, 1));
        platform.fence(G1, 4);
        platform.release("g1");
        assertThat(guest()).isEqualTo("shutdown");
    }

    @Test
    void noCallWithASmallerTokenActsAfterAFence() {
        platform.fence(G1, 5);
        platform.fence(G1, 3);
        assertThat(spawn(4)).isEqualTo(new Answer.Unknown("fenced"));
        assertThat(guest()).isEqualTo("nostate");
        assertThat(spawn(5)).isEqualTo(Answer.done());
    }

    @Test
    void aHangingCallGoesOnWhereItStopped() throws Exception {
        spawn(1);
        platform.next("g1", "cycle", new Fault.Hang(1));
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> cycle(2));
        while (platform.pending("g1") == 0) {
            Thread.sleep(1);
        }
        assertThat(guest()).isEqualTo("shutdown");
        platform.release("g1");
        assertThat(answer.get()).isEqualTo(Answer.done());
        assertThat(guest()).isEqualTo("running");
    }

    @Test
    void aFenceEndsAHangingCall() throws Exception {
        spawn(1);
        platform.next("g1", "halt", new Fault.Hang(0));
        CompletableFuture<Answer> answer = CompletableFuture.supplyAsync(() -> halt(2));
        while (platform.pending("g1") == 0) {
            Thread.sleep(1);
        }
        platform.fence(G1, 3);
        assertThat(answer.get()).isEqualTo(new Answer.Unknown("fenced"));
        assertThat(guest()).isEqualTo("running");
    }

    @Test
    void eventsHappenWhereTheirConditionHolds() {
        assertThat(platform.happen("g1", "halts")).isFalse();
        spawn(1);
        assertThat(platform.happen("g1", "halts")).isTrue();
        assertThat(guest()).isEqualTo("shutdown");
    }

    @Test
    void whatTheLifecycleDoesNotKnowIsAMistake() {
        assertThatThrownBy(() -> platform.happen("g1", "explodes")).isInstanceOf(UnknownName.class);
        assertThatThrownBy(() -> platform.next("g1", "fly", new Fault.LoseCall()))
                .isInstanceOf(UnknownName.class);
        assertThatThrownBy(() -> platform.next("g1", "spawn", new Fault.Give("rain")))
                .isInstanceOf(UnknownName.class);
    }

    @Test
    void aSeedGivesTheSameFaultsAgain() {
        List<List<String>> runs = new ArrayList<>();
        for (int run = 0; run < 2; run++) {
            SimulatedPlatform seeded = new SimulatedPlatform(GuestWords.LIFECYCLE, Faults.all(42));
            List<String> answers = new ArrayList<>();
            for (int token = 1; token <= 300; token++) {
                answers.add(seeded.call(request(G1, token, "spawn", Guest.CREATE, 3))
                        .toString());
                answers.add(seeded.call(request(G1, token, "cycle", Guest.REBOOT, 1))
                        .toString());
                answers.add(seeded.observe(G1).toString());
            }
            runs.add(answers);
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1));
        assertThat(runs.get(0))
                .anyMatch(answer -> answer.contains("by-chance"))
                .anyMatch(answer -> answer.contains("host_full"))
                .anyMatch(answer -> answer.contains("lost"))
                .anyMatch(answer -> answer.startsWith("Unreachable"))
                .anyMatch(answer -> answer.contains("guest=shutdown"));
    }
}
