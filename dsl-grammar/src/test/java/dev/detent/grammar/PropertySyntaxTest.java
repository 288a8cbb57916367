package dev.detent.grammar;

import static dev.detent.grammar.Trees.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PropertySyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    invariant i: a                           | Invariant(i, Reference(a))
                    step invariant i: changed(a)             | StepInvariant(i, Apply(changed, [Reference(a)]))
                    eventually e: a leads to b               | Eventually(e, Reference(a), Reference(b))
                    always possible p: a                     | AlwaysPossible(p, Reference(a), [], -)
                    always possible p: a by c, d when e      | AlwaysPossible(p, Reference(a), [c, d], Reference(e))
                    reachable r: a                           | Reachable(r, Reference(a))
                    """)
    void readsProperties(String text, String tree) {
        assertThat(declaration(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    instances 2                              | Instances(IntegerLiteral(2, 2))
                    failures any                             | AnyFailures
                    failures none                            | Failures([])
                    failures a, b                            | Failures([a, b])
                    reports any                              | Reports(ANY)
                    reports fresh                            | Reports(FRESH)
                    reports none                             | Reports(NONE)
                    commands a, b                            | Commands(Listed([a, b]))
                    commands any except a                    | Commands(Any([a]))
                    without fence, settling                  | Without([fence, settling])
                    with fast = true                         | With(fast, BooleanLiteral(true))
                    expect p, q violated                     | Expect([p, q])
                    """)
    void readsTheItemsOfACheck(String text, String tree) {
        assertThat(declaration("check c { " + text + " }")).isEqualTo("CheckDeclaration(c, [" + tree + "])");
    }

    @Test
    void readsViews() {
        assertThat(declaration("view v { A when a, B when b\n C otherwise }"))
                .isEqualTo("ViewDeclaration(v, [Case(A, Reference(a)), Case(B, Reference(b))], C)");
        assertThat(declaration("view v { C otherwise }")).isEqualTo("ViewDeclaration(v, [], C)");
    }
}
