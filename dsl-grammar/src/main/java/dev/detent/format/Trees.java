package dev.detent.format;

import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The words at the two ends of a rule. */
final class Trees {

    private Trees() {}

    static Optional<Word> first(SyntaxTree tree) {
        if (tree instanceof Word word) {
            return Optional.of(word);
        }
        return ((Branch) tree)
                .parts().stream().flatMap(part -> first(part).stream()).findFirst();
    }

    static Optional<Word> last(SyntaxTree tree) {
        if (tree instanceof Word word) {
            return Optional.of(word);
        }
        return ((Branch) tree)
                .parts().stream().flatMap(part -> last(part).stream()).reduce((one, other) -> other);
    }

    /** The same rule with another first word. */
    static Branch mapFirst(Branch branch, UnaryOperator<Word> change) {
        return map(branch, change, true);
    }

    /** The same rule with another last word. */
    static Branch mapLast(Branch branch, UnaryOperator<Word> change) {
        return map(branch, change, false);
    }

    private static Branch map(Branch branch, UnaryOperator<Word> change, boolean first) {
        List<SyntaxTree> parts = new ArrayList<>(branch.parts());
        int at = first ? 0 : parts.size() - 1;
        while (first(parts.get(at)).isEmpty()) {
            at += first ? 1 : -1;
        }
        SyntaxTree part = parts.get(at);
        parts.set(at, part instanceof Word word ? change.apply(word) : map((Branch) part, change, first));
        return new Branch(branch.rule(), parts);
    }
}
