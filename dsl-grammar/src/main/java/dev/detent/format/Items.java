package dev.detent.format;

import dev.detent.format.Item.Cell;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Makes items of the rules of the grammar: where their cells begin. A rule that is not named here is one cell, with another
 * one for each pair of braces in it; so nothing of a file can get lost.
 */
final class Items {

    private static final int FURTHER = 4;
    private static final String GAP = " ";
    private static final String WIDE = "  ";

    /** What a text is called among the words with which cells begin. */
    private static final String TEXT = "\"";

    /** With which words and rules cells begin, and what stands before them; rules by the start of their names. */
    private static final Map<String, Map<String, String>> CELLS = Map.ofEntries(
            Map.entry("StateDecl", Map.of("HoldsTasks", GAP, "Reported", GAP)),
            Map.entry("Value", Map.of("=", GAP, TEXT, GAP, "Mark", GAP)),
            Map.entry("KeepDecl", Map.of("=", GAP, "ReportedFrom", GAP)),
            Map.entry("SettingDecl", Map.of("=", GAP)),
            Map.entry("OutsideDecl", Map.of("=", GAP)),
            Map.entry("SharedDecl", Map.of("=", GAP)),
            Map.entry("SetDecl", Map.of("of", GAP, "=", GAP)),
            Map.entry("DefineDecl", Map.of("=", GAP, TEXT, WIDE)),
            Map.entry("ActionDecl", Map.of("Needs", GAP, "returns", WIDE, "then", GAP, "Mark", WIDE)),
            Map.entry("EventDecl", Map.of("when", GAP)),
            Map.entry("CommandDecl", Map.of("Header", GAP)),
            Map.entry("ReactionDecl", Map.of("when", GAP, "for", GAP, "issue", GAP)),
            Map.entry("ClauseStep", Map.of("call", GAP, "Part", GAP)),
            Map.entry("Ending", Map.of("when", GAP, "unchanged", GAP, "Next", GAP)),
            Map.entry("Row", Map.of("->", GAP)),
            Map.entry("Property", Map.of("leads", GAP, "by", GAP, "when", GAP)),
            Map.entry("ViewCase", Map.of("when", GAP, "otherwise", GAP)));

    /** Rules whose parts stand beside those of the rule around them. */
    private static final Set<String> INLINED = Set.of("GroupHead", "Effect", "Writes");

    private static final Set<String> PROPERTIES = Set.of(
            "PropertyInvariant",
            "PropertyStepInvariant",
            "PropertyEventually",
            "PropertyAlwaysPossible",
            "PropertyReachable");

    private Items() {}

