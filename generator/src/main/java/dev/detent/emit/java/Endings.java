package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Next;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the endings of all commands from 1. Endings that write the same and go on the same share a number: who comes to
 * one is decided before.
 */
final class Endings {

    private record Numbered(Writing.Written written, String follow, int retry, int handOver, Command command) {}

    private final Writing writing;
    private final HandOverCode handOvers;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Numbered> endings = new ArrayList<>();

    Endings(Writing writing, HandOverCode handOvers) {
        this.writing = writing;
        this.handOvers = handOvers;
    }

    /** The number of an ending of the command. */
    int number(Command command, Ending ending) {
        Writing.Written written = writing.row(ending.writes(), Scope.FLIGHT);
        String follow = follow(ending.next());
        int retry = ending.next() instanceof Next.Retry again ? again.step() : 0;
        int handOver = ending.next() instanceof Next.Issue issue ? handOvers.number(issue) : 0;
        String key = written.statements() + written.result() + follow + retry + " " + handOver;
        return numbers.computeIfAbsent(key, absent -> {
            endings.add(new Numbered(written, follow, retry, handOver, command));
            return endings.size();
        });
    }

    int size() {
        return endings.size();
    }

    private static String follow(Next next) {
        if (next instanceof Next.Retry) {
            return "Follow.RETRY";
        }
        if (next instanceof Next.Succeed) {
            return "Follow.SUCCEED";
        }
        if (next instanceof Next.Issue) {
            return "Follow.ISSUE";
        }
        return next instanceof Next.Fail ? "Follow.FAIL" : "Follow.END";
    }

    /** Declares what the endings write and how the command goes on. */
    void addTo(Parts parts, Methods methods) {
        Dispatch ended = new Dispatch(MachineMethods.ENDED, "ending", Integer::toString, "row");
        Dispatch follow = new Dispatch(MachineMethods.FOLLOW, "ending", Integer::toString, "Follow.END");
        Dispatch retryStep = new Dispatch(MachineMethods.RETRY_STEP, "ending", Integer::toString, "0");
        Dispatch handOver = new Dispatch(MachineMethods.HAND_OVER, "ending", Integer::toString, "0");
        for (int number = 1; number <= endings.size(); number++) {
            Numbered ending = endings.get(number - 1);
            ended.on(number, expression(ending, number, parts, methods));
            follow.on(number, ending.follow());
            retryStep.on(number, Integer.toString(ending.retry()));
            handOver.on(number, Integer.toString(ending.handOver()));
        }
        ended.addTo(parts, true);
        follow.addTo(parts, true);
        retryStep.addTo(parts, true);
        if (!handOvers.all().isEmpty()) {
            handOver.addTo(parts, true);
        }
    }

    private static String expression(Numbered ending, int number, Parts parts, Methods methods) {
        if (ending.written().isExpression()) {
            return ending.written().result();
        }
        return methods.declare(
                parts.at(number),
                JavaNames.camel(ending.command().name() + "_ended_" + number),
                TypeName.LONG,
                CodeBlock.of("Ending $L.\n", number),
                ending.written().body(),
                MachineMethods.ROW,
                MachineMethods.SEEN,
                MachineMethods.WRITES);
    }
}
