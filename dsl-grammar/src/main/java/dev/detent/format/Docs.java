package dev.detent.format;

import dev.detent.format.Doc.Braces;
import dev.detent.format.Doc.Gap;
import dev.detent.format.Doc.Group;
import dev.detent.format.Doc.Hang;
import dev.detent.format.Doc.Leaf;
import dev.detent.format.Doc.Line;
import dev.detent.format.Doc.Nest;
import dev.detent.format.Doc.Sequence;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes text of the rules of the grammar. A rule that is not named here is a row of words with blanks between them. */
final class Docs {

    private static final int STEP = 2;

    /** Braces around names and numbers, which stand close to them. */
    private static final Set<String> SETS = Set.of("SetLiteral", "EnumerationType", "Exceptions");

    /** Braces whose commas may be left out at the end of a line. */
    private static final Set<String> WRITES = Set.of("Block", "ViewDecl");

    private Docs() {}

    static Doc of(SyntaxTree tree) {
        if (tree instanceof Word word) {
            return new Leaf(word);
        }
        Branch branch = (Branch) tree;
        return switch (branch.rule()) {
            case "And", "Or" -> chain(branch);
            case "Implies" -> implication(branch);
            case "Requirement" -> Doc.fill(branch.parts().stream().map(Docs::of).toList(), "  ", 2 * STEP);
            default -> isBraces(branch) ? braces(branch) : sequence(branch.rule(), branch.parts());
        };
    }

    // ---- conditions

    private static Doc chain(Branch branch) {
        List<Doc> further = new ArrayList<>();
        SyntaxTree left = branch;
        while (left instanceof Branch operation && operation.rule().equals(branch.rule())) {
            Doc operator = of(operation.parts().get(1));
            Doc right = of(operation.parts().get(2));
            further.add(0, Doc.sequence(new Line(" "), operator, new Gap(" "), new Nest(STEP, right)));
            left = operation.parts().get(0);
        }
        further.add(0, of(left));
        return new Group(new Sequence(further));
    }

    private static Doc implication(Branch branch) {
        Doc then = Doc.sequence(new Line(" "), of(branch.parts().get(2)));
        return new Group(Doc.sequence(
                of(branch.parts().get(0)), new Gap(" "), of(branch.parts().get(1)), new Nest(STEP, then)));
    }

    // ---- words in a row

