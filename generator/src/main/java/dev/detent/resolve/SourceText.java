package dev.detent.resolve;

import dev.detent.ast.Text;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import dev.detent.model.Expression;
import dev.detent.model.Requirement;
import java.util.Optional;

/** Cuts the text of a clause out of its file. */
final class SourceText {

    private final SourceFile file;

    SourceText(SourceFile file) {
        this.file = file;
    }

    /** The text of the span on one line: each run of blanks and line ends becomes one blank. */
    String of(Span span) {
        StringBuilder text = new StringBuilder();
        for (int number = span.line(); number <= Math.min(span.endLine(), file.lineCount()); number++) {
            String line = file.line(number);
            int start = number == span.line() ? Math.min(span.column() - 1, line.length()) : 0;
            int end = number == span.endLine() ? Math.min(span.endColumn() - 1, line.length()) : line.length();
            text.append(line, start, Math.max(start, end)).append('\n');
        }
        return text.toString().strip().replaceAll("\\s+", " ");
    }

    /** A clause of a guard; what it says is its own message, else that of the named condition that it is, else its text. */
    Requirement requirement(dev.detent.ast.Requirement written, Expression condition) {
        String clause = of(written.condition().span());
        Optional<String> own = written.message().map(Text::value);
        Optional<String> defined =
                condition instanceof Expression.Use use ? use.definition().message() : Optional.empty();
        String message = own.or(() -> defined).filter(known -> !known.isBlank()).orElse(clause);
        return new Requirement(condition, message, clause, written.span());
    }
}
