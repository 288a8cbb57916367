package dev.detent.examples.nova;

import dev.detent.runtime.engine.EngineListener;
import dev.detent.runtime.engine.Transition;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;

/** Prints the three states of an instance whenever one of them has changed. Engines tell their listeners a little later. */
final class StatePrinter implements EngineListener {

    private final PrintStream out;
    private String last = "";

    StatePrinter(PrintStream out) {
        this.out = out;
    }

    void heading() {
        out.println(line("vm_state", "task_state", "power_state"));
    }

    @Override
    public synchronized void transition(Transition transition) {
        Map<String, String> after = transition.after();
        String line = line(
                after.getOrDefault("vm_state", ""),
                after.getOrDefault("task_state", ""),
                after.getOrDefault("power_state", ""));
        if (!line.equals(last)) {
            out.println(line);
            last = line;
            notifyAll();
        }
    }

    /** Waits until the state has been printed. */
    synchronized void await(InstanceState state) throws InterruptedException {
        String wanted = line(
                state.vmState().storedName(),
                state.taskState().map(TaskState::storedName).orElse("none"),
                state.powerState().storedName());
        while (!last.equals(wanted)) {
            wait();
        }
    }

    private static String line(String vmState, String taskState, String powerState) {
        return String.format(Locale.ROOT, "  %-10s %-22s %s", vmState, taskState, powerState);
    }
}
