package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Expression;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;

/** Turns blocks of assignments into Java. Every right side reads the word as it was before the block. */
final class Writing {

    /** Up to so many writes stand in one expression. */
    private static final int FEW = 2;

    /**
     * A block in Java.
     *
     * @param statements what comes first; empty where the result says everything
     * @param result the word afterwards
     */
    record Written(List<String> statements, String result) {
        Written {
            statements = List.copyOf(statements);
        }

        boolean isExpression() {
            return statements.isEmpty();
        }

        /** The statements and the return of the result. */
        CodeBlock body() {
            CodeBlock.Builder body = CodeBlock.builder();
            statements.forEach(statement -> body.addStatement("$L", Code.block(statement)));
            return body.addStatement("return $L", Code.block(result)).build();
        }
    }

    private final MachineWords words;
    private final TextBlocks texts;

    Writing(MachineWords words, TextBlocks texts) {
        this.words = words;
        this.texts = texts;
    }

    /** A block that writes the row. */
    Written row(Block block, Scope scope) {
        return written(modelled(block, scope), "row", texts.number(block, scope));
    }

    /** A block that writes the outside. */
    Written outside(Block block, Scope scope) {
        return written(modelled(block, scope), "outside", 0);
    }

    /** What a finished call teaches the row. */
    Written learned(Action action) {
        List<Assigned> writes = new ArrayList<>(modelled(action.learns(), Scope.ACTION));
        for (Variable returned : action.returns()) {
            if (returned.modelled()) {
                writes.add(new Assigned(returned, "true"));
            }
        }
        return written(writes, "row", texts.number(action));
    }

    private record Assigned(Variable variable, String value) {}

    private List<Assigned> modelled(Block block, Scope scope) {
        List<Assigned> writes = new ArrayList<>();
        for (Assignment write : block.assignments()) {
            if (write.variable().role() != Variable.Role.ATTRIBUTE) {
                writes.add(new Assigned(write.variable(), value(write, scope)));
            } else if (write.variable().modelled()) {
                writes.add(new Assigned(write.variable(), presence(write.value(), scope)));
            }
        }
        return writes;
    }

    private String value(Assignment write, Scope scope) {
        return write.variable().type() instanceof Type.TruthType
                ? words.expressions.truth(write.value(), scope).text()
                : words.expressions.number(write.value(), scope).text();
    }

    /** Whether an attribute has a text after it is set: a parameter always has one. */
    private String presence(Expression value, Scope scope) {
        if (value instanceof Expression.AttributeText text) {
            return words.read(text.attribute(), false, scope);
        }
        return Boolean.toString(value instanceof Expression.ParameterText);
    }

    private Written written(List<Assigned> writes, String word, int textBlock) {
        List<String> statements = new ArrayList<>();
        if (textBlock > 0) {
            statements.add("writes.wrote(" + textBlock + ")");
        }
        if (writes.size() <= FEW) {
            String result = word;
            for (Assigned write : writes) {
                result = words.with(write.variable(), result, write.value());
            }
            return new Written(statements, result);
        }
        String before = word;
        for (Assigned write : writes) {
            boolean first = before.equals(word);
            statements.add((first ? "long next = " : "next = ") + words.with(write.variable(), before, write.value()));
            before = "next";
        }
        return new Written(statements, before);
    }
}
