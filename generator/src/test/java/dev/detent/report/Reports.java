package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.Counterexample;
import dev.detent.check.Counterexample.Change;
import dev.detent.check.CounterexampleStep;
import dev.detent.check.EngineResult;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Weakening;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Reports as checks give them. */
final class Reports {

    private static final Counterexample UNPAID = new Counterexample(
            List.of(
                    new Change("status", "", "cart"),
                    new Change("money", "", "with_customer"),
                    new Change("doing", "", "none"),
                    new Change("(link)", "", "idle"),
                    new Change("(call)", "", "none")),
            List.of(
                    step(1, "accept", "place", "place", List.of(), 12, new Change("status", "cart", "placed")),
                    step(
                            2,
                            "accept",
                            "pay",
                            "pay",
                            List.of("sum = 3", "how = card"),
                            13,
                            new Change("doing", "none", "pay"),
                            new Change("(link)", "idle", "asked"),
                            new Change("(call)", "none", "pay")),
                    step(3, "unknown", "charge", "pay", List.of(), 13, new Change("(link)", "asked", "unsure")),
                    step(
                            4,
                            "accept",
                            "cancel",
                            "cancel",
                            List.of(),
                            15,
                            new Change("status", "placed", "cancelled"),
                            new Change("doing", "pay", "none"),
                            new Change("(link)", "unsure", "overtaken")),
                    step(5, "effect", "charge", "pay", List.of(), 9, new Change("money", "with_customer", "with_shop")),
                    step(6, "report", "seen_money", "", List.of("with_shop"), 4)),
            OptionalInt.empty(),
            List.of("status == cancelled is true", "money == with_customer is false (money is with_shop)"));

    private static final Counterexample ROUND = new Counterexample(
            List.of(),
            List.of(
                    step(1, "accept", "pay", "pay", List.of(), 13, new Change("doing", "none", "pay")),
                    step(2, "refused", "charge", "pay", List.of(), 13, new Change("doing", "pay", "none"))),
            OptionalInt.of(0),
            List.of("status == paid is false (status is placed)"));

    /** A call that nobody fenced acts at last. */
    private static final Counterexample STRAYED = new Counterexample(
            List.of(
                    new Change("status", "", "placed"),
                    new Change("doing", "", "pay"),
                    new Change("(link)", "", "asked"),
                    new Change("(call)", "", "pay"),
                    new Change("(stray)", "", "none")),
            List.of(
                    step(
                            1,
                            "accept",
                            "cancel",
                            "cancel",
                            List.of(),
                            15,
                            new Change("doing", "pay", "cancel"),
                            new Change("(link)", "asked", "overtaken")),
                    step(
                            2,
                            "settle",
                            "cancel",
                            "cancel",
                            List.of(),
                            15,
                            new Change("(link)", "overtaken", "asked"),
                            new Change("(stray)", "none", "pay"),
                            new Change("(call)", "pay", "cancel")),
                    step(3, "unknown", "refund", "cancel", List.of(), 15, new Change("(link)", "asked", "unsure")),
                    step(4, "settle", "refund", "cancel", List.of(), 15, new Change("(link)", "unsure", "asked")),
                    step(
                            5,
                            "stray",
                            "charge",
                            "pay",
                            List.of(),
                            9,
                            new Change("money", "with_customer", "with_shop"),
                            new Change("(stray)", "pay", "none"))),
            OptionalInt.empty(),
            List.of("money == with_customer is false (money is with_shop)"));

    private Reports() {}

    static CheckReport passed() {
        return new CheckReport(
                "Order",
                List.of("quick"),
                Verdict.PASSED,
                List.of(engine("quick", "tlc", Verdict.PASSED), engine("quick", "walk", Verdict.PASSED)),
                List.of(
                        property("quick", "types", "language", Verdict.PASSED, 0),
                        property("quick", "fair_deal", "invariant", Verdict.PASSED, 18),
                        new PropertyResult(
                                "quick",
                                "no_limbo",
                                "leadsTo",
                                Verdict.PASSED,
                                19,
                                false,
                                List.of("assume charge succeeds", "reaction remind"),
                                Optional.empty(),
                                "")),
                List.of(),
                List.of());
    }

    static CheckReport violated() {
        return new CheckReport(
                "Order",
                List.of("quick"),
                Verdict.VIOLATED,
                List.of(engine("quick", "tlc", Verdict.VIOLATED)),
                List.of(
                        violated("quick", "fair_deal", "invariant", 18, UNPAID, false),
                        violated("quick", "gets_paid", "leadsTo", 20, ROUND, false)),
                List.of(),
                List.of());
    }

    static CheckReport several() {
        return new CheckReport(
                "Order",
                List.of("quick", "unfenced"),
                Verdict.INCONCLUSIVE,
                List.of(engine("quick", "tlc", Verdict.INCONCLUSIVE), engine("unfenced", "tlc", Verdict.VIOLATED)),
                List.of(
                        new PropertyResult(
                                "quick",
                                "fair_deal",
                                "invariant",
                                Verdict.INCONCLUSIVE,
                                18,
                                false,
                                List.of(),
                                Optional.empty(),
                                "the time budget of 1 s ran out"),
                        violated("unfenced", "fair_deal", "invariant", 18, UNPAID, true),
                        violated("unfenced", "gets_paid", "leadsTo", 20, ROUND, false),
                        new PropertyResult(
                                "unfenced",
                                "no_limbo",
                                "leadsTo",
                                Verdict.PASSED,
                                19,
                                true,
                                List.of(),
                                Optional.empty(),
                                "")),
                List.of(),
                List.of("always possible shippable: no engine decides it yet"));
    }

    /** The one check that expects a violation, alone. */
    static CheckReport expected() {
        return new CheckReport(
                "Order",
                List.of("unfenced"),
                Verdict.PASSED,
                List.of(engine("unfenced", "tlc", Verdict.VIOLATED)),
                List.of(
                        violated(
                                "unfenced",
                                "fair_deal",
                                "invariant",
                                18,
                                STRAYED.ofEngineWithout(Set.of(Weakening.FENCE)),
                                true),
                        violated("unfenced", "gets_paid", "leadsTo", 20, ROUND, false)),
                List.of(),
                List.of());
    }

    static CheckReport faulty() {
        return new CheckReport(
                "Order",
                List.of("quick"),
                Verdict.ERROR,
                List.of(),
                List.of(),
                List.of(Diagnostic.of(
                                DiagnosticCode.FILE_UNREADABLE,
                                new Span("order.lifecycle", 3, 5, 3, 9),
                                "`order.lifecycle` cannot be \"read\"")
                        .help("check the permissions of the file")),
                List.of());
    }

    private static EngineResult engine(String check, String name, Verdict verdict) {
        return new EngineResult(check, name, "states and steps", verdict, 2_284_880, 12_865_633, 9, 1.23456);
    }

    private static PropertyResult property(String check, String name, String kind, Verdict verdict, int line) {
        return new PropertyResult(check, name, kind, verdict, line, false, List.of(), Optional.empty(), "");
    }

    private static PropertyResult violated(
            String check, String name, String kind, int line, Counterexample run, boolean expected) {
        return new PropertyResult(check, name, kind, Verdict.VIOLATED, line, expected, List.of(), Optional.of(run), "");
    }

    private static CounterexampleStep step(
            int number, String kind, String name, String command, List<String> arguments, int line, Change... changes) {
        String caller = kind.equals("accept") && name.equals("cancel") ? "user" : "";
        return new CounterexampleStep(
                number, kind, "i1", name, command, caller, arguments, List.of(), line, List.of(changes));
    }
}
