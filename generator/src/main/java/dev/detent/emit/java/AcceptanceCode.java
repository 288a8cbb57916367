package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.detent.model.AcceptCase;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The part of a machine that says when a command is accepted and what its acceptance writes. */
final class AcceptanceCode {

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Writing writing;
    private final Methods methods;
    private final Parts parts;

    AcceptanceCode(Lifecycle lifecycle, MachineWords words, Writing writing, Methods methods, Parts parts) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.writing = writing;
        this.methods = methods;
        this.parts = parts;
    }

    void add() {
        Dispatch anytime = new Dispatch(MachineMethods.ANYTIME, "command", words.values::command, "false");
        Dispatch internal = new Dispatch(MachineMethods.INTERNAL, "command", words.values::command, "false");
        Dispatch preempts = new Dispatch(MachineMethods.PREEMPTS, "command", words.values::command, "false");
        Dispatch clauses = new Dispatch(MachineMethods.CLAUSES, "command", words.values::command, "1");
        Dispatch holds = new Dispatch(MachineMethods.HOLDS, "command", words.values::command, "false");
        Dispatch accepted = new Dispatch(MachineMethods.ACCEPTED, "command", words.values::command, "row");
        Dispatch readsOutside = new Dispatch(MachineMethods.READS_OUTSIDE, "command", words.values::command, "false");
        Dispatch choices = new Dispatch(MachineMethods.ARGUMENT_CHOICES, "command", words.values::command, "1");
        Dispatch choice = new Dispatch(MachineMethods.ARGUMENT_CHOICE, "command", words.values::command, "0L");
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            Command command = lifecycle.commands().get(number - 1);
            List<Clause> guard = Clause.of(command, lifecycle);
            anytime.on(number, Boolean.toString(command.anytime()));
            internal.on(number, Boolean.toString(command.internal()));
            preempts.on(number, preempts(command));
            clauses.on(number, Integer.toString(guard.size()));
            holds.on(number, holds(command, number, guard));
            accepted.on(number, accepted(command, number));
            readsOutside.on(number, Boolean.toString(readsOutside(command)));
            Choices arguments = new Choices(command, words.layout);
            choices.on(number, arguments.count());
            choice.on(number, arguments.choice());
        }
        for (Dispatch method :
                List.of(anytime, internal, preempts, clauses, holds, accepted, readsOutside, choices, choice)) {
            method.addTo(parts, true);
        }
    }

    /** A command that hands over where it succeeds reads what the other one's acceptance reads, too. */
    private boolean readsOutside(Command command) {
        Set<String> looked = new HashSet<>();
        Deque<Command> open = new ArrayDeque<>(List.of(command));
        while (!open.isEmpty()) {
            Command next = open.remove();
            if (!looked.add(next.name())) {
                continue;
            }
            if (readsItself(next)) {
                return true;
            }
            next.success().stream()
                    .map(Ending::next)
                    .filter(Next.Issue.class::isInstance)
                    .forEach(issue -> open.add(lifecycle.command(((Next.Issue) issue).command())));
        }
        return false;
    }

    private static boolean readsItself(Command command) {
        ExpressionSearch seen = ExpressionSearch.seen();
        return command.requirements().stream().anyMatch(clause -> seen.in(clause.condition()))
                || command.accept().stream().anyMatch(accept -> seen.in(accept.when()) || seen.in(accept.writes()))
                || command.steps().stream()
                        .anyMatch(step -> seen.in(step.when()) || (step.call().isEmpty() && seen.in(step.then())))
                || seen.in(command.success());
    }

    private String preempts(Command command) {
        if (command.preempts().isEmpty()) {
            return "false";
        }
        List<String> victims = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            boolean victim = command.preempts()
                    .contains(lifecycle.commands().get(number - 1).name());
            (victim ? victims : others).add(words.values.command(number));
        }
        if (victims.size() <= others.size()) {
            return compared(victims, " == ", " || ", "false");
        }
        return compared(others, " != ", " && ", "true");
    }

    private static String compared(List<String> commands, String operator, String connective, String none) {
        return commands.isEmpty()
                ? none
                : commands.stream()
                        .map(command -> "victim" + operator + command)
                        .collect(Collectors.joining(connective));
    }

    private String holds(Command command, int number, List<Clause> guard) {
        if (guard.size() == 1) {
            return guard.get(0).condition().in(words.expressions).text();
        }
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (clause) {\n$>");
        for (int i = 0; i < guard.size(); i++) {
            body.add(
                    "case $[$L -> $L$];\n",
                    i,
                    Code.block(guard.get(i).condition().in(words.expressions).text()));
        }
        body.add("default -> false;\n$<};\n");
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + "_holds"),
                TypeName.BOOLEAN,
                Docs.of(
                        "",
                        "Guard of " + Docs.code(command.name()),
                        command.span().line()),
                body.build(),
                MachineMethods.CLAUSE,
                MachineMethods.ROW,
                MachineMethods.SEEN,
                MachineMethods.ARGUMENTS,
                MachineMethods.CALLER);
    }

    private String accepted(Command command, int number) {
        String carried = carried(command);
        List<AcceptCase> cases = command.accept();
        if (cases.isEmpty()) {
            return "row" + carried;
        }
        Writing.Written only = writing.row(cases.get(0).writes(), Scope.ACCEPTANCE);
        if (cases.get(0).when().isEmpty() && only.isExpression()) {
            return only.result() + carried;
        }
        CodeBlock.Builder body = CodeBlock.builder();
        boolean complete = false;
        for (AcceptCase accept : cases) {
            Writing.Written written = writing.row(accept.writes(), Scope.ACCEPTANCE);
            if (accept.row().isPresent() && cases.size() > 1) {
                body.add("// the row in line $L\n", accept.span().line());
            }
            CodeBlock write = new Writing.Written(written.statements(), written.result() + carried).body();
            if (accept.when().isEmpty()) {
                body.add(write);
                complete = true;
            } else {
                String when = words.expressions
                        .truth(accept.when().get(), Scope.ACCEPTANCE)
                        .text();
                body.beginControlFlow("if ($L)", Code.block(when)).add(write).endControlFlow();
            }
        }
        if (!complete) {
            body.add(new Writing.Written(List.of(), "row" + carried).body());
        }
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + "_accepted"),
                TypeName.LONG,
                Docs.of(
                        "",
                        "What accepting " + Docs.code(command.name()) + " writes",
                        command.span().line()),
                body.build(),
                MachineMethods.ROW,
                MachineMethods.SEEN,
                MachineMethods.ARGUMENTS,
                MachineMethods.CALLER,
                MachineMethods.WRITES);
    }

    /** What puts the arguments that are read later into the row. */
    private String carried(Command command) {
        int bits = words.layout.carriedBits(command);
        if (bits == 0) {
            return "";
        }
        String mask = "0x" + Long.toHexString((1L << bits) - 1).toUpperCase(Locale.ROOT) + "L";
        return " | (arguments & " + mask + ") << " + words.shift(words.layout.arguments);
    }
}
