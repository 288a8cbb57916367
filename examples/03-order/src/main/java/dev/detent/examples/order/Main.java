package dev.detent.examples.order;

import dev.detent.runtime.protocol.Refusal;
import dev.detent.runtime.protocol.Reply;
import dev.detent.runtime.simulate.Fault;
import dev.detent.runtime.store.InMemoryStore;
import java.io.PrintStream;
import java.time.Duration;
import java.util.function.Supplier;

/** An order that is paid for with a lost answer and sent back, and one that is cancelled while the bank is busy. */
public final class Main {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final PrintStream out;
    private final OrderSimulator simulator = new OrderSimulator(OrderSettings.defaults());

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
        try (Orders orders = Orders.start(new InMemoryStore(), simulator.platform(), OrderSettings.defaults())) {
            sentBack(orders.create("order-1"));
            cancelled(orders.create("order-2"));
        }
    }

    private void sentBack(Order order) throws InterruptedException {
        Order customer = order.as(OrderCaller.CUSTOMER);
        Order shop = order.as(OrderCaller.SHOP);
        ask(order, "place", customer::place);
        simulator.nextCharge(order.id(), new Fault.Give("card_declined"));
        ask(order, "pay, the card is declined", customer::pay);
        simulator.nextCharge(order.id(), new Fault.LoseAnswer());
        ask(order, "pay, the bank's answer is lost", customer::pay);
        ask(order, "dispatch", shop::dispatch);
        ask(order, "send_back", customer::sendBack);
        ask(order, "refund", shop::refund);
        out.println("  the parcel comes back: " + simulator.sentBack(order.id()));
        ask(order, "refund", shop::refund);
    }

    private void cancelled(Order order) throws InterruptedException {
        Order customer = order.as(OrderCaller.CUSTOMER);
        ask(order, "place", customer::place);
        simulator.nextCharge(order.id(), new Fault.Hang(0));
        out.println(order.id() + ": pay, the bank is busy: accepted "
                + customer.pay().accepted());
        ask(order, "cancel", customer::cancel);
        simulator.platform().release(order.id());
        ask(order, "pay", customer::pay);
    }

    /** Asks for a command and prints what has become of it, or why it is refused. */
    private void ask(Order order, String what, Supplier<Reply> command) throws InterruptedException {
        out.println(order.id() + ": " + what);
        if (command.get() instanceof Refusal refusal) {
            out.println("  refused: " + refusal.message() + " (order.lifecycle:" + refusal.line() + ")");
            return;
        }
        if (!order.awaitIdle(LONG_ENOUGH)) {
            throw new IllegalStateException("still busy: " + order.state());
        }
        OrderState state = order.state();
        out.println("  status " + state.status().storedName() + ", page "
                + state.page().storedName() + ", the money is "
                + simulator.outside(order.id()).money().storedName());
    }
}
