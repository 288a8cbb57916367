package dev.detent.runtime.engine;

import dev.detent.runtime.adapter.Observation;
import dev.detent.runtime.engine.Lane.Ending;
import dev.detent.runtime.engine.Lane.Job;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The fences and looks of one instance, one at a time. Touched in turns of its drive; results come as news to it. */
final class Sight {

    /** Hears that a fence was not confirmed. */
    interface Unconfirmed {
        void unconfirmed(String reason, Optional<Throwable> cause);
    }

    private record Control(long token, Job<?> job) {}

    private final Parts parts;
    private final Consumer<Runnable> post;
    private final Unconfirmed unconfirmed;

    private volatile @Nullable Control control;
    private @Nullable Look look;
    private long fenced = -1;
    private int hintsAtLook;

    Sight(Parts parts, Consumer<Runnable> post, Unconfirmed unconfirmed) {
        this.parts = parts;
        this.post = post;
        this.unconfirmed = unconfirmed;
    }

    /** Whether a fence or a look is under way. */
    boolean busy() {
        return control != null;
    }

    /** Forgets what was about another state of the command in flight. */
    void meet(Loaded row) {
        Control under = control;
        if (under != null && under.token() != row.token()) {
            drop();
        }
        if (look != null
                && (look.token() != row.token()
                        || (parts.strictLooks && look.version() != row.stored().version()))) {
            look = null;
        }
    }

    /** Nobody waits for the fence or look that is under way; also called when the engine closes. */
    void drop() {
        Control under = control;
        if (under != null) {
            under.job().abandon();
            control = null;
        }
    }

    /** What was seen has served; the next one is seen anew. */
    void forget() {
        look = null;
    }

    /** Whether there is a look, and a hint has come since it began. */
    boolean stale(int hints) {
        return look != null && hintsAtLook != hints;
    }

    /** Whether the fence for this row is confirmed; if not, it is under way. */
    boolean fenced(Loaded row) {
        if (fenced == row.token()) {
            return true;
        }
        if (control == null) {
            long wall = row.token();
            Job<Boolean> job = parts.control.start(
                    parts.options.fenceTimeout(),
                    () -> {
                        parts.adapter.fence(row.subject(), wall);
                        return true;
                    },
                    new Ending<>() {
                        @Override
                        public void finished(Optional<Boolean> value, Optional<Throwable> thrown) {
                            post.accept(() -> confirm(wall, thrown.map(Throwable::toString), thrown));
                        }

                        @Override
                        public void timedOut() {
                            Duration limit = parts.options.fenceTimeout();
                            post.accept(() ->
                                    confirm(wall, Optional.of("not confirmed within " + limit), Optional.empty()));
                        }
                    });
            control = new Control(wall, job);
        }
        return false;
    }

    private void confirm(long wall, Optional<String> failure, Optional<Throwable> cause) {
        Control under = control;
        if (under == null || under.token() != wall) {
            return;
        }
        control = null;
        look = null;
        if (failure.isEmpty()) {
            fenced = wall;
        } else {
            unconfirmed.unconfirmed(failure.get(), cause);
        }
    }

    /** What a look shows, reached or not; empty while it is under way. */
    Optional<Look> look(Loaded row, int hints) {
        if (!parts.looks) {
            return Optional.of(parts.nothingOutside(row));
        }
        if (look == null && control == null) {
            Job<Observation> job = parts.control.start(
                    parts.options.lookTimeout(), () -> parts.adapter.observe(row.subject()), new Ending<>() {
                        @Override
                        public void finished(Optional<Observation> value, Optional<Throwable> thrown) {
                            String failure = thrown.map(Throwable::toString).orElse("the adapter gave no answer");
                            post.accept(() -> looked(row, value, failure));
                        }

                        @Override
                        public void timedOut() {
                            String failure = "no answer within " + parts.options.lookTimeout();
                            post.accept(() -> looked(row, Optional.empty(), failure));
                        }
                    });
            control = new Control(row.token(), job);
            hintsAtLook = hints;
        }
        return Optional.ofNullable(look);
    }

    private void looked(Loaded row, Optional<Observation> observation, String failure) {
        Control under = control;
        if (under != null && under.token() == row.token()) {
            control = null;
            look = parts.look(row, observation, failure);
        }
    }
}
