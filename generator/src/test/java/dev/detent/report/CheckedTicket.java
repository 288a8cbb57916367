package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.Comparison;
import dev.detent.check.EngineResult;
import dev.detent.check.FoundRuns;
import dev.detent.check.Occurrence;
import dev.detent.check.Occurrence.Kind;
import dev.detent.check.Occurrence.Seen;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.java.Compiled;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A small lifecycle with a bug and with a run without end, and what a check shows of it. */
final class CheckedTicket {

    static final String NAME = "src/main/lifecycle/ticket.lifecycle";

    static final String TEXT = """
            /// A ticket for a concert.
            lifecycle Ticket
            state status { basket initial, reserved, paid, used final, returned final, stuck }
            outside money: {with_guest, with_house} = with_guest
            action charge needs money == with_guest { money = with_house }
            action refund needs any                 { money = with_guest }  again harmless
            command reserve   from basket   to reserved
            command pay       from reserved to paid  else unchanged  { call charge }
            command enter     from paid     to used
            command give_back from reserved, paid, stuck to returned else stuck preempts pay {
              call refund when status == paid
            }
            /// Nobody's money is kept for a ticket that was given back: "<fair> & square".
            invariant  fair_deal: status == returned implies money == with_guest
            eventually gets_in:   status == reserved leads to status == used
            """;

    private CheckedTicket() {}

    static Lifecycle lifecycle() {
        return Compiled.lifecycle(NAME, TEXT);
    }

    /** One property is broken at the end of a run, one by a run without end, one is not decided. */
    static CheckedFile violated() {
        List<PropertyResult> properties = new ArrayList<>(FoundRuns.of(lifecycle()));
        properties.add(result("types", "language", Verdict.PASSED, 0, ""));
        properties.add(result("rest", "alwaysPossible", Verdict.INCONCLUSIVE, 15, "the time budget of 1 s ran out"));
        return file(Verdict.VIOLATED, properties, List.of("whether reactions go round for ever: <none> & such"));
    }

    static CheckedFile passed() {
        return file(
                Verdict.PASSED,
                List.of(
                        result("types", "language", Verdict.PASSED, 0, ""),
                        result("fair_deal", "invariant", Verdict.PASSED, 14, "")),
                List.of());
    }

    private static CheckedFile file(Verdict verdict, List<PropertyResult> properties, List<String> notChecked) {
        CheckReport report = new CheckReport(
                "Ticket",
                List.of("default"),
                verdict,
                List.of(new EngineResult("default", "tlc", "states and steps", verdict, 34_900, 123_456, 8, 1.25)),
                properties,
                List.of(),
                notChecked,
                List.of(
                        new Occurrence(Kind.COMMAND, "pay", "", 8, Seen.HAPPENS),
                        new Occurrence(Kind.DONE, "charge", "pay", 8, Seen.HAPPENS),
                        new Occurrence(Kind.REFUSED, "charge", "pay", 8, Seen.NEVER),
                        new Occurrence(Kind.COMMAND, "enter", "", 9, Seen.NOT_COUNTED)),
                List.of(comparison(verdict)));
        return new CheckedFile(NAME, Optional.of(new SourceFile(NAME, TEXT)), Optional.of(lifecycle()), report);
    }

    /** What differs differs where the first run ends. */
    private static Comparison comparison(Verdict verdict) {
        return verdict == Verdict.PASSED
                ? new Comparison("default", Verdict.PASSED, 18, 30, 61, "", Optional.empty())
                : new Comparison(
                        "default",
                        Verdict.ERROR,
                        18,
                        30,
                        61,
                        "the Java has <no> such step",
                        FoundRuns.of(lifecycle()).get(0).counterexample());
    }

    private static PropertyResult result(String name, String kind, Verdict verdict, int line, String note) {
        return new PropertyResult("default", name, kind, verdict, line, false, List.of(), Optional.empty(), note);
    }
}
