package dev.detent.validate;

import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Step;
import java.util.List;
import java.util.stream.Stream;

/**
 * A write that takes from a shared resource, or gives back.
 *
 * @param sure whether it stands where its command has done what it does, or where a look shows the outside
 */
record SharedUse(Assignment write, boolean sure) {

    boolean takes() {
        return write.value() instanceof Expression.Arithmetic sum && !sum.minus();
    }

    String resource() {
        return write.variable().source().orElseThrow().name();
    }

    /** In what acceptance writes. */
    static Stream<SharedUse> accepted(Command command) {
        return command.accept().stream().flatMap(accept -> of(accept.writes().assignments(), false));
    }

    /** In what is written after acceptance; each write once, though several steps may share it. */
    static Stream<SharedUse> later(Command command) {
        Stream<SharedUse> steps = command.steps().stream()
                .flatMap(step -> Stream.concat(of(step.then().assignments(), true), ends(step)));
        Stream<SharedUse> success =
                command.success().stream().flatMap(ending -> of(ending.writes().assignments(), true));
        return Stream.concat(steps, success).distinct();
    }

    private static Stream<SharedUse> ends(Step step) {
        return Stream.of(
                        step.failure(),
                        step.outcomes().values().stream().flatMap(List::stream).toList(),
                        step.unknown(),
                        step.lost())
                .flatMap(List::stream)
                .flatMap(ending -> of(ending.writes().assignments(), looks(ending)));
    }

    private static boolean looks(Ending ending) {
        return ending.when()
                .filter(when -> ExpressionParts.any(when, Expression.Seen.class::isInstance))
                .isPresent();
    }

    private static Stream<SharedUse> of(List<Assignment> writes, boolean sure) {
        return writes.stream().filter(write -> write.variable().holding()).map(write -> new SharedUse(write, sure));
    }
}
