package dev.detent.grammar;

import dev.detent.diagnostic.NameSuggestion;
import dev.detent.grammar.antlr.LifecycleSyntaxLexer;
import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.Vocabulary;
import org.antlr.v4.runtime.misc.IntervalSet;

/** The words of the language, taken from the grammar itself. */
public final class Words {

    private static final Vocabulary VOCABULARY = LifecycleSyntaxLexer.VOCABULARY;
    private static final IntervalSet NAMES = firstOf(LifecycleSyntaxParser.RULE_name);
    private static final IntervalSet OPENERS = firstOf(LifecycleSyntaxParser.RULE_declaration);
    private static final Set<String> RESERVED = new LinkedHashSet<>();
    private static final Set<String> ALL = new LinkedHashSet<>();

    static {
        for (int type = 1; type <= VOCABULARY.getMaxTokenType(); type++) {
            if (isWord(type)) {
                ALL.add(spelling(type));
                if (!NAMES.contains(type)) {
                    RESERVED.add(spelling(type));
                }
            }
        }
    }

    private Words() {}

    /** The words that are names only in back quotes, in the order of the grammar. */
    public static List<String> reserved() {
        return List.copyOf(RESERVED);
    }

    /** All words with a meaning, in the order of the grammar. */
    public static List<String> all() {
        return List.copyOf(ALL);
    }

    /** The words with which a declaration can begin, in the order of the grammar. */
    public static List<String> openingDeclarations() {
        List<String> words = new ArrayList<>();
        for (int type : OPENERS.toArray()) {
            words.add(spelling(type));
        }
        return List.copyOf(words);
    }

    /** A name as it must be written, in back quotes if the bare word is reserved. */
    public static String asName(String name) {
        return RESERVED.contains(name) ? "`" + name + "`" : name;
    }

    static boolean isReserved(int tokenType) {
        return isWord(tokenType) && !NAMES.contains(tokenType);
    }

    static boolean opensDeclaration(int tokenType) {
        return OPENERS.contains(tokenType);
    }

    static boolean isName(int tokenType) {
        return NAMES.contains(tokenType);
    }

    /** The word that opens a declaration and was probably meant. */
    static Optional<String> misspeltOpener(Token token) {
        return token.getType() == LifecycleSyntaxLexer.ID
                ? NameSuggestion.closest(token.getText(), openingDeclarations())
                : Optional.empty();
    }

    static IntervalSet openers() {
        return OPENERS;
    }

    /** Whether a token type is one fixed word of letters. */
    static boolean isWord(int tokenType) {
        String literal = tokenType > 0 ? VOCABULARY.getLiteralName(tokenType) : null;
        return literal != null && Character.isLetter(literal.charAt(1));
    }

    /** The text of a token type that is always written in the same way. */
    static String spelling(int tokenType) {
        String literal = VOCABULARY.getLiteralName(tokenType);
        return literal == null
                ? VOCABULARY.getSymbolicName(tokenType).toLowerCase(Locale.ROOT)
                : literal.substring(1, literal.length() - 1);
    }

    private static IntervalSet firstOf(int rule) {
        return LifecycleSyntaxParser._ATN.nextTokens(LifecycleSyntaxParser._ATN.ruleToStartState[rule]);
    }
}
