package dev.detent.format;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.grammar.LifecyclePrinter;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out lifecycle files. There is one layout and no option; a file that has it stays as it is, to the byte. The order of
 * things, comments, single blank lines, and whether a list in braces has lines of its own are the author's.
 */
public final class LifecycleFormatter {

    /** More than any comment needs to come to rest. */
    private static final int ROUNDS = 8;

    private LifecycleFormatter() {}

    /**
     * The text of a file in its layout, with {@code \n} at the end of each line; no text if the file has errors.
     *
     * @throws IllegalStateException if the new text would not mean the same, which is a fault of the formatter
     */
    public static Diagnosed<String> format(SourceFile source) {
        Diagnosed<Branch> tree = LifecycleParser.tree(source);
        if (tree.hasErrors()) {
            return Diagnosed.failed(tree.diagnostics());
        }
        Branch file = tree.value().orElseThrow();
        String text = settled(source.name(), layOut(file));
        requireSame(source, file, new SourceFile(source.name(), text));
        return Diagnosed.of(text, tree.diagnostics());
    }

    /** A comment in the midst of an item may move once more when it is read again; the layout is what stays as it is. */
    private static String settled(String name, String text) {
        String settled = text;
        for (int round = 0; round < ROUNDS; round++) {
            Diagnosed<Branch> again = LifecycleParser.tree(new SourceFile(name, settled));
            if (again.hasErrors()) {
                break;
            }
            String next = layOut(again.value().orElseThrow());
            if (next.equals(settled)) {
                break;
            }
            settled = next;
        }
        return settled;
    }

    private static String layOut(Branch file) {
        List<SyntaxTree> parts = new ArrayList<>();
        Branch header = (Branch) file.parts().get(0);
        List<SyntaxTree> name = new ArrayList<>();
        for (SyntaxTree part : header.parts()) {
            (part instanceof Branch branch && branch.rule().equals("PackageDecl") ? parts : name).add(part);
        }
        parts.add(new Branch(header.rule(), name));
        parts.addAll(file.parts().subList(1, file.parts().size() - 1));
        Word end = (Word) file.parts().get(file.parts().size() - 1);

        Output out = new Output();
        new Listing(out, 0).print(Items.of(parts), ListStyle.CLAUSES);
        new Printer(out).comments(end.before(), false, 0);
        out.line(0);
        return out.text();
    }

    /** Reads what was written, and compares it with what was read. */
    private static void requireSame(SourceFile before, Branch tree, SourceFile after) {
        Diagnosed<Branch> again = LifecycleParser.tree(after);
        boolean same = !again.hasErrors()
                && meaning(before).equals(meaning(after))
                && comments(tree).equals(comments(again.value().orElseThrow()));
        if (!same) {
            throw new IllegalStateException("`" + before.name() + "` would not mean the same after formatting");
        }
    }

    /** The syntax tree as text, in which places say nothing. */
    private static String meaning(SourceFile source) {
        return LifecyclePrinter.print(LifecycleParser.parse(source).value().orElseThrow());
    }

    private static List<String> comments(Branch file) {
        List<String> comments = new ArrayList<>();
        collect(file, comments);
        return comments;
    }

    private static void collect(SyntaxTree tree, List<String> comments) {
        if (tree instanceof Branch branch) {
            branch.parts().forEach(part -> collect(part, comments));
        } else if (tree instanceof Word word) {
            word.before().forEach(comment -> comments.add(bare(comment)));
            word.after().forEach(comment -> comments.add(bare(comment)));
        }
    }

    /** A comment without the blanks at the start and at the end of its lines. */
    private static String bare(Comment comment) {
        return comment.text().lines().map(String::strip).reduce("", (one, other) -> one + other + "\n");
    }
}
