package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Whole files: they parse, what is printed parses to the same tree, and the grammar's own start rule agrees. */
final class SamplesTest {

    @TestFactory
    Stream<DynamicTest> everySampleParses() {
        return Resources.lifecycles("samples")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    LifecycleFile file = Trees.parse(sample.text());
                    assertThat(file.declarations()).isNotEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> theStartRuleOfTheGrammarReadsEverySample() {
        return Resources.lifecycles("samples")
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    Tokens tokens = new Tokens(new SourceFile(sample.name(), sample.text()));
                    LifecycleSyntaxParser parser = new LifecycleSyntaxParser(tokens.stream());
                    parser.removeErrorListeners();
                    int declarations = parser.file().declaration().size();
                    assertThat(parser.getNumberOfSyntaxErrors()).isZero();
                    assertThat(declarations)
                            .isEqualTo(Trees.parse(sample.text()).declarations().size());
                }));
    }
}
