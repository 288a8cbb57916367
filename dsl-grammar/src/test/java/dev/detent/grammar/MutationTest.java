package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.antlr.v4.runtime.Token;
import org.junit.jupiter.api.Test;

/** Breaks good files in thousands of small ways: never an exception, and the mistake is found where it was made. */
final class MutationTest {

    private static final double NEAR_ENOUGH = 0.998;

    private final List<String> samples =
            Resources.lifecycles("samples").map(Resources.Sample::text).toList();

    /** A broken text, and the line on which it was broken. */
    private record Mutant(String text, int line) {}

    @Test
    void aBrokenTokenIsReportedWithinALine() {
        int refused = 0;
        int near = 0;
        List<String> far = new ArrayList<>();
        for (String sample : samples) {
            for (Mutant mutant : tokenMutants(sample, new Random(7))) {
                Diagnosed<LifecycleFile> result = parse(mutant.text());
                if (!result.hasErrors()) {
                    continue;
                }
                refused++;
                if (result.diagnostics().stream().anyMatch(error -> isNear(error, mutant.line()))) {
                    near++;
                } else {
                    far.add("line " + mutant.line() + ": " + result.diagnostics());
                }
            }
        }
        assertThat(refused).isGreaterThan(3000);
        assertThat((double) near / refused)
                .as("%d of %d; not near: %s", near, refused, far)
                .isGreaterThanOrEqualTo(NEAR_ENOUGH);
    }

    @Test
    void oneBrokenTokenGivesFewErrors() {
        for (String sample : samples) {
            for (Mutant mutant : tokenMutants(sample, new Random(8))) {
                assertThat(parse(mutant.text()).diagnostics().stream().filter(Diagnostic::isError))
                        .as(mutant.text())
                        .hasSizeLessThanOrEqualTo(3);
            }
        }
    }

    @Test
    void brokenBytesNeverEndInAnException() {
        Random random = new Random(9);
        for (String sample : samples) {
            byte[] good = sample.getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 500; i++) {
                byte[] bytes = good.clone();
                for (int changes = random.nextInt(4); changes >= 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                Diagnosed<SourceFile> source = SourceFile.decode("mutant", bytes);
                source.value().ifPresent(file -> parse(file.text()));
                assertThat(source.value().isPresent() || source.hasErrors()).isTrue();
            }
        }
    }

    @Test
    void scrambledTokensNeverEndInAnException() {
        Random random = new Random(10);
        for (String sample : samples) {
            List<Token> tokens = visible(sample);
            for (int i = 0; i < 200; i++) {
                StringBuilder text = new StringBuilder("lifecycle L ");
                for (int k = random.nextInt(200); k >= 0; k--) {
                    text.append(tokens.get(random.nextInt(tokens.size() - 1)).getText())
                            .append(random.nextInt(5) == 0 ? "\n" : " ");
                }
                parse(text.toString());
            }
        }
    }

    private static boolean isNear(Diagnostic error, int line) {
        return error.isError()
                && (Math.abs(error.span().line() - line) <= 1
                        || error.labels().stream()
                                .anyMatch(label -> Math.abs(label.span().line() - line) <= 1));
    }

    private static Diagnosed<LifecycleFile> parse(String text) {
        try {
            Diagnosed<LifecycleFile> result = LifecycleParser.parse(new SourceFile("mutant", text));
            assertThat(result.value().isPresent() || result.hasErrors()).isTrue();
            return result;
        } catch (RuntimeException | StackOverflowError thrown) {
            return fail("thrown for:\n" + text, thrown);
        }
    }

    /** Each token deleted, doubled, swapped with the next one, and replaced by another one of the file. */
    private static List<Mutant> tokenMutants(String sample, Random random) {
        List<Token> tokens = visible(sample);
        List<Mutant> mutants = new ArrayList<>();
        for (int i = 0; i + 2 < tokens.size(); i++) {
            Token token = tokens.get(i);
            Token next = tokens.get(i + 1);
            Token other = tokens.get(random.nextInt(tokens.size() - 1));
            int start = token.getStartIndex();
            int end = token.getStopIndex() + 1;
            String before = sample.substring(0, start);
            String after = sample.substring(end);
            String between = sample.substring(end, next.getStartIndex());
            String rest = sample.substring(next.getStopIndex() + 1);
            mutants.add(new Mutant(before + after, token.getLine()));
            mutants.add(new Mutant(before + token.getText() + " " + token.getText() + after, token.getLine()));
            mutants.add(new Mutant(before + other.getText() + after, token.getLine()));
            mutants.add(new Mutant(before + next.getText() + between + token.getText() + rest, token.getLine()));
        }
        return mutants;
    }

    /** The tokens of a file that has only characters of one UTF-16 unit, the end of the file last. */
    private static List<Token> visible(String sample) {
        Tokens tokens = new Tokens(new SourceFile("sample", sample));
        List<Token> visible = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.get(i).getChannel() == Token.DEFAULT_CHANNEL) {
                visible.add(tokens.get(i));
            }
        }
        return visible;
    }
}
