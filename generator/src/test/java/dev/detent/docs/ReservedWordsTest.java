package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The words that cannot be names are those of the grammar, and each declaration is in the index. */
class ReservedWordsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path REFERENCE = ROOT.resolve("spec/language");
    private static final Pattern LITERAL = Pattern.compile("'([a-z_]+)'");
    private static final Pattern CODE = Pattern.compile("`([a-z_]+)`");

    private final Map<String, String> grammar =
            GrammarText.of(ROOT.resolve("dsl-grammar/src/main/antlr4/dev/detent/grammar/antlr/LifecycleSyntax.g4"));

    @Test
    void thePageOfNamesListsThem() {
        Set<String> reserved = words(LITERAL, parserRules());
        reserved.removeAll(words(LITERAL, List.of(grammar.getOrDefault("name", ""))));

        assertThat(words(
                        CODE,
                        rows("names.md", "declarations", "marks", "operators and constants")
                                .toList()))
                .containsExactlyElementsOf(reserved);
    }

    @Test
    void theIndexHasEveryDeclaration() {
        String index = rows("README.md", "`").collect(Collectors.joining("\n"));

        assertThat(words(CODE, rows("names.md", "declarations").toList()))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(index).containsPattern("[`| ]" + word + "[ `]"));
    }

    /** Those of the lexer spell units of time. */
    private List<String> parserRules() {
        return grammar.entrySet().stream()
                .filter(rule -> Character.isLowerCase(rule.getKey().charAt(0)))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static Set<String> words(Pattern pattern, Collection<String> texts) {
        return texts.stream()
                .flatMap(text -> pattern.matcher(text).results())
                .map(word -> word.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The rows of the tables of a page whose first cell begins with one of the words. */
    private static Stream<String> rows(String page, String... firsts) {
        return MarkdownPage.read(ROOT, REFERENCE.resolve(page)).lines().stream()
                .filter(line -> Stream.of(firsts).anyMatch(first -> line.startsWith("| " + first)));
    }
}
