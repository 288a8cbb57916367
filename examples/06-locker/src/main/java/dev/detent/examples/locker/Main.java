package dev.detent.examples.locker;

import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.Map;

/** Three parcels: one whose code is forgotten, one whose locker does not answer, one that is stolen. */
public final class Main {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final PrintStream out;
    private final ParcelSimulator simulator = new ParcelSimulator();

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        run(System.out);
    }

    static void run(PrintStream out) throws InterruptedException {
        new Main(out).tell();
    }

    private void tell() throws InterruptedException {
        try (Parcels parcels = Parcels.start(new InMemoryStore(), simulator.platform())) {
            forgottenCode(parcels.create("red"));
            noAnswer(parcels.create("green"));
            stolen(parcels, parcels.create("blue"));
        }
    }

    private void forgottenCode(Parcel parcel) throws InterruptedException {
        Parcel courier = parcel.as(ParcelCaller.COURIER);
        Parcel customer = parcel.as(ParcelCaller.CUSTOMER);
        tell(parcel, "store", courier.store());
        for (int tries = 0; tries < 3; tries++) {
            tell(parcel, "wrong_code", customer.wrongCode());
        }
        tell(parcel, "collect", customer.collect());
    }

    private void noAnswer(Parcel parcel) throws InterruptedException {
        Parcel courier = parcel.as(ParcelCaller.COURIER);
        Parcel customer = parcel.as(ParcelCaller.CUSTOMER);
        simulator.nextLockIn(parcel.id(), new Fault.LoseAnswer());
        tell(parcel, "store, done, but the answer is lost", courier.store());
        simulator.nextHandOut(parcel.id(), new Fault.LoseCall());
        tell(parcel, "collect, which the locker never hears of", customer.collect());
    }

    private void stolen(Parcels parcels, Parcel parcel) throws InterruptedException {
        tell(parcel, "store", parcel.as(ParcelCaller.COURIER).store());
        hear(parcels, parcel, "the sensor says gone, and is wrong");
        simulator.breakIn(parcel.id());
        hear(parcels, parcel, "the sensor says gone, and is right");
        tell(parcel, "pay_back", parcel.as(ParcelCaller.COURIER).payBack());
    }

    private void hear(Parcels parcels, Parcel parcel, String what) throws InterruptedException {
        parcels.engine().report(parcel.id(), Map.of("sensor", "gone"));
        settle(parcel);
        out.println(parcel.id() + ": " + what + " -> " + shown(parcel));
    }

    private void tell(Parcel parcel, String what, Reply reply) throws InterruptedException {
        if (reply instanceof Refusal refusal) {
            out.println(
                    parcel.id() + ": " + what + " -> refused, " + refusal.message() + " (line " + refusal.line() + ")");
            return;
        }
        settle(parcel);
        out.println(parcel.id() + ": " + what + " -> " + shown(parcel));
    }

    private static void settle(Parcel parcel) throws InterruptedException {
        if (!parcel.awaitIdle(LONG_ENOUGH)) {
            throw new IllegalStateException("still busy: " + parcel.state());
        }
    }

    private String shown(Parcel parcel) {
        ParcelOutside outside = simulator.outside(parcel.id());
        return parcel.state().status().storedName() + "; the parcel: "
                + outside.place().storedName() + ", the money: "
                + outside.money().storedName();
    }
}
