package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.becomes;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.TlaAction.Kind;
import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The steps of an engine that keeps not all of its promises, as a check asks for it. */
final class WeakenedPart {

    /** Before the look. */
    static final Tla NOT_LOOKED = new Tla.Fields(List.of(Tla.entry("taken", Tla.FALSE)));

    /** The outside as it was at the look. */
    static final Tla LOOKED_OUTSIDE = field(at("looked"), "outside");

    /** While no row waits to be written. */
    static final Tla NOTHING_PENDING = new Tla.Fields(List.of(Tla.entry("waits", Tla.FALSE)));

    private static final Tla PENDING = at("pending");

    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final Protocol protocol;
    private final Endings endings;
    private final RowWriting rows;

    WeakenedPart(Context context, StepTable steps, Protocol protocol, Endings endings, RowWriting rows) {
        this.context = context;
        this.facts = context.facts();
        this.steps = steps;
        this.protocol = protocol;
        this.endings = endings;
        this.rows = rows;
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (facts.strays()) {
            units.add(Unit.definition(
                    "Stray",
                    List.of("i"),
                    protocol.effect("stray"),
                    "The platform executes a call that nobody fenced."));
        }
        if (facts.looksFirst()) {
            units.add(Unit.definition("Look", List.of("i"), look(), "The engine looks, and has not fenced yet."));
        }
        if (facts.usurps()) {
            units.add(Unit.definition(
                    "Usurp", List.of("i"), usurp(), "A command that was taken over from writes its end all the same."));
        }
        if (facts.judges()) {
            units.add(Unit.definition(
                    "Write", List.of("i"), write(), "A row is written as it was judged, whatever has become of it."));
        }
        return units;
    }

    Map<String, Kind> names() {
        Map<String, Kind> names = new LinkedHashMap<>();
        if (facts.strays()) {
            names.put("Stray", Kind.STRAY);
        }
        if (facts.looksFirst()) {
            names.put("Look", Kind.LOOKED);
        }
        if (facts.usurps()) {
            names.put("Usurp", Kind.USURPED);
        }
        if (facts.judges()) {
            names.put("Write", Kind.WRITTEN);
        }
        return names;
    }

    private Tla look() {
        List<Tla.Entry> fields = new ArrayList<>();
        fields.add(Tla.entry("taken", Tla.TRUE));
        if (facts.hasOutside()) {
            fields.add(Tla.entry("outside", at("outside")));
        }
        List<String> unsettled = facts.overtakes ? List.of("unsure", "overtaken") : List.of("unsure");
        return Tla.and(
                Context.oneOf(at("link"), unsettled),
                new Tla.Prefix("~", field(at("looked"), "taken")),
                becomes("looked", new Tla.Fields(fields)),
                context.unchangedBut("looked"));
    }

    private Tla usurp() {
        return Tla.and(
                Tla.equal(at("link"), Tla.string("overtaken")),
                Tla.infix("#", field(at("former"), "cmd"), Values.NONE),
                facts.hasCalls() ? Tla.equal(field(at("call"), "cmd"), Values.NONE) : Tla.TRUE,
                endings.ends(rows.succeeded(at("former"), at("kept"))));
    }

    // ---- rows that are judged first and written later
    // ------------------------------------------------------------------

    /** The row {@code row} with the command {@code op} waits to be written. */
    static Tla judged(Context context, Tla op, Tla row, Tla link) {
        List<Tla.Entry> fields = new ArrayList<>(waiting(row));
        fields.add(Tla.entry("takes", Tla.TRUE));
        fields.add(Tla.entry("op", op));
        fields.add(Tla.entry("link", link));
        if (context.facts().remembers) {
            fields.add(Tla.entry("overtaken", Tla.apply("Remembered", I)));
        }
        return pending(context, fields);
    }

    /** The row {@code row} waits to be written; the command in flight stays. */
    static Tla judgedRow(Context context, Tla row) {
        List<Tla.Entry> fields = new ArrayList<>(waiting(row));
        if (context.facts().hasSteps()) {
            fields.add(Tla.entry("takes", Tla.FALSE));
        }
        return pending(context, fields);
    }

    private static List<Tla.Entry> waiting(Tla row) {
        return List.of(Tla.entry("waits", Tla.TRUE), Tla.entry("kept", row));
    }

    private static Tla pending(Context context, List<Tla.Entry> fields) {
        return Tla.and(
                new Tla.Prefix("~", field(PENDING, "waits")),
                becomes("pending", new Tla.Fields(fields)),
                context.unchangedBut("pending"));
    }

    private Tla write() {
        List<Tla> clauses = new ArrayList<>();
        clauses.add(field(PENDING, "waits"));
        clauses.add(becomes("kept", field(PENDING, "kept")));
        clauses.add(becomes("pending", NOTHING_PENDING));
        if (facts.hasSteps()) {
            List<String> taken = new ArrayList<>(List.of("op", "link"));
            if (facts.remembers) {
                taken.add("overtaken");
            }
            if (facts.hasCalls()) {
                taken.addAll(List.of("call", "stray"));
            }
            List<Tla> unchanged = taken.stream().map(Tla::name).toList();
            clauses.add(new Tla.If(
                    field(PENDING, "takes"), takesOver(), new Tla.Prefix("UNCHANGED", new Tla.Tuple(unchanged))));
        }
        clauses.add(context.unchangedBut("kept", "pending", "op", "link", "overtaken", "call", "stray"));
        return Tla.and(clauses);
    }

    private Tla takesOver() {
        List<Tla> clauses = new ArrayList<>();
        clauses.add(becomes("op", field(PENDING, "op")));
        clauses.add(becomes("link", field(PENDING, "link")));
        if (facts.remembers) {
            clauses.add(becomes("overtaken", field(PENDING, "overtaken")));
        }
        if (facts.hasCalls()) {
            Tla link = field(PENDING, "link");
            Tla asked = steps.call(field(PENDING, "op"), field(PENDING, "kept"));
            Tla over = new Tla.If(Tla.equal(link, Tla.string("idle")), steps.noCall(), Tla.AT);
            clauses.add(becomes("call", new Tla.If(Tla.equal(link, Tla.string("asked")), asked, over)));
            Tla stays = Tla.or(
                    Tla.equal(link, Tla.string("overtaken")), Tla.infix("#", field(at("stray"), "cmd"), Values.NONE));
            clauses.add(becomes("stray", new Tla.If(stays, Tla.AT, at("call"))));
        }
        return Tla.and(clauses);
    }
}
