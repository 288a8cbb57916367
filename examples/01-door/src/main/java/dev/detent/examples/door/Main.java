package dev.detent.examples.door;

import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.SimulatedPlatform;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;

/** Somebody forgets the code of a door. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        try (Doors doors = Doors.start(new InMemoryStore(), new SimulatedPlatform(DoorLifecycle.create()))) {
            Door door = doors.create("front");
            door.lock();
            for (int tries = 0; tries < 4; tries++) {
                Reply reply = door.unlock(false);
                out.println("a wrong code:  " + told(reply, door));
            }
            out.println("allowed now:   " + door.allowed().commands());
            door.release();
            door.open();
            out.println("with the key:  " + door.state().position().storedName());
        }
    }

    private static String told(Reply reply, Door door) {
        return reply instanceof Refusal refusal
                ? "refused, " + refusal.message() + " (door.lifecycle:" + refusal.line() + ")"
                : door.state().position().storedName();
    }
}
