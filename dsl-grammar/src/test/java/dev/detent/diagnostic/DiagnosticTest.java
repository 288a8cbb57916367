package dev.detent.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DiagnosticTest {

    private static final Diagnostic ERROR = Diagnostic.of(DiagnosticCode.UNEXPECTED, Span.startOf("f"), "m");
    private static final Diagnostic WARNING = ERROR.severity(Severity.WARNING);

    @Test
    void everyCodeHasAnIdOfItsOwnAndATitle() {
        assertThat(DiagnosticCode.values()).extracting(DiagnosticCode::id).doesNotHaveDuplicates();
        assertThat(DiagnosticCode.values()).allSatisfy(code -> {
            assertThat(code.id()).matches("DT[1-9][0-9]{2}");
            assertThat(code.title()).isNotBlank().doesNotEndWith(".");
        });
    }

    @Test
    void codesStandInTheOrderOfTheirHundreds() {
        List<String> hundreds = Arrays.stream(DiagnosticCode.values())
                .map(code -> code.id().substring(0, 3))
                .toList();
        assertThat(hundreds).isSorted();
    }

    @Test
    void sortsByFileLineAndColumn() {
        Diagnostic a = Diagnostic.of(DiagnosticCode.UNEXPECTED, new Span("a", 9, 9, 9, 9), "m");
        Diagnostic b = Diagnostic.of(DiagnosticCode.UNEXPECTED, new Span("b", 2, 9, 2, 9), "m");
        Diagnostic c = Diagnostic.of(DiagnosticCode.UNEXPECTED, new Span("b", 10, 1, 10, 9), "m");
        Diagnostic d = Diagnostic.of(DiagnosticCode.UNEXPECTED, new Span("b", 10, 2, 10, 3), "m");
        assertThat(Diagnosed.failed(List.of(d, c, b, a)).diagnostics()).containsExactly(a, b, c, d);
    }

    @Test
    void aPhaseWithoutAValueSaysWhy() {
        assertThatThrownBy(() -> Diagnosed.failed(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Diagnosed.failed(WARNING)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Diagnosed.failed(ERROR).value()).isEmpty();
        assertThat(Diagnosed.of("v", List.of(WARNING)).hasErrors()).isFalse();
        assertThat(Diagnosed.of("v", List.of(ERROR)).hasErrors()).isTrue();
    }

    @Test
    void theNextPhaseRunsOnlyWithoutErrors() {
        Diagnosed<Integer> length = Diagnosed.of("four", List.of(WARNING)).then(text -> Diagnosed.of(text.length()));
        assertThat(length).isEqualTo(new Diagnosed<>(Optional.of(4), List.of(WARNING)));
        Diagnosed<Integer> none = Diagnosed.of("four", List.of(ERROR)).then(text -> Diagnosed.of(text.length()));
        assertThat(none).isEqualTo(new Diagnosed<>(Optional.empty(), List.of(ERROR)));
    }

    @Test
    void aSpanIsAStretchOfText() {
        Span span = new Span("f", 2, 3, 4, 1);
        assertThat(span).hasToString("f:2:3");
        assertThat(span.start()).isEqualTo(new Span("f", 2, 3, 2, 3));
        assertThat(span.end()).isEqualTo(new Span("f", 4, 1, 4, 1));
        assertThat(span.to(new Span("f", 5, 1, 5, 9))).isEqualTo(new Span("f", 2, 3, 5, 9));
        assertThatThrownBy(() -> new Span("f", 0, 1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span("f", 2, 5, 2, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Span("f", 2, 5, 1, 9)).isInstanceOf(IllegalArgumentException.class);
    }
}