    static Doc sequence(String rule, List<SyntaxTree> parts) {
        List<Doc> chunks = new ArrayList<>();
        List<Doc> docs = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            SyntaxTree part = parts.get(i);
            if (i > 0 && !docs.isEmpty() && (commented(parts.get(i - 1), part) || !isClose(parts.get(i - 1), part))) {
                docs.add(new Gap(" "));
            }
            int end = closing(parts, i);
            if (end > i) {
                docs.add(of(part));
                docs.add(new Gap(commented(part, parts.get(i + 1)) ? " " : ""));
                docs.add(new Hang(sequence(rule, inside(parts.subList(i + 1, end)))));
                docs.add(new Gap(commented(parts.get(end - 1), parts.get(end)) ? " " : ""));
                docs.add(of(parts.get(end)));
                i = end;
            } else {
                docs.add(of(part));
            }
            boolean comma = Trees.last(parts.get(i)).map(Word::comma).orElse(false);
            if (comma && i + 1 < parts.size()) {
                chunks.add(new Sequence(docs));
                docs.clear();
            }
        }
        if (chunks.isEmpty()) {
            return new Sequence(docs);
        }
        chunks.add(new Sequence(docs));
        return Doc.fill(chunks, " ", 0);
    }

    /** The index of the sign that closes the one at an index; that index if it opens nothing. */
    private static int closing(List<SyntaxTree> parts, int open) {
        String sign = parts.get(open) instanceof Word word ? word.text() : "";
        String close = sign.equals("(") ? ")" : sign.equals("{") ? "}" : "";
        for (int i = parts.size() - 1; i > open && !close.isEmpty(); i--) {
            if (parts.get(i) instanceof Word word && word.text().equals(close)) {
                return i;
            }
        }
        return open;
    }

    /** What stands between two signs; a comma before the second one says nothing. */
    private static List<SyntaxTree> inside(List<SyntaxTree> parts) {
        List<SyntaxTree> inside = new ArrayList<>(parts);
        int last = inside.size() - 1;
        if (last >= 0) {
            SyntaxTree part = inside.get(last);
            inside.set(
                    last,
                    part instanceof Word word
                            ? word.withComma(false)
                            : Trees.mapLast((Branch) part, word -> word.withComma(false)));
        }
        return inside;
    }

    /** Whether a comment stands between two parts. */
    private static boolean commented(SyntaxTree before, SyntaxTree after) {
        return Trees.last(before).filter(word -> !word.after().isEmpty()).isPresent()
                || Trees.first(after).filter(word -> !word.before().isEmpty()).isPresent();
    }

    /** Whether no blank stands between two parts of a rule. */
    private static boolean isClose(SyntaxTree before, SyntaxTree after) {
        String left = before instanceof Word word ? word.text() : "";
        String right = after instanceof Word word ? word.text() : "";
        boolean parameters = after instanceof Branch branch && branch.rule().equals("Params");
        return parameters
                || Set.of(".", "..").contains(left)
                || Set.of(".", "..", ":", ",", "(").contains(right);
    }

    // ---- braces

    /** Whether this is a list of items between braces. */
    static boolean isBraces(SyntaxTree tree) {
        return tree instanceof Branch branch
                && !SETS.contains(branch.rule())
                && branch.parts().get(0) instanceof Word word
                && word.text().equals("{");
    }

    /** The parts of a rule, where a list of items between braces is one part. */
    static List<SyntaxTree> bracesJoined(String rule, List<SyntaxTree> parts) {
        for (int i = 1; i < parts.size(); i++) {
            int end = closing(parts, i);
            if (end > i && parts.get(i) instanceof Word word && word.text().equals("{")) {
                List<SyntaxTree> joined = new ArrayList<>(parts.subList(0, i));
                joined.add(new Branch(rule, parts.subList(i, end + 1)));
                joined.addAll(parts.subList(end + 1, parts.size()));
                return joined;
            }
        }
        return parts;
    }

    static Braces braces(Branch branch) {
        List<SyntaxTree> parts = branch.parts();
        Word open = (Word) parts.get(0);
        Word close = (Word) parts.get(parts.size() - 1);
        List<SyntaxTree> inner = items(parts.subList(1, parts.size() - 1));
        boolean commas = inner.stream()
                .limit(Math.max(0, inner.size() - 1))
                .anyMatch(part -> Trees.last(part).map(Word::comma).orElse(false));
        ListStyle style = branch.rule().equals("Values")
                ? ListStyle.ROWS
                : WRITES.contains(branch.rule()) ? ListStyle.WRITES : commas ? ListStyle.COMMAS : ListStyle.CLAUSES;
        boolean expanded = branch.rule().equals("GroupDecl")
                || inner.stream()
                        .limit(1)
                        .anyMatch(
                                part -> Trees.first(part).map(Word::beginsLine).orElse(false));
        return new Braces(open, Items.of(inner), close, style, expanded);
    }

    /** The items between braces; words of the list itself belong to the item before them. */
    private static List<SyntaxTree> items(List<SyntaxTree> parts) {
        List<SyntaxTree> items = new ArrayList<>();
        for (SyntaxTree part : parts) {
            int last = items.size() - 1;
            if (part instanceof Word && last >= 0) {
                Branch item = (Branch) items.get(last);
                boolean name = item.rule().equals("Name");
                items.set(last, new Branch(name ? "ViewCase" : "Item", List.of(item, part)));
            } else {
                items.add(part);
            }
        }
        return items;
    }
}
