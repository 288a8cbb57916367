package dev.detent.format;

import dev.detent.format.Doc.Braces;
import dev.detent.format.Doc.Fill;
import dev.detent.format.Doc.Gap;
import dev.detent.format.Doc.Group;
import dev.detent.format.Doc.Hang;
import dev.detent.format.Doc.Leaf;
import dev.detent.format.Doc.Line;
import dev.detent.format.Doc.Nest;
import dev.detent.format.Doc.Sequence;
import dev.detent.grammar.SyntaxTree.Comment;
import dev.detent.grammar.SyntaxTree.Start;
import java.util.List;

/** Writes what does not fit on a line, and decides where its lines end. */
final class Printer {

    /** How many characters a line may have. */
    static final int WIDTH = 120;

    /** How far the items between braces stand to the right of them. */
    private static final int STEP = 2;

    private final Output out;

    Printer(Output out) {
        this.out = out;
    }

    /**
     * Writes a piece, broken where it can be.
     *
     * @param indent where its lines begin
     * @param tail how many characters have to follow on its last line
     */
    void print(Doc doc, int indent, int tail) {
        if (doc instanceof Leaf leaf) {
            out.word(leaf.word(), indent);
        } else if (doc instanceof Gap gap) {
            out.gap(gap.flat());
        } else if (doc instanceof Line) {
            out.line(indent);
        } else if (doc instanceof Sequence sequence) {
            List<Doc> parts = sequence.parts();
            for (int i = 0; i < parts.size(); i++) {
                print(parts.get(i), indent, lead(parts.subList(i + 1, parts.size()), tail));
            }
        } else if (doc instanceof Nest nest) {
            print(nest.content(), indent + nest.columns(), tail);
        } else if (doc instanceof Hang hang) {
            printFitting(hang.content(), out.column(indent), tail);
        } else if (doc instanceof Group group) {
            printFitting(group.content(), indent, tail);
        } else if (doc instanceof Fill fill) {
            fill(fill, indent, tail);
        } else if (doc instanceof Braces braces) {
            braces(braces, indent, tail);
        }
    }

    private void printFitting(Doc doc, int indent, int tail) {
        if (fits(doc, indent, tail)) {
            out.text(doc.flat(), indent);
        } else {
            print(doc, indent, tail);
        }
    }

    private boolean fits(Doc doc, int indent, int tail) {
        return !doc.forced() && out.column(indent) + Output.width(doc.flat()) + tail <= WIDTH;
    }

    private void fill(Fill fill, int indent, int tail) {
        for (int i = 0; i < fill.parts().size(); i++) {
            Doc part = fill.parts().get(i);
            boolean last = i + 1 == fill.parts().size();
            int after = last ? tail : 0;
            if (i > 0) {
                out.gap(fill.gaps().get(i - 1));
                int width = Output.width(part.flat()) + after;
                if (part.forced() || (endsWithBraces(part) && indent + fill.nest() + width > WIDTH)) {
                    width = lead(List.of(part), after);
                }
                if (out.mustBreak() || out.column(indent) + width > WIDTH) {
                    out.line(indent + fill.nest());
                }
            }
            printFitting(part, indent, after);
        }
    }

    private static boolean endsWithBraces(Doc doc) {
        if (doc instanceof Nest nest) {
            return endsWithBraces(nest.content());
        }
        return doc instanceof Braces
                || (doc instanceof Sequence sequence
                        && !sequence.parts().isEmpty()
                        && endsWithBraces(sequence.parts().get(sequence.parts().size() - 1)));
    }

    private void braces(Braces braces, int indent, int tail) {
        out.word(braces.open(), indent);
        int width = Output.width(braces.closed()) + tail;
        if (!braces.expanded() && out.column(indent) + width <= WIDTH) {
            out.gap(braces.gap());
            out.text(braces.content(), indent);
            out.gap(braces.gap());
            out.word(braces.close(), indent);
            return;
        }
        out.line(indent + STEP);
        new Listing(out, indent + STEP).print(braces.items(), braces.style());
        comments(braces.close().before(), braces.items().isEmpty(), indent + STEP);
        out.line(indent);
        out.word(braces.close().withBefore(List.of(), Start.SAME_LINE), indent);
    }

    /** Writes comments on lines of their own. */
    void comments(List<Comment> comments, boolean first, int indent) {
        boolean begins = first;
        for (Comment comment : comments) {
            if (comment.start() == Start.AFTER_BLANK_LINE && !begins) {
                out.blankLine(indent);
            } else if (comment.start() == Start.SAME_LINE) {
                out.gap(" ");
            } else {
                out.line(indent);
            }
            out.comment(comment, indent);
            begins = false;
        }
    }

    // ---- what follows on the same line

    /** How many characters follow before a line can end. */
    private static int lead(List<Doc> docs, int tail) {
        int width = 0;
        for (Doc doc : docs) {
            int more = lead(doc);
            if (more < 0) {
                return width + ~more;
            }
            width += more;
        }
        return width + tail;
    }

    /** How many characters a piece has before its first line can end; all of it if none can, or else inverted. */
    private static int lead(Doc doc) {
        if (doc instanceof Leaf leaf) {
            String flat = leaf.flat();
            int end = flat.indexOf('\n');
            int width = Output.width(end < 0 ? flat : flat.substring(0, end));
            return leaf.beginsLine() ? ~0 : end >= 0 || leaf.word().endsLine() ? ~width : width;
        } else if (doc instanceof Sequence sequence) {
            int width = 0;
            for (Doc part : sequence.parts()) {
                int more = lead(part);
                if (more < 0) {
                    return ~(width + ~more);
                }
                width += more;
            }
            return width;
        } else if (doc instanceof Nest nest) {
            return lead(nest.content());
        } else if (doc instanceof Hang hang) {
            return lead(hang.content());
        } else if (doc instanceof Group group) {
            return lead(group.content());
        } else if (doc instanceof Fill fill) {
            int first = lead(fill.parts().get(0));
            return fill.parts().size() == 1 || first < 0 ? first : ~first;
        } else if (doc instanceof Braces) {
            return ~1;
        }
        return doc instanceof Gap gap ? gap.flat().length() : ~0;
    }
}
