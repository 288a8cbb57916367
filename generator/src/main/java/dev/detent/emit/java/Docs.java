package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;

/** Comments of the file as Javadoc. */
final class Docs {

    private Docs() {}

    /** Text in which nothing is taken for markup, the end of the comment or an escape. */
    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("@", "&#64;")
                .replace("*/", "*&#47;")
                .replace("\\", "&#92;")
                .replace("{", "&#123;")
                .replace("}", "&#125;");
    }

    /** The file's own words, or else ours; then a full stop and the end of the paragraph. */
    static CodeBlock of(String documentation, String otherwise) {
        String words = documentation.isBlank() ? otherwise : escape(documentation.strip());
        return CodeBlock.of("$L\n", words);
    }

    /** The file's own words, or else ours, and in either case where it stands. */
    static CodeBlock of(String documentation, String otherwise, int line) {
        return documentation.isBlank()
                ? CodeBlock.of("$L (line $L).\n", otherwise, line)
                : CodeBlock.of("$L\n\n<p>$L (line $L).\n", sentence(escape(documentation.strip())), otherwise, line);
    }

    /** A name as code. */
    static String code(String name) {
        return "{@code " + name + "}";
    }

    static String sentence(String words) {
        return words.isEmpty() || ".!?".indexOf(words.charAt(words.length() - 1)) >= 0 ? words : words + ".";
    }
}
