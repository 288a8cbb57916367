package dev.detent.examples.nova;

import dev.detent.runtime.engine.Engine;
import dev.detent.runtime.engine.EngineOptions;
import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

/** Creates, pauses, reboots, resizes and deletes an instance on the simulated hypervisor. */
public final class Main {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final String ID = "vm-1";

    private final PrintStream out;
    private final StatePrinter printer;

    private Main(PrintStream out) {
        this.out = out;
        this.printer = new StatePrinter(out);
    }

    public static void main(String[] arguments) throws InterruptedException {
        run(System.out);
    }

    static void run(PrintStream out) throws InterruptedException {
        new Main(out).drive();
    }

    private void drive() throws InterruptedException {
        InstanceSimulator simulator = new InstanceSimulator();
        simulator.platform().returns("host", "host-7");
        try (Engine engine = Engine.start(
                        InstanceLifecycle.create(),
                        new InMemoryStore(),
                        simulator.platform(),
                        EngineOptions.defaults(),
                        List.of(printer));
                Instances instances = new Instances(engine)) {
            printer.heading();
            Instance vm = instances.create(ID);
            printer.await(vm.state());
            ask(vm, "create", () -> vm.create(false, "debian-12", "m1.small"));
            ask(vm, "pause", vm::pause);
            ask(vm, "stop, while it is paused", vm::stop);
            ask(vm, "unpause", vm::unpause);
            ask(vm, "reboot_hard", vm::rebootHard);
            simulator.nextCopyDisk(ID, new Fault.LoseAnswer());
            ask(vm, "resize, and the answer to copy_disk is lost", () -> vm.resize("m1.large"));
            ask(vm, "confirm_resize", vm::confirmResize);
            ask(vm, "lock", vm::lock);
            ask(vm, "delete, by its user", vm::delete);
            ask(
                    vm,
                    "delete, by an administrator",
                    () -> vm.as(InstanceCaller.ADMIN).delete());
            InstanceOutside outside = simulator.outside(ID);
            out.println("outside: the guest is " + outside.guest().storedName() + ", disks: " + outside.disks());
        }
    }

    /** Asks for a command and prints all that follows from it, or why it is refused. */
    private void ask(Instance vm, String what, Supplier<Reply> command) throws InterruptedException {
        out.println(what);
        if (command.get() instanceof Refusal refusal) {
            out.println("  refused: " + refusal.message() + " (instance.lifecycle:" + refusal.line() + ")");
            out.println("  allowed: " + String.join(", ", refusal.allowed()));
            return;
        }
        if (!vm.awaitIdle(LONG_ENOUGH)) {
            throw new IllegalStateException("still busy: " + vm.state());
        }
        printer.await(vm.state());
    }
}
