package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import org.junit.jupiter.api.Test;

/** Checks that expect what the language asks of every lifecycle to be violated. */
final class LanguageExpectationTest {

    /** It is lit and put out again for ever; where it breaks, nothing lights it. */
    private static final String LAMP = """
            lifecycle Lamp
            state lamp { dark initial, lit }
            keep broken: boolean
            command light internal from dark to lit  { require not broken }
            command dim   internal from lit  to dark
            command drop  { require not broken  accept { broken = true } }
            reaction lights when lamp == dark issue light
            reaction dims   when lamp == lit  issue dim
            """;

    private static CheckReport check(String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile("test.lifecycle", text));
        assertThat(compiled.hasErrors()).as(compiled.diagnostics().toString()).isFalse();
        return LifecycleChecker.check(compiled.value().orElseThrow(), CheckOptions.defaults(), CheckProgress.NONE);
    }

    @Test
    void whatIsViolatedIsAsExpected() {
        CheckReport report = check(LAMP + "check fights { expect reactions_end, reactions_accepted violated }\n");

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.properties())
                .filteredOn(PropertyResult::expected)
                .extracting(PropertyResult::name, PropertyResult::verdict)
                .containsExactlyInAnyOrder(
                        tuple("reactions_accepted", Verdict.VIOLATED), tuple("reactions_end", Verdict.VIOLATED));
    }

    @Test
    void whatHoldsIsNotAsExpected() {
        CheckReport report = check(LAMP + "check fights { expect types violated }\n");

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(report.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.EXPECTATION_UNMET);
    }

    @Test
    void whatIsNotDecidedIsInconclusive() {
        CheckReport report = check(LAMP + "check weak { without fence  expect reactions_end violated }\n");

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(report.notChecked())
                .contains("whether `reactions_end` is violated, as check `weak` expects: it is not decided there");
    }

    @Test
    void aPropertyOfTheFileHidesTheOneOfItsName() {
        CheckReport report = check(LAMP + "invariant types: lamp == dark\ncheck dark { expect types violated }\n");

        assertThat(report.verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.properties())
                .filteredOn(result -> result.name().equals("types"))
                .extracting(PropertyResult::kind, PropertyResult::expected)
                .containsExactlyInAnyOrder(tuple("language", false), tuple("invariant", true));
    }
}
