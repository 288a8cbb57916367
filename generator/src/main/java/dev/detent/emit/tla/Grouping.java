package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import java.util.ArrayList;
import java.util.List;

/** Puts together what reads well together. */
final class Grouping {

    private static final int LINE = 90;

    private Grouping() {}

    /** Definitions without comments of their own stand close together, in columns where they are short. */
    static List<Unit> grouped(List<Unit> units) {
        List<Unit> grouped = new ArrayList<>();
        List<Unit.Definition> run = new ArrayList<>();
        for (Unit unit : units) {
            if (unit instanceof Unit.Definition definition
                    && definition.comments().isEmpty()
                    && definition.note().isPresent()) {
                run.add(definition);
            } else {
                close(run, grouped);
                grouped.add(unit);
            }
        }
        close(run, grouped);
        return grouped;
    }

    private static void close(List<Unit.Definition> run, List<Unit> grouped) {
        if (!run.isEmpty()) {
            grouped.add(new Unit.Group(run));
            run.clear();
        }
    }

    /** Disjuncts in lines: several uses of operators on one, a quantified one alone. */
    static List<Tla> lines(List<Tla> disjuncts) {
        List<Tla> lines = new ArrayList<>();
        List<Tla> line = new ArrayList<>();
        int length = 0;
        for (Tla disjunct : disjuncts) {
            if (!(disjunct instanceof Tla.Apply apply)) {
                flush(line, lines);
                lines.add(disjunct);
                length = 0;
                continue;
            }
            int width = width(apply);
            if (length + width > LINE) {
                flush(line, lines);
                length = 0;
            }
            line.add(disjunct);
            length += width;
        }
        flush(line, lines);
        return lines;
    }

    /** How long the use is, with the sign between it and the next one. */
    private static int width(Tla.Apply apply) {
        int arguments = apply.arguments().stream()
                .mapToInt(argument ->
                        argument instanceof Tla.Name name ? name.text().length() + 2 : LINE)
                .sum();
        return apply.operator().length() + arguments + 4;
    }

    private static void flush(List<Tla> line, List<Tla> lines) {
        if (!line.isEmpty()) {
            lines.add(line.size() == 1 ? line.get(0) : new Tla.Junction(Tla.Connective.OR, List.copyOf(line), false));
            line.clear();
        }
    }
}
