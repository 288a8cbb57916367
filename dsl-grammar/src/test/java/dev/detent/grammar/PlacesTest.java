package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Expression;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Node;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every node knows its place. */
final class PlacesTest {

    @Test
    void countsLinesAndColumnsFromOne() {
        LifecycleFile file = Trees.parse("lifecycle L\nstate s {\r\n  a initial, `final`\n}\n");
        StateDeclaration state = (StateDeclaration) file.declarations().get(0);
        assertThat(state.span()).isEqualTo(new Span("test.lifecycle", 2, 1, 4, 2));
        assertThat(state.name().span()).isEqualTo(new Span("test.lifecycle", 2, 7, 2, 8));
        assertThat(state.values().get(0).span()).isEqualTo(new Span("test.lifecycle", 3, 3, 3, 12));
        assertThat(state.values().get(1).name().span()).isEqualTo(new Span("test.lifecycle", 3, 14, 3, 21));
    }

    @Test
    void countsColumnsInUtf16Units() {
        LifecycleFile file = Trees.parse("lifecycle L\ndefine d = /* \uD83D\uDE00 */ x \"\uD83D\uDE00\" command c");
        assertThat(file.declarations().get(0).span()).isEqualTo(new Span("test.lifecycle", 2, 1, 2, 27));
        assertThat(file.declarations().get(1).span()).isEqualTo(new Span("test.lifecycle", 2, 28, 2, 37));
    }

    @Test
    void spansAnExpressionFromItsFirstToItsLastCharacter() {
        LifecycleFile file = Trees.parse("lifecycle L\ninvariant i: a and (b + 1 == c) or not d");
        PropertyDeclaration.Invariant invariant =
                (PropertyDeclaration.Invariant) file.declarations().get(0);
        Expression.Or or = (Expression.Or) invariant.condition();
        assertThat(or.span()).isEqualTo(new Span("test.lifecycle", 2, 14, 2, 41));
        assertThat(or.operands().get(0).span()).isEqualTo(new Span("test.lifecycle", 2, 14, 2, 32));
        assertThat(or.operands().get(1).span()).isEqualTo(new Span("test.lifecycle", 2, 36, 2, 41));
    }

    @Test
    void spansAStepFromItsTaskToTheEndOfItsCall() {
        LifecycleFile file = Trees.parse("lifecycle L\ncommand c {\n  task t\n  call x(1) when y\n}");
        CommandDeclaration command = (CommandDeclaration) file.declarations().get(0);
        assertThat(command.body().get(0).span()).isEqualTo(new Span("test.lifecycle", 3, 3, 4, 19));
    }

    @TestFactory
    Stream<DynamicTest> everyNodeOfASampleLiesWithinItsParent() {
        return Resources.lifecycles("samples")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    LifecycleFile file = Trees.parse(sample.text());
                    int nodes = checkInside(file, file.span(), new SourceFile("test.lifecycle", sample.text()));
                    assertThat(nodes).isGreaterThan(10);
                }));
    }

    private static int checkInside(Object part, Span parent, SourceFile source) {
        if (part instanceof Optional<?> optional) {
            return optional.map(value -> checkInside(value, parent, source)).orElse(0);
        } else if (part instanceof List<?> list) {
            return list.stream()
                    .mapToInt(value -> checkInside(value, parent, source))
                    .sum();
        } else if (!(part instanceof Node)) {
            return 0;
        }
        Span span = ((Node) part).span();
        assertThat(span).as("%s in %s", part, parent).isGreaterThanOrEqualTo(parent.start());
        assertThat(span.end()).as("%s in %s", part, parent).isLessThanOrEqualTo(parent.end());
        assertThat(source.line(span.line()).substring(span.column() - 1)).doesNotStartWith(" ");
        int nodes = 1;
        for (RecordComponent component : part.getClass().getRecordComponents()) {
            nodes += checkInside(Trees.read((Record) part, component), span, source);
        }
        return nodes;
    }
}
