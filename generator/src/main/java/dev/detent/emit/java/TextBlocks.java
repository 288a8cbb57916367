package dev.detent.emit.java;

import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * The blocks that write texts into attributes or emit messages, numbered from 1 in the order in which the machine names
 * them. Blocks that do the same share a number.
 */
final class TextBlocks {

    /** Where a text comes from; named as in the runtime. */
    enum Source {
        ATTRIBUTE("Attribute"),
        PARAMETER("Parameter"),
        ARGUMENT("Argument"),
        RETURNED("Returned"),
        NOTHING("Nothing");

        final String typeName;

        Source(String typeName) {
            this.typeName = typeName;
        }
    }

    /**
     * An attribute and what it is set to.
     *
     * @param name of the attribute, parameter or result; empty for nothing
     */
    record Write(String attribute, Source source, String name) {}

    /** What a block does beside what the machine does. */
    record Told(List<Write> writes, List<String> messages) {
        Told {
            writes = List.copyOf(writes);
            messages = List.copyOf(messages);
        }
    }

    private final List<Told> blocks = new ArrayList<>();

    /** The number of the block, or 0 where it writes no text and emits nothing. */
    int number(Block block, Scope scope) {
        return number(new Told(writes(block, scope), block.messages()));
    }

    /** The number of what a finished call teaches of texts, or 0. */
    int number(Action action) {
        List<Write> writes = new ArrayList<>(writes(action.learns(), Scope.ACTION));
        for (Variable returned : action.returns()) {
            writes.add(new Write(returned.name(), Source.RETURNED, returned.name()));
        }
        return number(new Told(writes, List.of()));
    }

    private int number(Told told) {
        if (told.writes().isEmpty() && told.messages().isEmpty()) {
            return 0;
        }
        int known = blocks.indexOf(told);
        if (known >= 0) {
            return known + 1;
        }
        blocks.add(told);
        return blocks.size();
    }

    List<Told> blocks() {
        return List.copyOf(blocks);
    }

    private static List<Write> writes(Block block, Scope scope) {
        return block.assignments().stream()
                .filter(write -> write.variable().role() == Variable.Role.ATTRIBUTE)
                .map(write -> write(write, scope))
                .toList();
    }

    private static Write write(Assignment write, Scope scope) {
        String attribute = write.variable().name();
        if (write.value() instanceof Expression.AttributeText text) {
            return new Write(attribute, Source.ATTRIBUTE, text.attribute().name());
        }
        if (write.value() instanceof Expression.ParameterText text) {
            return new Write(
                    attribute,
                    scope.ofAction() ? Source.ARGUMENT : Source.PARAMETER,
                    text.parameter().name());
        }
        return new Write(attribute, Source.NOTHING, "");
    }
}
