package dev.detent.ast;

import dev.detent.diagnostic.Span;

/** One write of a block. */
public sealed interface Write extends Node {

    /** {@code target = value}, also with {@code +=} and {@code -=}. */
    record Assignment(Name target, Operator operator, Expression value, Span span) implements Write {}

    /** {@code emit name}: a message that leaves with the same write. */
    record Emit(Name name, Span span) implements Write {}

    /** How an assignment combines the old value and the new one. */
    enum Operator {
        SET("="),
        ADD("+="),
        SUBTRACT("-=");

        private final String sign;

        Operator(String sign) {
            this.sign = sign;
        }

        /** As written in a file. */
        public String sign() {
            return sign;
        }
    }
}
