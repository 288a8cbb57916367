package dev.detent.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules of the grammar, without labels, comments and layout, so that pages can quote them. */
final class GrammarText {

    private static final Pattern RULE =
            Pattern.compile("(?m)^\\s*(?:fragment\\s+)?([A-Za-z_]+)\\s*:((?:'(?:[^'\\\\]|\\\\.)*'|[^;'])*);");

    private GrammarText() {}

    /** Bodies of rules by their names. */
    static Map<String, String> of(Path grammar) {
        try {
            return rules(Files.readString(grammar));
        } catch (IOException failure) {
            throw new AssertionError(grammar.toString(), failure);
        }
    }

    /** The same of a quotation. */
    static Map<String, String> rules(String text) {
        Map<String, String> rules = new LinkedHashMap<>();
        String bare = text.replaceAll("(?s)/\\*.*?\\*/", " ")
                .replaceAll("(?m)^\\s*//.*$", " ")
                .replaceAll("(?m)\\s#\\s*\\w+\\s*$", " ");
        Matcher rule = RULE.matcher(bare);
        while (rule.find()) {
            rules.put(rule.group(1), rule.group(2).strip().replaceAll("\\s+", " "));
        }
        return rules;
    }
}
