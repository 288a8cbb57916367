package dev.detent.grammar;

import static dev.detent.grammar.Trees.condition;
import static dev.detent.grammar.Trees.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ExpressionSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    true                     | BooleanLiteral(true)
                    false                    | BooleanLiteral(false)
                    none                     | NoneLiteral
                    12                       | IntegerLiteral(12, 12)
                    0x1f                     | IntegerLiteral(31, 0x1f)
                    2147483647               | IntegerLiteral(2147483647, 2147483647)
                    15m                      | DurationLiteral(15, MINUTES)
                    200ms                    | DurationLiteral(200, MILLISECONDS)
                    x                        | Reference(x)
                    `state`                  | Reference(state)
                    old(x)                   | Apply(old, [Reference(x)])
                    f(1, x)                  | Apply(f, [IntegerLiteral(1, 1), Reference(x)])
                    not x                    | Not(Reference(x))
                    not not x                | Not(Not(Reference(x)))
                    a < b                    | Comparison(Reference(a), LESS, Reference(b))
                    a in s                   | Membership(Reference(a), false, Named(s))
                    a not in {b, none, 3}    | Membership(Reference(a), true, Literal([Reference(b), NoneLiteral, IntegerLiteral(3, 3)]))
                    a in any                 | Membership(Reference(a), false, Any([]))
                    a in any except {b, c}   | Membership(Reference(a), false, Any([b, c]))
                    """)
    void readsOneOfEachKind(String text, String tree) {
        assertThat(condition(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a and b or c             | (a and b) or c
                    a or b and c             | a or (b and c)
                    not a and b              | (not a) and b
                    not a == b               | not (a == b)
                    not a implies not b      | (not a) implies (not b)
                    not a in s               | not (a in s)
                    a implies b or c         | a implies (b or c)
                    a implies b implies c    | a implies (b implies c)
                    a + b == c               | (a + b) == c
                    a - b - c                | (a - b) - c
                    a - b + c                | (a - b) + c
                    a or else b == c         | (a or else b) == c
                    a == b or else c         | a == (b or else c)
                    a + b or else c          | (a + b) or else c
                    a or else b + c          | a or else (b + c)
                    a or else b or else c    | (a or else b) or else c
                    a or else b or c         | (a or else b) or c
                    a == b and c != d        | (a == b) and (c != d)
                    a in s and b             | (a in s) and b
                    a or else b in s         | (a or else b) in s
                    """)
    void bindsAsTheReferenceSays(String bare, String grouped) {
        assertThat(condition(bare)).isEqualTo(condition(grouped));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    a or b and c             | (a or b) and c
                    a - b - c                | a - (b - c)
                    a implies b implies c    | (a implies b) implies c
                    not a and b              | not (a and b)
                    a and b and c            | (a and b) and c
                    a or b or c              | a or (b or c)
                    a or else b + c          | (a or else b) + c
                    a == b or else c         | (a == b) or else c
                    """)
    void keepsTheAuthorsGrouping(String bare, String grouped) {
        assertThat(condition(bare)).isNotEqualTo(condition(grouped));
    }

    @Test
    void putsALongChainOfOneKindIntoOneNode() {
        assertThat(condition("a and b and not c and d"))
                .isEqualTo("And([Reference(a), Reference(b), Not(Reference(c)), Reference(d)])");
        assertThat(condition("a or b or c")).isEqualTo("Or([Reference(a), Reference(b), Reference(c)])");
    }

    @Test
    void leavesTheCommasOfAListToTheList() {
        assertThat(declaration("command c { require a in any except b, d }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [Require([Requirement("
                        + "Membership(Reference(a), false, Any([b])), -), Requirement(Reference(d), -)])])");
    }

    @Test
    void readsAConjunctionOfTenThousandParts() {
        assertThat(condition("a" + " and a".repeat(10_000))).startsWith("And([Reference(a), ");
    }
}
