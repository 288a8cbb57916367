package dev.detent.format;

import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Settles the comments in the middle of an item: those that go on to the end of the line stay behind the word before them
 * or on their own lines; all others stand before the next word, on its line. Comments beside the items of a list in braces
 * are left to these.
 */
final class InnerComments {

    /** Comments that go before the next word. */
    private List<Comment> waiting = List.of();

    private InnerComments() {}

    static List<SyntaxTree> settled(List<SyntaxTree> parts) {
        InnerComments comments = new InnerComments();
        return parts.stream().map(comments::settle).toList();
    }

    private SyntaxTree settle(SyntaxTree tree) {
        if (tree instanceof Word word) {
            return settleAfter(settleBefore(word));
        }
        Branch branch = (Branch) tree;
        if (!Docs.isBraces(branch)) {
            return new Branch(
                    branch.rule(), branch.parts().stream().map(this::settle).toList());
        }
        List<SyntaxTree> parts = new ArrayList<>(branch.parts());
        int last = parts.size() - 1;
        parts.set(0, settleBefore((Word) parts.get(0)));
        parts.set(last, settleAfter((Word) parts.get(last)));
        return new Branch(branch.rule(), parts);
    }

    private Word settleBefore(Word word) {
        List<Comment> before = new ArrayList<>(waiting);
        before.addAll(word.before());
        waiting = List.of();
        boolean lineEnds = false;
        for (int i = before.size() - 1; i >= 0; i--) {
            Comment comment = before.get(i);
            lineEnds |= comment.endsLine();
            if (!lineEnds) {
                before.set(i, new Comment(comment.text(), Start.SAME_LINE));
            }
            lineEnds &= comment.start() == Start.SAME_LINE;
        }
        boolean newLine = word.start() == Start.PINNED
                || (!before.isEmpty() && before.get(before.size() - 1).endsLine());
        return word.withBefore(before, newLine ? word.start() : Start.SAME_LINE);
    }

    private Word settleAfter(Word word) {
        boolean stays = word.after().isEmpty()
                || word.after().get(word.after().size() - 1).endsLine();
        if (stays) {
            return word;
        }
        waiting = word.after();
        return word.withoutAfter();
    }
}