    /** The items of a list of rules. */
    static List<Item> of(List<SyntaxTree> parts) {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Branch node = unwrapped(parts.get(i));
            if (i + 1 < parts.size() && isBareTask(node) && beginsWith(unwrapped(parts.get(i + 1)), "call")) {
                i++;
                node = new Branch(
                        node.rule(),
                        concat(node.parts(), unwrapped(parts.get(i)).parts()));
            }
            items.add(item(node));
        }
        return items;
    }

    /** Whether it is a {@code task} to which a {@code call} after it belongs. */
    private static boolean isBareTask(Branch node) {
        return node.rule().equals("ClauseStep") && node.parts().size() == 2 && beginsWith(node, "task");
    }

    private static boolean beginsWith(Branch node, String word) {
        return node.rule().equals("ClauseStep")
                && Trees.first(node).map(Word::text).equals(Optional.of(word));
    }

    private static List<SyntaxTree> concat(List<SyntaxTree> some, List<SyntaxTree> others) {
        List<SyntaxTree> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }

    /** Follows rules that consist of one other. */
    private static Branch unwrapped(SyntaxTree tree) {
        SyntaxTree node = tree;
        while (node instanceof Branch branch
                && branch.parts().size() == 1
                && branch.parts().get(0) instanceof Branch only) {
            node = only;
        }
        return node instanceof Branch branch ? branch : new Branch("Word", List.of(node));
    }

    private static Item item(Branch node) {
        Word first = Trees.first(node).orElseThrow();
        Word last = Trees.last(node).orElseThrow();
        int split = leading(first);
        List<Comment> leading = first.before().subList(0, split);
        List<Comment> inline = first.before().subList(split, first.before().size());
        Start start = inline.isEmpty() ? first.start() : inline.get(0).start();
        Branch bare = Trees.mapFirst(node, word -> word.withBefore(onOneLine(inline), Start.SAME_LINE));
        bare = Trees.mapLast(bare, word -> word.withoutAfter().withComma(false));
        List<Cell> cells = cells(bare);
        boolean braces = cells.get(cells.size() - 1).doc() instanceof Doc.Braces;
        boolean hugs = bare.rule().equals("SetDecl") || (braces && !bare.rule().equals("ActionDecl"));
        boolean property = PROPERTIES.contains(bare.rule());
        return new Item(
                kind(bare),
                leading,
                start,
                first.beginsLine(),
                cells,
                property ? FURTHER / 2 : FURTHER,
                hugs,
                last.after(),
                last.endsLine());
    }

    /** How many of the comments before a word stand on lines before it. */
    private static int leading(Word word) {
        int split = word.before().size();
        if (word.start() == Start.SAME_LINE) {
            while (split > 0 && word.before().get(split - 1).start() == Start.SAME_LINE) {
                split--;
            }
            split = Math.max(0, split - 1);
        }
        return split;
    }

    private static List<Comment> onOneLine(List<Comment> comments) {
        return comments.stream()
                .map(comment -> new Comment(comment.text(), Start.SAME_LINE))
                .toList();
    }

    private static String kind(Branch node) {
        if (PROPERTIES.contains(node.rule())) {
            return "Property";
        }
        return node.rule().equals("ClauseStep")
                ? Trees.first(node).orElseThrow().text()
                : node.rule();
    }

    // ---- cells

    private static List<Cell> cells(Branch node) {
        if (node.rule().equals("Row")) {
            return TableRows.cells(node);
        }
        boolean property = PROPERTIES.contains(node.rule());
        Map<String, String> starts = CELLS.getOrDefault(property ? "Property" : node.rule(), Map.of());
        List<Cell> cells = new ArrayList<>();
        List<SyntaxTree> parts = new ArrayList<>();
        String kind = "";
        String gap = GAP;
        for (SyntaxTree part : InnerComments.settled(inlined(node))) {
            Optional<String> before = gapBefore(part, parts, starts, property);
            if (before.isPresent() && !parts.isEmpty()) {
                cells.add(new Cell(kind, gap, cell(parts, cells.isEmpty(), property)));
                parts.clear();
                kind = key(part);
                gap = before.get();
            }
            parts.add(part);
        }
        cells.add(new Cell(kind, gap, cell(parts, cells.isEmpty(), property)));
        return cells;
    }

    private static List<SyntaxTree> inlined(Branch node) {
        List<SyntaxTree> parts = new ArrayList<>();
        for (SyntaxTree part : node.parts()) {
            if (part instanceof Branch branch && INLINED.contains(branch.rule())) {
                parts.addAll(inlined(branch));
            } else {
                parts.add(part);
            }
        }
        return Docs.bracesJoined(node.rule(), parts);
    }

    private static Optional<String> gapBefore(
            SyntaxTree part, List<SyntaxTree> before, Map<String, String> starts, boolean property) {
        if (before.isEmpty()) {
            return Optional.empty();
        }
        SyntaxTree previous = before.get(before.size() - 1);
        if (previous instanceof Word word && word.text().equals("then")) {
            return Optional.empty();
        }
        boolean afterColon = previous instanceof Word word && word.text().equals(":");
        boolean nameOfProperty =
                property && part instanceof Branch branch && branch.rule().equals("Name");
        if (afterColon || nameOfProperty || Docs.isBraces(part)) {
            return Optional.of(GAP);
        }
        String key = key(part);
        return starts.entrySet().stream()
                .filter(entry -> part instanceof Branch ? key.startsWith(entry.getKey()) : key.equals(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static String key(SyntaxTree part) {
        if (part instanceof Branch branch) {
            return Docs.isBraces(part) ? "{" : branch.rule().startsWith("Needs") ? "Needs" : branch.rule();
        }
        String text = ((Word) part).text();
        return text.startsWith(TEXT) ? TEXT : text;
    }

    /** The text of a cell; conditions are set off where they are broken. */
    private static Doc cell(List<SyntaxTree> parts, boolean first, boolean property) {
        Doc doc = parts.size() == 1 && Docs.isBraces(parts.get(0))
                ? Docs.braces((Branch) parts.get(0))
                : Docs.sequence("", parts);
        return first || doc instanceof Doc.Braces ? doc : new Doc.Nest(property ? FURTHER / 2 : FURTHER, doc);
    }
}
