package dev.detent.grammar;

import static dev.detent.grammar.Trees.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.LifecycleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DataSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    state s { a }                            | StateDeclaration(s, false, -, [StateValue(a, -, -, [], [])])
                    state s holds tasks { a }                | StateDeclaration(s, true, -, [StateValue(a, -, -, [], [])])
                    state s reported from g { a }            | StateDeclaration(s, false, g, [StateValue(a, -, -, [], [])])
                    state s { a = 0x0f "A" initial }         | StateDeclaration(s, false, -, [StateValue(a, IntegerLiteral(15, 0x0f), "A", [Initial], [])])
                    state s { a final task was b }           | StateDeclaration(s, false, -, [StateValue(a, -, -, [Final, Task, Was(b)], [])])
                    state s { a unused "why" }               | StateDeclaration(s, false, -, [StateValue(a, -, -, [Unused("why")], [])])
                    state s { a { b, c { d } } }             | StateDeclaration(s, false, -, [StateValue(a, -, -, [], [StateValue(b, -, -, [], []), StateValue(c, -, -, [], [StateValue(d, -, -, [], [])])])])
                    keep k: boolean                          | KeepDeclaration(k, TypeExpression(Named(boolean), -, false), -, -)
                    keep k: 0..3 = 2                         | KeepDeclaration(k, TypeExpression(Range(IntegerLiteral(0, 0), IntegerLiteral(3, 3)), -, false), -, IntegerLiteral(2, 2))
                    keep k: s in {a, b} or none              | KeepDeclaration(k, TypeExpression(Named(s), Literal([Reference(a), Reference(b)]), true), -, -)
                    keep k: {a, b} reported from g = a       | KeepDeclaration(k, TypeExpression(Enumeration([a, b]), -, false), g, Reference(a))
                    attribute a, b                           | AttributeDeclaration([a, b])
                    set t of s = {a, u, none}                | SetDeclaration(t, s, Literal([Reference(a), Reference(u), NoneLiteral]))
                    define d = a "no a"                      | DefineDeclaration(d, Reference(a), "no a")
                    callers user, admin                      | CallersDeclaration([user, admin])
                    setting t: duration = 15m                | SettingDeclaration(t, TypeExpression(Named(duration), -, false), DurationLiteral(15, MINUTES))
                    setting t: boolean                       | SettingDeclaration(t, TypeExpression(Named(boolean), -, false), -)
                    outside g: power = off                   | OutsideDeclaration(g, TypeExpression(Named(power), -, false), Reference(off))
                    shared n: 0..2 = 2                       | SharedDeclaration(n, TypeExpression(Range(IntegerLiteral(0, 0), IntegerLiteral(2, 2)), -, false), IntegerLiteral(2, 2))
                    """)
    void readsDeclarationsOfData(String text, String tree) {
        assertThat(declaration(text)).isEqualTo(tree);
    }

    @Test
    void separatesValuesByCommasOrLineEnds() {
        assertThat(declaration("state s { a, b, c, }"))
                .isEqualTo(declaration("state s {\n a\n b,\n c }"))
                .isEqualTo(declaration("state s\n{\na\n,b\n,c\n}"));
    }

    @Test
    void readsPackageAndName() {
        LifecycleFile file = Trees.parse("package org.`state`.shop lifecycle Order");
        assertThat(Trees.show(file)).isEqualTo("LifecycleFile([org, state, shop], Order, [])");
    }

    @Test
    void readsTextsWithEscapes() {
        assertThat(declaration("define d = a \"say \\\"x\\\" \\\\ and\\nbye \uD83D\uDE00\""))
                .isEqualTo("DefineDeclaration(d, Reference(a), \"say \"x\" \\ and\nbye \uD83D\uDE00\")");
    }

    @Test
    void takesAnyLineEndAndTabsAndAByteOrderMark() {
        String text = "lifecycle L\nstate s { a\n b }\nkeep k: 0..3\n";
        String expected = Trees.show(Trees.parse(text));
        assertThat(Trees.show(Trees.parse(text.replace("\n", "\r\n")))).isEqualTo(expected);
        assertThat(Trees.show(Trees.parse(text.replace("\n", "\r")))).isEqualTo(expected);
        assertThat(Trees.show(Trees.parse(text.replace(" ", "\t")))).isEqualTo(expected);
        assertThat(Trees.show(Trees.parse("\uFEFF" + text))).isEqualTo(expected);
    }

    @Test
    void skipsComments() {
        assertThat(declaration("/* a */ set /** b **/ t // c\n of //// d\n s /* e\n // f */ = { a }"))
                .isEqualTo(declaration("set t of s = {a}"));
    }
}
