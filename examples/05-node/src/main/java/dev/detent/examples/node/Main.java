package dev.detent.examples.node;

import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** A node is cleaned, and its conductor dies while it deploys. */
public final class Main {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);
    private static final String ID = "node-1";

    private final PrintStream out;
    private final InMemoryStore store = new InMemoryStore();
    private final NodeSimulator simulator = new NodeSimulator();

    private Main(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) throws InterruptedException {
        run(System.out);
    }

    static void run(PrintStream out) throws InterruptedException {
        Main main = new Main(out);
        main.dieWhileItDeploys();
        main.startAgain();
    }

    private void dieWhileItDeploys() {
        try (Nodes nodes = Nodes.start(store, simulator.platform())) {
            Node operator = nodes.create(ID).as(NodeCaller.OPERATOR);
            Node conductor = operator.as(NodeCaller.CONDUCTOR);
            ask("manage", operator, operator::manage);
            ask("done", conductor, conductor::done);
            ask("provide", operator, operator::provide);
            ask("await", conductor, conductor::await);
            ask("resume", conductor, conductor::resume);
            ask("hold", conductor, conductor::hold);
            ask("unhold", operator, operator::unhold);
            ask("done", conductor, conductor::done);
            ask("deploy", operator, operator::deploy);
        }
    }

    private void startAgain() throws InterruptedException {
        try (Nodes nodes = Nodes.start(store, simulator.platform())) {
            Node operator = nodes.find(ID).orElseThrow().as(NodeCaller.OPERATOR);
            Node conductor = operator.as(NodeCaller.CONDUCTOR);
            if (!operator.awaitIdle(LONG_ENOUGH)) {
                throw new IllegalStateException("still busy: " + operator.state());
            }
            tell("the conductor dies and starts again", operator);
            ask("set_maintenance", operator, () -> operator.setMaintenance(true));
            ask("deploy", operator, operator::deploy);
            ask("set_maintenance", operator, () -> operator.setMaintenance(false));
            ask("deploy", operator, operator::deploy);
            ask("done", conductor, conductor::done);
        }
    }

    /** Asks for a command and prints what has become of it, or why it is refused. */
    private void ask(String what, Node node, Supplier<Reply> command) {
        if (command.get() instanceof Refusal refusal) {
            out.println(what + ": refused, " + refusal.message() + " (node.lifecycle:" + refusal.line() + ")");
        } else {
            tell(what, node);
        }
    }

    private void tell(String what, Node node) {
        out.println(what + " -> " + node.state().node().storedName());
    }
}
