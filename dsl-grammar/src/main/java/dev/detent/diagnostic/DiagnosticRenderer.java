package dev.detent.diagnostic;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws diagnostics for a terminal: the message, the source lines, carets under what is meant, labels, and help. */
public final class DiagnosticRenderer {

    /** How much of a line is drawn; of a longer one, the part around the first mark. */
    private static final int WIDEST = 160;

    private static final int BEFORE_MARK = 60;

    /** From how many times on the same words are drawn once. */
    private static final int REPEATED = 3;

    /** Of how many others the line is said. */
    private static final int LONGEST = 10;

    private final Map<String, SourceFile> sources = new LinkedHashMap<>();
    private final boolean colour;

    /**
     * A renderer for diagnostics in some files.
     *
     * @param sources the files; for a diagnostic in another one, no source lines are drawn
     * @param colour whether to write escape sequences for colours
     */
    public DiagnosticRenderer(Collection<SourceFile> sources, boolean colour) {
        sources.forEach(source -> this.sources.put(source.name(), source));
        this.colour = colour;
    }

    /**
     * All diagnostics but the allowed ones, with an empty line between two; each line ends with {@code \n}. A name that nothing
     * declares and that stands in many places is drawn once, with the lines of the others below.
     */
    public String render(Collection<Diagnostic> diagnostics) {
        List<Diagnostic> shown =
                diagnostics.stream().filter(Diagnostic::isShown).toList();
        Map<Words, List<Diagnostic>> said = new LinkedHashMap<>();
        shown.forEach(each ->
                said.computeIfAbsent(Words.of(each), words -> new ArrayList<>()).add(each));
        List<String> drawn = new ArrayList<>();
        for (Diagnostic diagnostic : shown) {
            List<Diagnostic> same = said.getOrDefault(Words.of(diagnostic), List.of());
            if (diagnostic.code() == DiagnosticCode.UNKNOWN_NAME && same.size() >= REPEATED) {
                drawn.add(render(diagnostic, same.subList(1, same.size())));
                said.remove(Words.of(diagnostic));
            } else if (!same.isEmpty()) {
                drawn.add(render(diagnostic));
            }
        }
        return String.join("\n", drawn);
    }

    /** What is said, wherever in the file. */
    private record Words(DiagnosticCode code, String message, String file) {

        static Words of(Diagnostic diagnostic) {
            return new Words(
                    diagnostic.code(), diagnostic.message(), diagnostic.span().file());
        }
    }

    /** One diagnostic; each line ends with {@code \n}. */
    public String render(Diagnostic diagnostic) {
        return render(diagnostic, List.of());
    }

    private String render(Diagnostic diagnostic, List<Diagnostic> others) {
        StringBuilder out = new StringBuilder();
        String head = diagnostic.severity().word() + "[" + diagnostic.code().id() + "]";
        out.append(paint(colourOf(diagnostic.severity()), head))
                .append(paint("1", ": " + diagnostic.message()))
                .append('\n');
        Map<String, List<Mark>> files = marksByFile(diagnostic);
        int gutter = gutter(files);
        String arrow = "--> ";
        for (Map.Entry<String, List<Mark>> file : files.entrySet()) {
            Span first = file.getValue().get(0).span();
            out.append(frame(" ".repeat(gutter) + arrow)).append(first).append('\n');
            Optional.ofNullable(sources.get(file.getKey()))
                    .ifPresent(source -> drawLines(out, source, file.getValue(), gutter));
            arrow = "::: ";
        }
        diagnostic
                .help()
                .ifPresent(help -> out.append(frame(" ".repeat(gutter + 1) + "= "))
                        .append(paint("1", "help"))
                        .append(": ")
                        .append(help)
                        .append('\n'));
        if (!others.isEmpty()) {
            String lines = others.stream()
                    .limit(LONGEST)
                    .map(other -> Integer.toString(other.span().line()))
                    .distinct()
                    .collect(Collectors.joining(", "));
            int more = others.size() - LONGEST;
            out.append(frame(" ".repeat(gutter + 1) + "= "))
                    .append("also in lines ")
                    .append(lines)
                    .append(more > 0 ? ", and " + more + " times more" : "")
                    .append('\n');
        }
        return out.toString();
    }

