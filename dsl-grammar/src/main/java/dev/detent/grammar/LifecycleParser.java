package dev.detent.grammar;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;

/** Reads lifecycle files. */
public final class LifecycleParser {

    private LifecycleParser() {}

    /**
     * Reads a file. Reports all mistakes, at most one a declaration: after a mistake it goes on with the next word that
     * opens a declaration. If there are errors, the tree holds only the declarations that could be read; without a
     * {@code lifecycle} line there is no tree. Never throws, whatever the text.
     */
    public static Diagnosed<LifecycleFile> parse(SourceFile source) {
        return new FileParser(source).parse();
    }

    /** Reads a file as it is written, with its comments; there is a tree only if the file has no errors. */
    public static Diagnosed<SyntaxTree.Branch> tree(SourceFile source) {
        return new FileParser(source).tree();
    }
}
