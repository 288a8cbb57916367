package dev.detent.emit.tla.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ExpressionPrinterTest {

    private static final Tla A = Tla.name("a");
    private static final Tla B = Tla.name("b");
    private static final Tla C = Tla.name("c");

    @Test
    void setsParenthesesWhereTheyAreNeeded() {
        assertPrinted(Tla.implies(Tla.and(A, Tla.or(B, C)), A), "a /\\ (b \\/ c) => a");
        assertPrinted(Tla.implies(A, Tla.implies(B, C)), "a => (b => c)");
        assertPrinted(Tla.equal(Tla.or(A, B), Tla.TRUE), "(a \\/ b) = TRUE");
        assertPrinted(new Tla.Prefix("~", Tla.in(A, B)), "~(a \\in b)");
        assertPrinted(Tla.infix("-", A, Tla.infix("-", B, C)), "a - (b - c)");
        assertPrinted(Tla.infix("+", Tla.infix("+", A, B), C), "a + b + c");
        assertPrinted(Tla.equal(Tla.equal(A, B), C), "(a = b) = c");
        assertPrinted(new Tla.Field(new Tla.If(A, B, C), "f"), "(IF a THEN b ELSE c).f");
        assertPrinted(Tla.and(Tla.forAll("x", A, B), C), "(\\A x \\in a : b) /\\ c");
        assertPrinted(Tla.and(C, Tla.forAll("x", A, B)), "c /\\ \\A x \\in a : b");
        assertPrinted(Tla.implies(Tla.and(C, Tla.forAll("x", A, B)), A), "c /\\ (\\A x \\in a : b) => a");
        assertPrinted(Tla.implies(A, Tla.infix("~>", Tla.equal(A, B), Tla.and(B, C))), "a => ((a = b) ~> (b /\\ c))");
    }

    @Test
    void keepsSequencesApartFromComparisons() {
        assertPrinted(Tla.equal(A, new Tla.Tuple(List.of(B))), "a = <<b>>");
        assertPrinted(new Tla.Prefix("[]", new Tla.Prefix("<>", new Tla.Angle(A, "vars"))), "[]<><<a>>_vars");
        assertPrinted(new Tla.Prefix("[]", new Tla.Square(A, "vars")), "[][a]_vars");
    }

    @Test
    void leavesOutWhatSaysNothing() {
        assertPrinted(Tla.and(Tla.TRUE, A, Tla.and(B, C)), "a /\\ b /\\ c");
        assertPrinted(Tla.or(Tla.FALSE), "FALSE");
    }

    @Test
    void alignsBullets() {
        Tla long_ = Tla.name("x".repeat(30));
        Tla nested = Tla.and(A, Tla.implies(B, Tla.or(Tla.equal(long_, A), Tla.equal(long_, B))));
        assertThat(String.join("\n", ExpressionPrinter.print(nested, 50).lines()))
                .isEqualTo("""
                /\\ a
                /\\ b => \\/ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = a
                        \\/ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = b""");
    }

    /** Without the parentheses the list ends where it begins, and {@code =>} takes only its last bullet. */
    @Test
    void keepsAListOfBulletsApartFromTheOperatorBehindIt() {
        Tla long_ = Tla.name("x".repeat(30));
        Tla condition = Tla.implies(Tla.and(Tla.equal(long_, A), Tla.equal(long_, B)), C);
        assertThat(String.join("\n", ExpressionPrinter.print(condition, 50).lines()))
                .isEqualTo("""
                (/\\ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = a
                 /\\ xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx = b)
                  => c""");
    }

    @Test
    void givesEachCaseALine() {
        Tla cases = new Tla.Case(
                List.of(
                        new Tla.Arm(Tla.equal(A, B), A, Optional.of("line 1")),
                        new Tla.Arm(C, new Tla.If(A, B, C), Optional.empty())),
                Optional.of(B));
        assertThat(String.join("\n", ExpressionPrinter.print(cases, 80).lines()))
                .isEqualTo("""
                CASE a = b -> a                   \\* line 1
                  [] c     -> IF a THEN b ELSE c
                  [] OTHER -> b""");
    }

    private static void assertPrinted(Tla expression, String text) {
        assertThat(ExpressionPrinter.print(expression, 100).lines()).containsExactly(text);
    }
}
