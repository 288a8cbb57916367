package dev.detent.examples.volume;

import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** Two servers want one volume; the first one crashes. */
public final class Main {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final PrintStream out;
    private final AttachmentSimulator simulator = new AttachmentSimulator();

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
        try (Attachments attachments = Attachments.start(new InMemoryStore(), simulator.platform())) {
            Attachment first = attachments.create("server-1").as(AttachmentCaller.OPERATOR);
            Attachment second = attachments.create("server-2").as(AttachmentCaller.OPERATOR);
            ask(first, "reserve", first::reserve);
            ask(second, "reserve", second::reserve);
            simulator.nextExport(first.id(), new Fault.LoseAnswer());
            ask(first, "attach, an answer is lost", first::attach);
            ask(first, "give_up", first::giveUp);
            out.println("server-1 crashes: " + simulator.serverCrashes(first.id()));
            ask(first, "give_up", first::giveUp);
            ask(second, "reserve", second::reserve);
            ask(second, "attach", second::attach);
        }
    }

    /** Asks for a command and prints what has become of it, or why it is refused. */
    private void ask(Attachment attachment, String what, Supplier<Reply> command) throws InterruptedException {
        out.println(attachment.id() + ": " + what);
        if (command.get() instanceof Refusal refusal) {
            out.println("  refused: " + refusal.message() + " (volume.lifecycle:" + refusal.line() + ")");
            return;
        }
        if (!attachment.awaitIdle(LONG_ENOUGH)) {
            throw new IllegalStateException("still busy: " + attachment.state());
        }
        AttachmentOutside outside = simulator.outside(attachment.id());
        out.println("  " + attachment.state().status().storedName() + ", exported: " + outside.exported() + ", mapped: "
                + outside.mapped());
    }
}
