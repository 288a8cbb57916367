package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.engine.Lane.Ending;
import dev.detent.runtime.protocol.Catalogue.ActionEntry;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The call that a row asks for, from when it is handed to the adapter until its answer is written. Touched in turns of its
 * drive, but for {@link #cancel}.
 */
final class Call {

    private final Parts parts;
    private final Loaded row;
    private volatile boolean cancelled;
    private volatile Lane.@Nullable Job<Answer> job;
    private Optional<Answer> answer = Optional.empty();

    Call(Parts parts, Loaded row) {
        this.parts = parts;
        this.row = row;
    }

    long token() {
        return row.token();
    }

    /** Its answer, or why there is none; empty while it is awaited. */
    Optional<Answer> answer() {
        return answer;
    }

    /**
     * Hands it to the adapter; where that is not possible there is an answer at once.
     *
     * @param post takes news to the next turn
     * @param late hears in a turn of an answer that nobody awaits any more
     */
    void begin(Consumer<Runnable> post, Consumer<Answer> late) {
        long packed = parts.protocol.asked(row.row());
        Optional<Map<String, String>> texts = parts.changes.callTexts(row, parts.secrets(row));
        if (texts.isEmpty()) {
            String lost = "a secret argument was lost with the engine that had it";
            answer = Optional.of(
                    parts.machine.mayFail(packed) ? new Answer.Refused("secret-lost", lost) : new Answer.Unknown(lost));
            return;
        }
        CallRequest request = request(packed, texts.get());
        Duration timeout = parts.limit(row);
        job = parts.calls.start(timeout, () -> parts.adapter.call(request), new Ending<>() {
            @Override
            public void finished(Optional<Answer> value, Optional<Throwable> thrown) {
                thrown.ifPresent(any -> parts.problem(
                        row.id(), Problem.Kind.ADAPTER, request + " threw; its end is unknown", Optional.of(any)));
                Answer given = value.orElseGet(
                        () -> new Answer.Unknown(thrown.map(Throwable::toString).orElse("the adapter gave no answer")));
                post.accept(() -> answer = Optional.of(given));
            }

            @Override
            public void timedOut() {
                cancelled = true;
                Answer none = new Answer.Unknown("no answer within " + timeout);
                post.accept(() -> answer = Optional.of(none));
            }

            @Override
            public void late(Optional<Answer> value) {
                value.ifPresent(given -> post.accept(() -> late.accept(given)));
            }
        });
    }

    private CallRequest request(long packed, Map<String, String> texts) {
        ActionEntry action = parts.action(row);
        int number = parts.catalogue.actions().indexOf(action);
        return new CallRequest(
                row.subject(),
                row.token(),
                action.name(),
                parts.lifecycle.vocabulary().callArguments().get(number).read(packed),
                texts,
                packed,
                outside -> parts.machine.needs(
                        packed, parts.lifecycle.vocabulary().outside().pack(0, outside)),
                () -> cancelled);
    }

    /** Nobody awaits its answer any more. */
    void cancel() {
        cancelled = true;
        Lane.Job<Answer> running = job;
        if (running != null) {
            running.abandon();
        }
    }
}
