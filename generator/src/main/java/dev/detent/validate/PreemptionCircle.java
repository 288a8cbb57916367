package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Pre-emption has an order, else two commands could take over from each other for ever. */
final class PreemptionCircle implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.PREEMPTION_CIRCLE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Map<String, Integer> seen = new HashMap<>();
        for (Command command : subject.lifecycle().commands()) {
            if (!seen.containsKey(command.name())) {
                search(command, subject, seen, found);
            }
        }
    }

    private static final int OPEN = 1;
    private static final int DONE = 2;

    private record Frame(Command command, Deque<String> victims) {}

    private void search(Command start, Subject subject, Map<String, Integer> seen, Consumer<Diagnostic> found) {
        Deque<Frame> path = new ArrayDeque<>();
        path.push(new Frame(start, new ArrayDeque<>(start.preempts())));
        seen.put(start.name(), OPEN);
        while (!path.isEmpty()) {
            Frame frame = path.getFirst();
            if (frame.victims().isEmpty()) {
                seen.put(frame.command().name(), DONE);
                path.pop();
                continue;
            }
            String victim = frame.victims().pop();
            Optional<Command> next = subject.command(victim);
            int state = seen.getOrDefault(victim, 0);
            if (state == OPEN) {
                report(frame.command(), victim, path, subject, found);
            } else if (state == 0 && next.isPresent()) {
                seen.put(victim, OPEN);
                path.push(new Frame(next.get(), new ArrayDeque<>(next.get().preempts())));
            }
        }
    }

    private void report(Command last, String first, Deque<Frame> path, Subject subject, Consumer<Diagnostic> found) {
        List<String> circle = new ArrayList<>();
        for (Frame frame : path) {
            circle.add(0, "`" + frame.command().name() + "`");
            if (frame.command().name().equals(first)) {
                break;
            }
        }
        circle.add("`" + first + "`");
        Diagnostic diagnostic =
                at(subject.preempts(last.name()), "pre-emption in a circle: " + String.join(" pre-empts ", circle));
        found.accept(diagnostic
                .label(subject.preempts(first), "`%s` pre-empts here".formatted(first))
                .help("decide which command wins, and write `preempts any except ..` in the other one"));
    }
}
