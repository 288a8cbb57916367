package dev.detent.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.format.Mess.Rates;
import dev.detent.grammar.LifecycleParser;
import dev.detent.grammar.LifecyclePrinter;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import dev.detent.grammar.TreeGenerator;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Files of the repository and generated ones: nothing is lost, and what is formatted stays as it is. */
final class FormatFilesTest {

    private static final Path REPOSITORY = Path.of("..");
    private static final Pattern SIGNS =
            Pattern.compile("\"(?:[^\"\\\\\\r\\n]|\\\\.)*\"|(//[^\\r\\n]*|/\\*(?s:.*?)\\*/)|[\\w`]+|[^\\s\\w]");

    @Test
    void everyFileOfTheRepository() throws IOException {
        for (String text : lifecycles()) {
            check(text);
        }
    }

    @Test
    void generatedFiles() {
        LongStream.range(0, 40).forEach(FormatFilesTest::generated);
    }

    @Test
    void messyFiles() throws IOException {
        for (String text : lifecycles()) {
            messy(text, 0);
        }
    }

    @Test
    @Tag("slow")
    void manyGeneratedAndMessyFiles() throws IOException {
        LongStream.range(40, 3000).forEach(FormatFilesTest::generated);
        for (String text : lifecycles()) {
            LongStream.range(1, 40).forEach(seed -> messy(text, seed));
        }
    }

    private static void generated(long seed) {
        String text = LifecyclePrinter.print(new TreeGenerator(seed).file());
        check(text);
        messy(text, seed);
    }

    private static void messy(String text, long seed) {
        check(Mess.of(text, seed, new Rates(0, 0, 0)));
        check(Mess.of(text, seed, new Rates(0, 30, 0)));
        check(Mess.of(text, seed, new Rates(2, 5, 0)));
        check(Mess.of(text, seed, new Rates(2, 5, 5)));
        check(Mess.of(text, seed, new Rates(25, 20, 20)));
    }

    private static List<String> lifecycles() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(REPOSITORY)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".lifecycle"))
                    .filter(path -> !path.toString().contains("/target/"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file);
                if (!LifecycleParser.parse(new SourceFile("file", text)).hasErrors()) {
                    texts.add(text);
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(10);
        return texts;
    }

    private static void check(String text) {
        Diagnosed<String> result = LifecycleFormatter.format(new SourceFile("file", text));
        assertThat(result.hasErrors()).as(text).isFalse();
        String formatted = result.value().orElseThrow();
        assertThat(words(formatted)).as(text).isEqualTo(words(text));
        assertThat(comments(formatted, false)).as(text).isEqualTo(comments(text, false));
        assertThat(comments(formatted, true)).as(text).isEqualTo(comments(text, true));
        assertThat(LifecycleFormatter.format(new SourceFile("file", formatted))
                        .value()
                        .orElseThrow())
                .as("formatted twice")
                .isEqualTo(formatted);
        assertThat(formatted)
                .doesNotContain("\r")
                .doesNotContain("\n\n\n")
                .doesNotContain(" \n")
                .endsWith("\n");
    }

    /** All words and signs but commas, which may come and go at the ends of lines. */
    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = SIGNS.matcher(text);
        while (matcher.find()) {
            if (matcher.group(1) == null && !matcher.group().equals(",")) {
                words.add(matcher.group());
            }
        }
        return words;
    }

    private static List<String> comments(String text, boolean docs) {
        List<String> comments = new ArrayList<>();
        Matcher matcher = SIGNS.matcher(text);
        while (matcher.find()) {
            String comment = matcher.group(1);
            if (comment != null && docs == comment.startsWith("///")) {
                comments.add(comment.replaceAll("\\s+", " ").strip());
            }
        }
        return comments;
    }

    // ---- nothing of the grammar is left out here

    @Test
    void everyRuleOfTheGrammarOccursInTheseFiles() throws IOException {
        Set<String> seen = new HashSet<>();
        for (String text : lifecycles()) {
            collect(text, seen);
        }
        LongStream.range(0, 60).forEach(seed -> collect(LifecyclePrinter.print(new TreeGenerator(seed).file()), seen));

        assertThat(seen).containsAll(rules());
    }

    private static void collect(String text, Set<String> rules) {
        collect(LifecycleParser.tree(new SourceFile("file", text)).value().orElseThrow(), rules);
    }

    private static void collect(SyntaxTree tree, Set<String> rules) {
        if (tree instanceof Branch branch) {
            rules.add(branch.rule());
            branch.parts().forEach(part -> collect(part, rules));
        }
    }

    /** The rules of the grammar; of one whose alternatives have names, these. */
    private static Set<String> rules() {
        Class<?>[] contexts = LifecycleSyntaxParser.class.getDeclaredClasses();
        Set<String> rules = new TreeSet<>();
        for (Class<?> context : contexts) {
            boolean divided = Arrays.stream(contexts).anyMatch(other -> other.getSuperclass() == context);
            if (!divided && context.getSimpleName().endsWith("Context")) {
                rules.add(context.getSimpleName().replaceFirst("Context$", ""));
            }
        }
        return rules;
    }

    @Test
    void noWordIsForgottenByTheTree() {
        String text = "/* a */ lifecycle /* b */ Door // c\nstate d { e, /* f */ g, } // h";
        List<String> found = new ArrayList<>();
        gather(LifecycleParser.tree(new SourceFile("file", text)).value().orElseThrow(), found);

        assertThat(found)
                .containsExactly(
                        "/* a */",
                        "lifecycle",
                        "/* b */",
                        "Door",
                        "// c",
                        "state",
                        "d",
                        "{",
                        "e",
                        "/* f */",
                        "g",
                        "}",
                        "// h",
                        "");
    }

    private static void gather(SyntaxTree tree, List<String> found) {
        if (tree instanceof Branch branch) {
            branch.parts().forEach(part -> gather(part, found));
        } else if (tree instanceof Word word) {
            word.before().forEach(comment -> found.add(comment.text()));
            found.add(word.text());
            word.after().forEach(comment -> found.add(comment.text()));
        }
    }
}
