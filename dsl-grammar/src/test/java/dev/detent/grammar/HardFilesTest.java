package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Files that are deep or large. */
final class HardFilesTest {

    private static final int MANY = 10_000;

    @TestFactory
    Stream<DynamicTest> depthEndsInADiagnosticAndNotInAStackOverflow() {
        return Stream.of(
                        "define d = " + "(".repeat(MANY) + "x" + ")".repeat(MANY),
                        "define d = " + "(".repeat(MANY),
                        "define d = " + "not ".repeat(MANY) + "x",
                        "define d = " + "x implies ".repeat(MANY) + "x",
                        "define d = " + "x + ".repeat(MANY) + "x",
                        "define d = " + "x or else ".repeat(MANY) + "x",
                        "define d = " + "f(".repeat(MANY) + "x" + ")".repeat(MANY),
                        "define d = " + "x + (".repeat(MANY) + "x" + ")".repeat(MANY),
                        "command c { call a(" + "not ".repeat(MANY) + "x) }",
                        "state s " + "{ a ".repeat(MANY) + "}".repeat(MANY),
                        "command c " + "{ ".repeat(MANY))
                .map(text -> DynamicTest.dynamicTest(text.substring(0, 30), () -> {
                    Diagnosed<LifecycleFile> result = parse("lifecycle L\n" + text + "\nkeep k: T k2");
                    assertThat(result.diagnostics())
                            .extracting(Diagnostic::code)
                            .first()
                            .isEqualTo(DiagnosticCode.TOO_DEEP);
                    assertThat(result.diagnostics()).hasSize(2);
                }));
    }

    @Test
    void depthThatPeopleWriteIsFine() {
        Trees.condition("(".repeat(90) + "x" + ")".repeat(90));
        Trees.condition("not ".repeat(90) + "x");
        Trees.condition("x implies ".repeat(90) + "x");
        Trees.condition("x + ".repeat(90) + "x");
        Trees.condition("x and (y or ".repeat(90) + "x" + ")".repeat(90));
    }

    @Test
    void chainsOfComparisonsOrMembershipsAreRefusedAtAnyLength() {
        for (String operator : new String[] {" == ", " in s == ", " < "}) {
            Diagnosed<LifecycleFile> result = parse("lifecycle L\ndefine d = " + ("x" + operator).repeat(MANY) + "x");
            assertThat(result.hasErrors()).isTrue();
        }
    }

    @Test
    void readsTenThousandCommandsAndAThousandValues() {
        Diagnosed<LifecycleFile> result = parse(large(MANY));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.value().orElseThrow().declarations()).hasSize(MANY + 1);
    }

    @Test
    void tenThousandMistakesAreFoundToo() {
        String text = "lifecycle L\n" + "command c from a t b { require x }\n".repeat(MANY);
        assertThat(parse(text).diagnostics()).hasSize(MANY);
    }

    @TestFactory
    Stream<DynamicTest> textThatNeverEndsIsRefused() {
        return Stream.of("/*", "\"", "'", "`", "{", "}", "///\n", "state ", "group {", "lifecycle ", "\uD83D", "0")
                .map(part -> DynamicTest.dynamicTest(part.strip(), () -> {
                    assertThat(parse("lifecycle L\n" + part.repeat(5 * MANY)).diagnostics())
                            .isNotEmpty();
                    assertThat(parse(part.repeat(5 * MANY)).diagnostics()).isNotEmpty();
                }));
    }

    private static String large(int commands) {
        StringBuilder text = new StringBuilder("lifecycle Large\nstate s {\n  v0 initial\n");
        for (int i = 1; i < 1000; i++) {
            text.append("  v").append(i).append('\n');
        }
        text.append("}\n");
        for (int i = 0; i < commands; i++) {
            text.append("/// Number ").append(i).append(".\n");
            text.append("command c")
                    .append(i)
                    .append(" from v")
                    .append(i % 1000)
                    .append(" to v");
            text.append((i + 1) % 1000).append(" else v0 {\n  require x == y and not z \"no\"\n  task t call a\n}\n");
        }
        return text.toString();
    }

    private static Diagnosed<LifecycleFile> parse(String text) {
        return LifecycleParser.parse(new SourceFile("hard", text));
    }
}
