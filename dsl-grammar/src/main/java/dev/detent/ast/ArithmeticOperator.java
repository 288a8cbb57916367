package dev.detent.ast;

/** How two numbers are combined. */
public enum ArithmeticOperator {
    ADD("+"),
    SUBTRACT("-");

    private final String sign;

    ArithmeticOperator(String sign) {
        this.sign = sign;
    }

    /** As written in a file. */
    public String sign() {
        return sign;
    }
}
