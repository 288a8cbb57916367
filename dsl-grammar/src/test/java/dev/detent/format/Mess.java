package dev.detent.format;

import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.grammar.SyntaxTree;
import dev.detent.grammar.SyntaxTree.Branch;
import dev.detent.grammar.SyntaxTree.Word;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Writes the words of a file with random blanks, line ends and comments between them; it stays free of errors. */
final class Mess {

    /** How much is done between two words, in percent. */
    record Rates(int comments, int lineEnds, int docs) {}

    private static final List<String> WANT_LINES = List.of("Value", "WriteAssignment", "WriteEmit", "ViewCase");

    private final Random random;
    private final Rates rates;
    private final StringBuilder text = new StringBuilder();
    private int comments;

    /** The words in front of which a line has to end unless a comma stands there. */
    private final Set<Word> firsts = Collections.newSetFromMap(new IdentityHashMap<>());

    private Mess(long seed, Rates rates) {
        this.random = new Random(seed);
        this.rates = rates;
    }

    static String of(String file, long seed, Rates rates) {
        Branch tree = LifecycleParser.tree(new SourceFile("file", file)).value().orElseThrow();
        Mess mess = new Mess(seed, rates);
        mess.collect(tree);
        mess.write(tree);
        mess.gap(true);
        return mess.text.toString();
    }

    private void collect(SyntaxTree tree) {
        if (tree instanceof Branch branch) {
            if (WANT_LINES.contains(branch.rule())) {
                firsts.add(Trees.first(branch).orElseThrow());
            }
            if (branch.rule().equals("ViewDecl")) {
                firsts.add(Trees.first(branch.parts().get(branch.parts().size() - 3))
                        .orElseThrow());
            }
            branch.parts().forEach(this::collect);
        }
    }

    private boolean comma;

    private void write(SyntaxTree tree) {
        if (tree instanceof Branch branch) {
            branch.parts().forEach(this::write);
            return;
        }
        Word word = (Word) tree;
        boolean item = firsts.contains(word);
        gap(true);
        boolean apart =
                word.text().equals("fair"); // what it is about may follow on another line only if it begins its own
        if ((item && !comma) || apart) {
            text.append('\n');
        }
        text.append(word.text());
        comma = word.comma();
        if (comma) {
            gap(false);
            text.append(',');
        }
    }

    /** Writes what may stand between two words. */
    private void gap(boolean docs) {
        text.append(random.nextInt(10) == 0 ? "\t" : " ");
        while (random.nextInt(100) < rates.lineEnds()) {
            text.append(random.nextInt(20) == 0 ? "\r\n" : "\n").append("   ".substring(random.nextInt(4)));
        }
        while (random.nextInt(100) < rates.comments()) {
            comment();
        }
        if (docs && random.nextInt(100) < rates.docs()) {
            text.append("/// doc ").append(comments++).append('\n');
        }
    }

    private void comment() {
        String name = "c" + comments++;
        text.append(
                switch (random.nextInt(8)) {
                    case 0 -> "/* " + name + "\n     * and more */";
                    case 1 -> "/*" + name + "\n and more\n\n*/\n";
                    case 2, 3 -> "/* " + name + " */";
                    case 4 -> "\n\n\n// " + name + "  \n\n";
                    case 5 -> "\n/* " + name + " */ ";
                    default -> "//" + name + "\n";
                });
        if (random.nextInt(4) == 0) {
            text.append('\n');
        }
    }
}
