package dev.detent.grammar;

import static dev.detent.grammar.ExpressionPrinter.name;

import dev.detent.ast.Declaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.PropertyDeclaration;
import java.util.Optional;
import java.util.stream.Collectors;

/** Writes a syntax tree as text, in the one layout that the language has. Reading the text gives the same tree. */
public final class LifecyclePrinter {

    private LifecyclePrinter() {}

    /** The text of a file, with a line end after its last line. */
    public static String print(LifecycleFile file) {
        Lines lines = new Lines();
        if (!file.packageName().isEmpty()) {
            lines.add("package "
                    + file.packageName().stream().map(ExpressionPrinter::name).collect(Collectors.joining(".")));
            lines.blank();
        }
        lines.doc(file.doc());
        lines.add("lifecycle " + name(file.name()));
        DeclarationPrinter printer = new DeclarationPrinter(lines);
        Optional<Declaration> previous = Optional.empty();
        for (Declaration declaration : file.declarations()) {
            if (previous.isEmpty() || !belongTogether(previous.get(), declaration)) {
                lines.blank();
            }
            printer.declaration(declaration);
            previous = Optional.of(declaration);
        }
        return lines.text();
    }

    /** Whether two declarations stand below each other without a blank line: both of a kind and on a line each. */
    private static boolean belongTogether(Declaration first, Declaration second) {
        boolean properties = first instanceof PropertyDeclaration && second instanceof PropertyDeclaration;
        return (properties || first.getClass() == second.getClass())
                && second.doc().isEmpty()
                && isOneLine(first)
                && isOneLine(second);
    }

    private static boolean isOneLine(Declaration declaration) {
        Lines lines = new Lines();
        new DeclarationPrinter(lines).declaration(declaration);
        return lines.count()
                        - declaration
                                .doc()
                                .map(doc -> doc.split("\n", -1).length)
                                .orElse(0)
                == 1;
    }
}
