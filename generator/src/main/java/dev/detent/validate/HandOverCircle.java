package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Next;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Commands that may be over as soon as they are accepted do not hand over in a circle: one write would never be complete. */
final class HandOverCircle implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.HAND_OVER_CIRCLE;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        Set<String> done = new HashSet<>();
        for (Command command : subject.lifecycle().commands()) {
            search(command, new ArrayList<>(), subject, done, found);
        }
    }

    private void search(
            Command command, List<String> path, Subject subject, Set<String> done, Consumer<Diagnostic> found) {
        if (done.contains(command.name())) {
            return;
        }
        path.add(command.name());
        HandOverGraph.atOnce(command).forEach(issue -> {
            int start = path.indexOf(issue.command());
            if (start >= 0) {
                report(issue, path.subList(start, path.size()), found);
            } else {
                subject.command(issue.command()).ifPresent(next -> search(next, path, subject, done, found));
            }
        });
        path.remove(path.size() - 1);
        done.add(command.name());
    }

    private void report(Next.Issue last, List<String> circle, Consumer<Diagnostic> found) {
        List<String> links = new ArrayList<>();
        for (int i = 0; i < circle.size(); i++) {
            String next = i + 1 < circle.size() ? circle.get(i + 1) : last.command();
            links.add("`" + circle.get(i) + "` hands over to `" + next + "`");
        }
        found.accept(at(last.span(), String.join(", ", links) + ": each of them may be over as soon as it is accepted")
                .help("give one of them a step, or let it end without a hand-over"));
    }
}