    /** A place to underline, and whether it is the place of the diagnostic itself. */
    private record Mark(Span span, String text, boolean primary) {}

    /** The marks of each file, that of the diagnostic first; in each file, that of the diagnostic first. */
    private static Map<String, List<Mark>> marksByFile(Diagnostic diagnostic) {
        Map<String, List<Mark>> files = new LinkedHashMap<>();
        String own = diagnostic.labels().stream()
                .filter(label -> label.span().equals(diagnostic.span()))
                .map(Label::text)
                .findFirst()
                .orElse("");
        files.computeIfAbsent(diagnostic.span().file(), file -> new ArrayList<>())
                .add(new Mark(diagnostic.span(), own, true));
        for (Label label : diagnostic.labels()) {
            if (!label.span().equals(diagnostic.span())) {
                files.computeIfAbsent(label.span().file(), file -> new ArrayList<>())
                        .add(new Mark(label.span(), label.text(), false));
            }
        }
        return files;
    }

    private static int gutter(Map<String, List<Mark>> files) {
        return files.values().stream()
                .flatMap(List::stream)
                .mapToInt(mark -> Integer.toString(mark.span().line()).length())
                .max()
                .orElse(1);
    }

    private void drawLines(StringBuilder out, SourceFile source, List<Mark> marks, int gutter) {
        Map<Integer, List<Mark>> byLine = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark.span().line() <= source.lineCount()) {
                byLine.computeIfAbsent(mark.span().line(), line -> new ArrayList<>())
                        .add(mark);
            }
        }
        String empty = frame(" ".repeat(gutter + 1) + "|");
        out.append(empty).append('\n');
        byLine.forEach((number, onLine) -> {
            onLine.sort(Comparator.comparingInt(mark -> mark.span().column()));
            DisplayLine line = new DisplayLine(source.line(number));
            int cut = cut(line, onLine.get(0));
            String shown = line.part(cut, WIDEST);
            String digits = Integer.toString(number);
            out.append(frame(" ".repeat(gutter - digits.length()) + digits + " |"))
                    .append(shown.isEmpty() ? "" : " " + shown)
                    .append('\n');
            onLine.forEach(mark -> out.append(empty)
                    .append(' ')
                    .append(underline(line, mark, cut))
                    .append('\n'));
        });
    }

    private String underline(DisplayLine line, Mark mark, int cut) {
        Span span = mark.span();
        int start = line.columnOf(span.column()) - cut;
        boolean oneLine = span.endLine() == span.line();
        int end = line.columnOf(oneLine ? span.endColumn() : Integer.MAX_VALUE) - cut;
        int from = Math.max(0, Math.min(start, WIDEST));
        int length = Math.max(1, Math.min(end, WIDEST) - from);
        String text = mark.text().isEmpty() ? "" : " " + mark.text();
        String marks = (mark.primary() ? "^" : "-").repeat(length) + text;
        return " ".repeat(from) + paint(mark.primary() ? "1;31" : "1;34", marks);
    }

    /** How many columns at the left of a line are left out. */
    private static int cut(DisplayLine line, Mark first) {
        if (line.columnOf(Integer.MAX_VALUE) <= WIDEST) {
            return 0;
        }
        return Math.max(0, line.columnOf(first.span().column()) - BEFORE_MARK);
    }

    private String frame(String text) {
        return paint("1;34", text);
    }

    private static String colourOf(Severity severity) {
        return switch (severity) {
            case ERROR -> "1;31";
            case WARNING -> "1;33";
            case ALLOWED, NOTE -> "1;36";
        };
    }

    private String paint(String code, String text) {
        return colour ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
    }
}
