package dev.detent.runtime.example;

import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.StepKind;
import dev.detent.runtime.protocol.Successors;
import dev.detent.runtime.store.NamedRows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** One instance that takes the steps it is told to, as {@link Successors} offers them. */
public final class Walk {

    /** A step that was offered; {@code stuck} where the lifecycle has no answer. */
    public record Offer(
            StepKind kind, int number, long arguments, int caller, long row, long outside, long call, boolean stuck) {}

    private final Lifecycle lifecycle;
    private final Successors successors;
    private long row;
    private long outside;
    private long call;

    public Walk(Lifecycle lifecycle) {
        this.lifecycle = lifecycle;
        this.successors = new Successors(lifecycle.machine());
        this.row = lifecycle.machine().initialRow();
        this.outside = lifecycle.machine().initialOutside();
    }

    public long row() {
        return row;
    }

    public long outside() {
        return outside;
    }

    public long call() {
        return call;
    }

    /** The row in words. */
    public Map<String, String> columns() {
        return new NamedRows(lifecycle).encode(row);
    }

    /** The outside in words. */
    public Map<String, String> truth() {
        return lifecycle.vocabulary().outside().read(outside);
    }

    public List<Offer> offers() {
        List<Offer> offers = new ArrayList<>();
        successors.from(row, outside, call, new Successors.Visitor() {
            @Override
            public void step(StepKind kind, int number, long arguments, int caller, long row, long outside, long call) {
                offers.add(new Offer(kind, number, arguments, caller, row, outside, call, false));
            }

            @Override
            public void stuck(StepKind kind, int number, long reason) {
                offers.add(new Offer(kind, number, 0, 0, -1, -1, -1, true));
            }
        });
        return offers;
    }

    public boolean offers(StepKind kind, int number) {
        return offers().stream().anyMatch(offer -> offer.kind() == kind && offer.number() == number);
    }

    public Walk accept(int command) {
        return accept(command, 0, 1);
    }

    public Walk accept(int command, long arguments, int caller) {
        return take(offer -> offer.kind() == StepKind.ACCEPT
                && offer.number() == command
                && offer.arguments() == arguments
                && offer.caller() == caller);
    }

    public Walk take(StepKind kind, int number) {
        return take(offer -> offer.kind() == kind && offer.number() == number);
    }

    public Walk take(StepKind... kinds) {
        for (StepKind kind : kinds) {
            take(kind, 0);
        }
        return this;
    }

    private Walk take(Predicate<Offer> wanted) {
        List<Offer> found = offers().stream()
                .filter(offer -> wanted.test(offer) && !offer.stuck())
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " such steps in " + columns() + " among " + offers());
        }
        row = found.get(0).row();
        outside = found.get(0).outside();
        call = found.get(0).call();
        return this;
    }
}
