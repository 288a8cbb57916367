package dev.detent.grammar;

import static dev.detent.grammar.ExpressionPrinter.block;
import static dev.detent.grammar.ExpressionPrinter.call;
import static dev.detent.grammar.ExpressionPrinter.duration;
import static dev.detent.grammar.ExpressionPrinter.expression;
import static dev.detent.grammar.ExpressionPrinter.name;
import static dev.detent.grammar.ExpressionPrinter.names;
import static dev.detent.grammar.ExpressionPrinter.optional;

import dev.detent.ast.Accept;
import dev.detent.ast.Block;
import dev.detent.ast.CommandClause;
import dev.detent.ast.Ending;
import dev.detent.ast.EndingWrites;
import dev.detent.ast.GroupClause;
import dev.detent.ast.Require;
import dev.detent.ast.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes what stands in the body of a command or of a group. */
final class ClausePrinter {

    private final Lines lines;

    ClausePrinter(Lines lines) {
        this.lines = lines;
    }

    /** A command with the text before its body: on one line if it has at most one clause and fits. */
    void body(String head, List<CommandClause> body) {
        if (body.isEmpty()) {
            lines.add(head);
            return;
        }
        Optional<String> only = body.size() == 1 ? inline(body.get(0)) : Optional.empty();
        String line = head + " { " + only.orElse("") + " }";
        if (only.isPresent() && lines.fits(line)) {
            lines.add(line);
            return;
        }
        lines.braces(head, () -> {
            for (int i = 0; i < body.size(); i++) {
                clause(body.get(i), i + 1 < body.size() && isCallWithoutTask(body.get(i + 1)));
            }
        });
    }

    void groupClause(GroupClause clause) {
        clause(clause, false);
    }

    private static boolean isCallWithoutTask(CommandClause clause) {
        return clause instanceof Step step && step.task().isEmpty();
    }

    private void clause(CommandClause clause, boolean callFollows) {
        if (clause instanceof Step step) {
            step(step, callFollows);
        } else {
            lines.add(inline(clause).orElseThrow());
        }
    }

    private void step(Step step, boolean callFollows) {
        lines.doc(step.doc());
        String line = stepLine(step, callFollows);
        if (step.endings().isEmpty() || lines.fits(line)) {
            lines.add(line);
            return;
        }
        lines.braces(stepHead(step), () -> step.endings().forEach(ending -> lines.add(ending(ending))));
    }

    /** A clause on one line; empty if a doc comment forbids it. */
    private static Optional<String> inline(CommandClause clause) {
        if (clause instanceof Require require) {
            return Optional.of("require "
                    + require.requirements().stream()
                            .map(ExpressionPrinter::requirement)
                            .collect(Collectors.joining(", ")));
        } else if (clause instanceof Accept accept) {
            return Optional.of("accept" + optional("when", accept.when()) + " " + block(accept.writes()));
        } else if (clause instanceof Ending ending) {
            return Optional.of(ending(ending));
        } else if (clause instanceof Step step) {
            return step.doc().isPresent() ? Optional.empty() : Optional.of(stepLine(step, false));
        }
        throw new IllegalStateException("not printed: " + clause);
    }

    /** A step on one line. Empty braces keep a bare task apart from a call that follows and is a step of its own. */
    private static String stepLine(Step step, boolean callFollows) {
        String head = stepHead(step);
        boolean bare = step.call().isEmpty()
                && step.when().isEmpty()
                && step.within().isEmpty()
                && step.then().isEmpty();
        if (step.endings().isEmpty()) {
            return bare && callFollows ? head + " {}" : head;
        }
        return step.endings().stream().map(ClausePrinter::ending).collect(Collectors.joining("  ", head + " { ", " }"));
    }

    private static String stepHead(Step step) {
        List<String> parts = new ArrayList<>();
        step.task().ifPresent(task -> parts.add("task " + name(task)));
        step.call().ifPresent(call -> parts.add("call " + call(call)));
        step.when().ifPresent(when -> parts.add("when " + expression(when)));
        step.within().ifPresent(within -> parts.add("within " + duration(within)));
        step.then().ifPresent(then -> parts.add("then " + block(then)));
        return String.join(" ", parts);
    }

    private static String ending(Ending ending) {
        String outcomes = ending.outcomes().isEmpty() ? "" : " " + names(ending.outcomes());
        return ending.result().word()
                + outcomes
                + optional("when", ending.when())
                + ending.writes().map(writes -> " " + writes(writes)).orElse("")
                + ending.next().map(next -> " " + next(next)).orElse("");
    }

    private static String writes(EndingWrites writes) {
        return writes instanceof Block block ? block(block) : "unchanged";
    }

    private static String next(Ending.Next next) {
        if (next instanceof Ending.Retry retry) {
            return "retry" + retry.at().map(step -> " at " + name(step)).orElse("");
        } else if (next instanceof Ending.Succeed) {
            return "succeed";
        } else if (next instanceof Ending.Fail) {
            return "fail";
        } else if (next instanceof Ending.Issue issue) {
            return "issue " + call(issue.command());
        }
        throw new IllegalStateException("not printed: " + next);
    }
}
