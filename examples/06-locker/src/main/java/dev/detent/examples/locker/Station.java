package dev.detent.examples.locker;

import dev.detent.runtime.adapter.Answer;
import dev.detent.runtime.adapter.CallRequest;
import dev.detent.runtime.adapter.Subject;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A platform that is no simulator: whoever owns lockers talks to them here. This one keeps its boxes in memory, and keeps
 * the two promises that matter: a call acts only where what it needs holds, and never after a fence.
 */
public final class Station implements ParcelActions {

    private final Map<String, ParcelOutside> truth = new HashMap<>();
    private final Map<String, Long> fences = new HashMap<>();

    @Override
    public Answer lockIn(CallRequest request) {
        return act(request, box -> new ParcelOutside(Place.BOX, box.money()));
    }

    @Override
    public Answer handOut(CallRequest request) {
        return act(request, box -> new ParcelOutside(Place.CUSTOMER, box.money()));
    }

    @Override
    public Answer fetch(CallRequest request) {
        return act(request, box -> new ParcelOutside(Place.VAN, box.money()));
    }

    @Override
    public Answer refund(CallRequest request) {
        return act(request, box -> new ParcelOutside(box.place(), Money.WITH_CUSTOMER));
    }

    private synchronized Answer act(CallRequest request, UnaryOperator<ParcelOutside> effect) {
        ParcelOutside before = observe(request.instance());
        if (request.token() < fences.getOrDefault(request.instance().id(), 0L)) {
            return new Answer.Refused("fenced", "the engine has gone on without this call");
        }
        if (!request.needs(before.names())) {
            return new Answer.Refused("impossible", "not with the parcel " + before.place());
        }
        truth.put(request.instance().id(), effect.apply(before));
        return Answer.done();
    }

    @Override
    public synchronized ParcelOutside observe(Subject instance) {
        return truth.getOrDefault(instance.id(), new ParcelOutside(Place.VAN, Money.WITH_SHOP));
    }

    @Override
    public synchronized void fence(Subject instance, long token) {
        fences.merge(instance.id(), token, Math::max);
    }
}
