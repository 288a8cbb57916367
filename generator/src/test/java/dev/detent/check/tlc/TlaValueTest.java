package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.check.tlc.TlaValue.Bool;
import dev.detent.check.tlc.TlaValue.Fields;
import dev.detent.check.tlc.TlaValue.Function;
import dev.detent.check.tlc.TlaValue.Int;
import dev.detent.check.tlc.TlaValue.ModelValue;
import dev.detent.check.tlc.TlaValue.SetOf;
import dev.detent.check.tlc.TlaValue.Str;
import dev.detent.check.tlc.TlaValue.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TlaValueTest {

    @Test
    void readsAtoms() throws TlaSyntaxException {
        assertThat(TlaValue.parse("TRUE")).isEqualTo(new Bool(true));
        assertThat(TlaValue.parse("FALSE")).isEqualTo(new Bool(false));
        assertThat(TlaValue.parse("-2147483648")).isEqualTo(new Int(Integer.MIN_VALUE));
        assertThat(TlaValue.parse(" 0\n")).isEqualTo(new Int(0));
        assertThat(TlaValue.parse("i1")).isEqualTo(new ModelValue("i1"));
        assertThat(TlaValue.parse("TRUEish")).isEqualTo(new ModelValue("TRUEish"));
        assertThat(TlaValue.parse("\"TRUE\"")).isEqualTo(new Str("TRUE"));
    }

    @Test
    void resolvesEscapesOfStrings() throws TlaSyntaxException {
        assertThat(TlaValue.parse("\"q\\\"b\\\\s\\tt\\nn\\rr\\ff|-> @@ >> ü\""))
                .isEqualTo(new Str("q\"b\\s\tt\nn\rr\ff|-> @@ >> ü"));
        assertThat(TlaValue.parse("\"\"")).isEqualTo(new Str(""));
    }

    @Test
    void readsSetsAndIntervals() throws TlaSyntaxException {
        Set<TlaValue> numbers = Set.of(new Int(-1), new Int(0), new Int(1));
        assertThat(TlaValue.parse("{}")).isEqualTo(new SetOf(Set.of()));
        assertThat(TlaValue.parse("{1, -1, 0}")).isEqualTo(new SetOf(numbers));
        assertThat(TlaValue.parse("-1..1")).isEqualTo(new SetOf(numbers));
        assertThat(TlaValue.parse("3 .. 2")).isEqualTo(new SetOf(Set.of()));
        assertThat(TlaValue.parse("2147483646..2147483647")).isEqualTo(TlaValue.parse("{2147483647, 2147483646}"));
        assertThat(TlaValue.parse("{{}, {{}}}"))
                .isEqualTo(new SetOf(Set.of(new SetOf(Set.of()), new SetOf(Set.of(new SetOf(Set.of()))))));
    }

    @Test
    void readsTuplesAndRecords() throws TlaSyntaxException {
        assertThat(TlaValue.parse("<<>>")).isEqualTo(TlaValue.parse("<< >>")).isEqualTo(new Tuple(List.of()));
        assertThat(TlaValue.parse("<<1, \"a\", <<TRUE>>>>"))
                .isEqualTo(new Tuple(List.of(new Int(1), new Str("a"), new Tuple(List.of(new Bool(true))))));
        assertThat(TlaValue.parse("[a |-> 1, b_2 |-> [c |-> {}, d |-> <<>>]]"))
                .isEqualTo(new Fields(Map.of(
                        "a",
                        new Int(1),
                        "b_2",
                        new Fields(Map.of("c", new SetOf(Set.of()), "d", new Tuple(List.of()))))));
    }

    @Test
    void readsFunctions() throws TlaSyntaxException {
        assertThat(TlaValue.parse("(i1 :> [at |-> \"off\"] @@ i2 :> Nil)"))
                .isEqualTo(new Function(Map.of(
                        new ModelValue("i1"),
                        new Fields(Map.of("at", new Str("off"))),
                        new ModelValue("i2"),
                        new ModelValue("Nil"))));
        assertThat(TlaValue.parse("(<<1, 2>> :> (FALSE :> 1 @@ TRUE :> 2))"))
                .isEqualTo(new Function(Map.of(
                        new Tuple(List.of(new Int(1), new Int(2))),
                        new Function(Map.of(new Bool(false), new Int(1), new Bool(true), new Int(2))))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(1 :> \"a\" @@ 2 :> \"b\") ~ <<\"a\", \"b\">>",
                "(2 :> \"b\" @@ 1 :> \"a\") ~ <<\"a\", \"b\">>",
                "(\"x\" :> 1 @@ \"y\" :> 2) ~ [y |-> 2, x |-> 1]",
                "[a |-> 1, b |-> 2] ~ [b |-> 2, a |-> 1]",
                "(1 :> 2 @@ 3 :> 4) ~ (3 :> 4 @@ 1 :> 2)",
                "{1..2, {3}} ~ {{3}, {2, 1}}"
            })
    void holdsEqualWhatTlaHoldsEqual(String one, String other) throws TlaSyntaxException {
        assertThat(TlaValue.parse(one)).isEqualTo(TlaValue.parse(other)).hasSameHashCodeAs(TlaValue.parse(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(0 :> \"a\" @@ 1 :> \"b\") ~ <<\"a\", \"b\">>",
                "(\"x\" :> 1 @@ \"y z\" :> 2) ~ (\"x\" :> 1 @@ \"y\" :> 2)",
                "\"i1\" ~ i1",
                "\"1\" ~ 1",
                "<<>> ~ {}",
                "<<1>> ~ {1}",
                "<<1, 2>> ~ <<2, 1>>"
            })
    void tellsApartWhatTlaTellsApart(String one, String other) throws TlaSyntaxException {
        assertThat(TlaValue.parse(one)).isNotEqualTo(TlaValue.parse(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[name |-> \"a \\\"b\\\" \\\\ c\", other |-> {\"d\", \"e\"}]",
                "<<1, TRUE, i1, (i1 :> <<>> @@ \"a b\" :> {-3})>>",
                "{{}, {1, 2}}",
                "(0 :> 0)"
            })
    void printsWhatItReads(String text) throws TlaSyntaxException {
        assertThat(TlaValue.parse(text)).hasToString(text);
        assertThat(TlaValue.parse(text.replace(", ", "\n   ,   ").replace(" @@ ", " @@\n")))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1 2",
                "1,",
                "-",
                "- 1",
                "2147483648",
                "1..",
                "1..2000000000",
                "\"a",
                "\"a\\",
                "\"a\\q\"",
                "<<1, >>",
                "<<1",
                "{1, 1}",
                "{1 2}",
                "[]",
                "[a |-> 1, a |-> 2]",
                "[a |-> 1",
                "[1 |-> 1]",
                "[a -> 1]",
                "(1 :> 2",
                "(1 :> 2 @@ 1 :> 3)",
                "()",
                "(1)",
                "x = 1",
                "123_",
                "SUBSET {1}",
                "{1} \\X {2}"
            })
    void refusesEverythingElse(String text) {
        assertThatThrownBy(() -> TlaValue.parse(text))
                .isInstanceOf(TlaSyntaxException.class)
                .hasMessageMatching("(?s)expected .+ at offset \\d+, found .+");
    }

    @Test
    void refusesBottomlessNesting() {
        String deep = "<<".repeat(10_000) + ">>".repeat(10_000);
        assertThatThrownBy(() -> TlaValue.parse(deep)).isInstanceOf(TlaSyntaxException.class);
    }

    @Test
    void readsStates() throws TlaSyntaxException {
        assertThat(new TlaReader("x = 1\n").onlyState()).isEqualTo(Map.of("x", new Int(1)));
        assertThat(new TlaReader("/\\ x = 1\n/\\ y2 = [a |->\n   \"/\\\\ x = 2\"]\n").onlyState())
                .isEqualTo(Map.of("x", new Int(1), "y2", new Fields(Map.of("a", new Str("/\\ x = 2")))));
        assertThatThrownBy(() -> new TlaReader("/\\ x = 1\n/\\ x = 2").onlyState())
                .hasMessageStartingWith("expected another variable");
        assertThatThrownBy(() -> new TlaReader("x = 1 /\\ y = 2").onlyState())
                .hasMessageStartingWith("expected the end");
        assertThatThrownBy(() -> new TlaReader("").onlyState()).hasMessageStartingWith("expected a variable");
    }
}
