package dev.detent.emit.java;

import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.Step;
import java.util.List;
import java.util.Optional;

/** Finds out whether a command reads the outside otherwise than at the answer to a call. */
final class OutsideReads {

    private OutsideReads() {}

    static boolean atAcceptance(Command command) {
        return command.requirements().stream().anyMatch(clause -> SeenReads.in(clause.condition()))
                || command.accept().stream().anyMatch(accept -> in(accept.when()) || in(accept.writes()))
                || command.steps().stream().anyMatch(OutsideReads::passing)
                || in(command.success());
    }

    private static boolean passing(Step step) {
        return in(step.when()) || (step.call().isEmpty() && in(step.then()));
    }

    private static boolean in(List<Ending> endings) {
        return endings.stream().anyMatch(ending -> in(ending.when()) || in(ending.writes()));
    }

    private static boolean in(Optional<Expression> condition) {
        return condition.map(SeenReads::in).orElse(false);
    }

    private static boolean in(Block block) {
        return block.assignments().stream().anyMatch(write -> SeenReads.in(write.value()));
    }
}
