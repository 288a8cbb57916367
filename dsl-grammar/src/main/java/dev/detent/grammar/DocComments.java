package dev.detent.grammar;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.antlr.v4.runtime.Token;

/**
 * Gives each {@code ///} line to the item that it documents: to the one that it follows on the same line, or else to
 * the next one. Items must ask from the inside out, because the innermost one that begins or ends on the line gets it.
 */
final class DocComments {

    private static final int CHANNEL = 2;

    /**
     * A doc line that stands at the end of a line.
     *
     * @param index the index of its token
     * @param before the index of the last token before it that the parser sees
     * @param first the index of the first token of the item that it describes; -1 if there is none
     * @param end the index of the last token of that item, or of the comma after it; -1 if there is none
     */
    record Trailing(int index, int before, int first, int end) {
        boolean stray() {
            return first < 0;
        }
    }

    /** A doc line and what stands before it. */
    private static final class Line {
        final Token token;
        final int before;
        final boolean follows;
        boolean taken;
        int first = -1;
        int end = -1;

        Line(Token token, int before, boolean follows) {
            this.token = token;
            this.before = before;
            this.follows = follows;
        }
    }

    private final Tokens tokens;
    private final List<Line> lines = new ArrayList<>();

    DocComments(Tokens tokens) {
        this.tokens = tokens;
        int before = -1;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.getChannel() == CHANNEL) {
                boolean follows = before >= 0 && tokens.endLine(tokens.get(before)) == tokens.line(token);
                lines.add(new Line(token, before, follows));
            } else if (token.getChannel() == Token.DEFAULT_CHANNEL) {
                before = i;
            }
        }
    }

    /** Takes the doc lines of the item between two tokens. */
    Optional<String> of(Token first, Token last) {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        int previous = tokens.visibleBefore(first.getTokenIndex());
        int end = last.getTokenIndex();
        int next = tokens.visibleFrom(end + 1);
        if (tokens.get(next).getText().equals(",")) {
            end = next;
        }
        int firstLine = tokens.line(first);
        int lastLine = tokens.endLine(tokens.get(end));
        List<Line> found = new ArrayList<>();
        for (int i = firstAtOrAfter(previous); i < lines.size() && lines.get(i).before <= end; i++) {
            Line line = lines.get(i);
            int number = tokens.line(line.token);
            boolean leads = line.before == previous && !line.follows;
            boolean trails =
                    line.before >= first.getTokenIndex() && line.follows && (number == firstLine || number == lastLine);
            if (!line.taken && (leads || trails)) {
                line.taken = true;
                line.first = first.getTokenIndex();
                line.end = end;
                found.add(line);
            }
        }
        return found.isEmpty()
                ? Optional.empty()
                : Optional.of(found.stream().map(line -> text(line.token)).collect(Collectors.joining("\n")));
    }

    private int firstAtOrAfter(int before) {
        int low = 0;
        int high = lines.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (lines.get(middle).before < before) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static String text(Token token) {
        String text = token.getText().substring(3).stripTrailing();
        return text.startsWith(" ") ? text.substring(1) : text;
    }

    /** The doc lines at the end of a line, in their order; to be asked after all items have asked for theirs. */
    List<Trailing> trailing() {
        return lines.stream()
                .filter(line -> line.follows)
                .map(line -> new Trailing(line.token.getTokenIndex(), line.before, line.first, line.end))
                .toList();
    }

    /** A warning for each doc line that no item has taken. */
    List<Diagnostic> stray() {
        return lines.stream()
                .filter(line -> !line.taken)
                .map(line -> Diagnostic.of(
                                DiagnosticCode.STRAY_DOC_COMMENT,
                                tokens.span(line.token),
                                "this doc comment documents nothing")
                        .help("`///` describes a declaration, a value, a step or a row; write `//` for a remark"))
                .toList();
    }
}
