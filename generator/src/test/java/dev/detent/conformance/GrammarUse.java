package dev.detent.conformance;

import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What of the grammar occurs: each rule, each named alternative, and each word and sign in each of them, such as {@code
 * ItemReports fresh}.
 */
final class GrammarUse {

    private static final Path GRAMMAR =
            Path.of("../dsl-grammar/src/main/antlr4/dev/detent/grammar/antlr/LifecycleSyntax.g4");
    private static final Pattern COMMENT = Pattern.compile("/\\*(?s:.*?)\\*/|(?m:^\\s*//.*$)");
    /** A rule of the parser; those of the lexer begin with a capital letter. */
    private static final Pattern RULE = Pattern.compile("(?m)^([a-z]\\w*)\\s*:((?:'[^']*'|[^';])*);");

    private static final Pattern LABEL = Pattern.compile("#\\s*(\\w+)\\s*$");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern TOP_LEVEL = Pattern.compile("\\R\\s*\\|");

    private GrammarUse() {}

    /** Everything that could occur, but commas and the words that may be names. */
    static Set<String> possible() {
        try {
            String text = COMMENT.matcher(Files.readString(GRAMMAR)).replaceAll("");
            Set<String> uses = new TreeSet<>();
            Matcher rule = RULE.matcher(text);
            while (rule.find()) {
                for (String alternative : TOP_LEVEL.split(rule.group(2), -1)) {
                    Matcher label = LABEL.matcher(alternative.strip());
                    add(capital(label.find() ? label.group(1) : rule.group(1)), alternative, uses);
                }
            }
            uses.removeIf(use -> use.startsWith("Name "));
            return uses;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void add(String rule, String alternative, Set<String> uses) {
        uses.add(rule);
        Matcher quoted = QUOTED.matcher(alternative);
        while (quoted.find()) {
            if (!quoted.group(1).equals(",")) {
                uses.add(rule + " " + quoted.group(1));
            }
        }
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** What occurs in these files. */
    static Set<String> of(Collection<Path> files) {
        Set<String> uses = new TreeSet<>();
        files.forEach(file -> collect(tree(file), uses));
        return uses;
    }

    /** The words that occur as names, given the files. */
    static Set<String> names(Collection<Path> files) {
        return of(files).stream()
                .filter(use -> use.startsWith("Name "))
                .map(use -> use.substring("Name ".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Branch tree(Path file) {
        try {
            return LifecycleParser.tree(new SourceFile(file.toString(), Files.readString(file)))
                    .value()
                    .orElseThrow();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void collect(Branch branch, Set<String> uses) {
        uses.add(branch.rule());
        for (SyntaxTree part : branch.parts()) {
            if (part instanceof Branch child) {
                collect(child, uses);
            } else if (part instanceof Word word && !word.text().isEmpty()) {
                uses.add(branch.rule() + " " + word.text());
            }
        }
    }
}
