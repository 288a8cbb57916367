package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is possible on purpose, and what only where something goes wrong. */
class AlwaysPossibleTest {

    private static final String LAMP = """
            lifecycle Lamp
            state lamp { off initial, on, burnt final }
            keep presses: 0..2
            outside bulb: {whole, broken} = whole
            event breaks when bulb == whole { bulb = broken }
            command press   from off to on { require presses < 2  accept { presses += 1 } }
            command release from on to off
            command notice  internal from off, on to burnt
            reaction sees when lamp in {off, on} and seen(bulb == broken) issue notice
            """;

    private static Lifecycle file(String name) throws IOException {
        return compile(text(name));
    }

    private static String text(String name) throws IOException {
        try (InputStream stream = Objects.requireNonNull(
                AlwaysPossibleTest.class.getResourceAsStream("/dev/detent/check/possible/" + name + ".lifecycle"))) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Lifecycle compile(String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile("test.lifecycle", text));
        assertThat(compiled.hasErrors()).as(compiled.diagnostics().toString()).isFalse();
        return compiled.value().orElseThrow();
    }

    private static CheckReport check(Lifecycle lifecycle) {
        return LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE);
    }

    private static CheckReport check(String text) {
        return check(compile(text));
    }

    private static PropertyResult property(CheckReport report, String name) {
        return report.properties().stream()
                .filter(result -> result.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> end(CheckReport report, String name) {
        return property(report, name).counterexample().orElseThrow().explanation();
    }

    private static Walk walk(Lifecycle lifecycle) {
        return Walk.over(new Meaning(lifecycle, lifecycle.checks().get(0)), 10_000);
    }

    // ---- traps --------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "restart, reaction `freed`",
        "crash,   an unknown end of `stop`",
        "death,   event `guest_dies`",
        "failure, a refusal of `poke`",
        "timeout, an unknown end of `poke`"
    })
    void aWayOutThatNobodyTakesOnPurposeIsNone(String trap, String way) throws IOException {
        Lifecycle lifecycle = file(trap);

        CheckReport report = check(lifecycle);

        assertThat(stuckForGood(lifecycle))
                .as("states that no step at all leads out of")
                .isZero();
        assertThat(report.diagnostics()).isEmpty();
        assertThat(property(report, "gone").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "not_stuck").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "gone").counterexample().orElseThrow().steps())
                .extracting(CounterexampleStep::name)
                .containsExactly("create", "spawn", "spawn", "hang");
        assertThat(end(report, "gone"))
                .startsWith("vm == deleted is false (vm is hung)")
                .anyMatch(line -> line.startsWith("it would take " + way));
    }

    @Test
    void aWayOutThatSomebodyTakesIsOne() throws IOException {
        Lifecycle lifecycle = file("clean");

        assertThat(check(lifecycle).verdict()).isEqualTo(Verdict.PASSED);
        assertThat(stuckForGood(lifecycle)).isZero();
    }

    /** In how many states the first property's goal cannot be reached by any steps whatever. */
    private static int stuckForGood(Lifecycle lifecycle) {
        Walk walk = walk(lifecycle);
        Meaning.Condition goal = walk.meaning()
                .condition(((Property.AlwaysPossible) lifecycle.properties().get(0)).goal());
        Map<Integer, List<Integer>> back = new HashMap<>();
        walk.eachStep((from, happening, to) ->
                back.computeIfAbsent(to, unseen -> new ArrayList<>()).add(from));
        Set<Integer> alive = new HashSet<>();
        Deque<Integer> open = new ArrayDeque<>();
        for (int number = 0; number < walk.size(); number++) {
            if (goal.holds(walk.state(number), walk.state(number)) && alive.add(number)) {
                open.add(number);
            }
        }
        while (!open.isEmpty()) {
            for (int from : back.getOrDefault(open.remove(), List.of())) {
                if (alive.add(from)) {
                    open.add(from);
                }
            }
        }
        return walk.size() - alive.size();
    }

    // ---- who may help, and where it is asked -----------------------------------------------------------------------

    @Test
    void aTrapIsThere() {
        CheckReport report = check(LAMP + "always possible light: lamp == on\n");

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(end(report, "light"))
                .containsExactly(
                        "lamp == on is false (lamp is burnt)",
                        "no help leads there any more: from here nothing that helps is possible",
                        "nothing else leads there either");
    }

    @Test
    void itIsAskedOnlyWhereTheFileSaysSo() {
        assertThat(check(LAMP + "always possible light: lamp == on when presses < 2 and bulb == whole\n")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    /** The window is opened by hand while the call that opens it is out: then it can only be refused, which is no help. */
    @Test
    void aCallThatCanOnlyBeRefusedIsNoQuestionOfRest() {
        String window = """
                lifecycle Window
                state window { shut initial, open, odd }
                outside pane: {closed, tilted} = closed
                action tilt needs pane == closed { pane = tilted }
                action push needs any            { pane = closed }  again harmless
                event by_hand when pane == closed { pane = tilted }
                command start from shut, odd to open else odd { call tilt }
                command stop  from any to shut else odd { call push }
                always possible open: window == open
                """;

        CheckReport report = check(window);

        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(end(report, "open"))
                .contains("it would take a refusal of `tilt`, an unknown end of `tilt`")
                .endsWith("`start` is in flight; with `when doing == none` it is asked only where nothing is");
        assertThat(check(window.replace("open: window == open", "open: window == open when doing == none"))
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void onlyThoseWhoAreNamedHelp() {
        String dark = "always possible dark: lamp in {off, burnt}";

        assertThat(check(LAMP + dark + " by release\n").verdict()).isEqualTo(Verdict.PASSED);
        CheckReport report = check(LAMP + dark + " by press\n");
        assertThat(report.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(end(report, "dark"))
                .contains("no help leads there any more: from here nothing that helps is possible")
                .endsWith("it would take `release`, reaction `sees`");
    }

    @Test
    void anEventHelpsWhereItIsNamed() {
        String burnt = "always possible burnt: lamp == burnt";

        assertThat(check(LAMP + burnt + "\n").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(check(LAMP + burnt + " by breaks\n").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(check(LAMP + burnt + " by breaks, notice\n").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void aReactionOnRestartHelpsWhereItsCommandIsNamed() throws IOException {
        String text = text("restart").replace("vm == deleted\n", "vm == deleted by scrap, delete\n");

        assertThat(property(check(text), "gone").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(check(text.replace("by scrap", "by create, scrap")), "gone")
                        .verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void aViolationCanBeExpected() {
        String text = LAMP + "always possible light: lamp == on\n";

        assertThat(check(text + "check once { expect light violated }\n").verdict())
                .isEqualTo(Verdict.PASSED);
    }

    @Test
    void itIsDecidedBesideOtherViolations() {
        CheckReport report = check(LAMP + """
                always possible over: lamp == burnt by breaks, notice
                reachable twice: presses == 2
                invariant dark: lamp != on
                invariant fresh: presses == 0
                """);

        assertThat(report.diagnostics()).isEmpty();
        assertThat(report.properties())
                .filteredOn(result -> result.verdict() == Verdict.VIOLATED)
                .extracting(PropertyResult::name)
                .containsExactlyInAnyOrder("dark", "fresh");
        assertThat(property(report, "over").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(property(report, "twice").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void itIsNotDecidedWhereAVariableLeavesItsType() {
        CheckReport report =
                check(LAMP.replace("require presses < 2  accept { presses += 1 }", "success { presses += 1 }")
                        + "always possible over: lamp == burnt by breaks, notice\nreachable lit: lamp == on\n");

        assertThat(property(report, "types").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "over").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(property(report, "lit").verdict()).isEqualTo(Verdict.PASSED);
    }

    @Test
    void moreStatesThanAreReadAreInconclusive() {
        CheckReport report = check("""
                lifecycle Board
                state board { on initial, off }
                keep a: 0..230
                keep b: 0..230
                command light from off to on
                command dim   from on to off
                command more  from on { require a < 230  accept { a += 1 } }
                command other from on { require b < 230  accept { b += 1 } }
                always possible lit: board == on
                reachable all: a == 230 and b == 230
                """);

        assertThat(report.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(property(report, "lit").note()).contains("up to 100000 of them", "this check has 106722");
        assertThat(property(report, "all").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(report.properties()).extracting(PropertyResult::name).doesNotContain("reactions_end");
    }

    @Test
    void aBudgetThatRunsOutIsInconclusive() {
        CheckOptions options = new CheckOptions(
                Optional.empty(), Optional.empty(), Duration.ofMillis(50), 10_000_000, Optional.empty());

        CheckReport report = LifecycleChecker.check(
                compile(LAMP + "always possible light: lamp == on\nreachable lit: lamp == on\n"),
                options,
                CheckProgress.NONE);

        assertThat(property(report, "light").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(property(report, "light").note()).isNotEmpty();
        assertThat(property(report, "lit").verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    // ---- several instances

    private static final String CHAIRS = """
            lifecycle Guest
            state guest { waiting initial, seated, gone final%s }
            shared chairs: 0..1
            command sit   from waiting to seated  { accept { chairs -= 1 } }
            command leave from seated  to gone    { accept { chairs += 1 } }
            %s
            check pair { instances 2 }
            """;

    @Test
    void whatIsPossibleIsAskedOfEachInstanceAndReachedByOne() {
        CheckReport report = check(CHAIRS.formatted("", """
                reachable full: chairs == 0 and guest == waiting
                reachable over: count(guest == gone) == 2
                always possible seat: guest == seated when guest == waiting
                always possible end:  guest == gone by sit, leave
                """));

        assertThat(report.properties())
                .filteredOn(result ->
                        result.kind().equals("reachable") || result.kind().equals("alwaysPossible"))
                .hasSize(4)
                .allMatch(result -> result.verdict() == Verdict.PASSED);
    }

    @Test
    void whatAnotherInstanceHoldsForGoodIsNotPossible() {
        CheckReport report = check(CHAIRS.formatted(", settled final", """
                command stay from seated to settled
                reachable both_there: count(guest in {seated, settled}) == 2
                always possible at_once: guest != waiting by sit
                always possible seat: guest != waiting
                always possible free: chairs == 1 when count(guest == settled) == 0
                """));

        assertThat(property(report, "both_there").verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(property(report, "free").verdict()).isEqualTo(Verdict.PASSED);
        assertThat(property(report, "at_once").counterexample().orElseThrow().steps())
                .extracting(CounterexampleStep::name)
                .containsExactly("sit");
        assertThat(property(report, "seat").counterexample().orElseThrow().steps())
                .extracting(CounterexampleStep::name)
                .containsExactly("sit", "stay");
        assertThat(end(report, "seat")).endsWith("nothing else leads there either");
    }

    // ---- what is asked of every graph ------------------------------------------------------------------------------

    @Test
    void reactionsThatFightGoRoundForEver() {
        CheckReport report = check("""
                lifecycle Gate
                state gate { shut initial, open }
                outside bar: {up, down} = down
                action lift  needs bar == down { bar = up }
                action lower needs bar == up   { bar = down }
                command push from shut to open else unchanged { call lift   lost unchanged }
                command pull from open to shut else unchanged { call lower  lost unchanged }
                reaction opens  when gate == shut and seen(bar == down) issue push
                reaction closes when gate == open and seen(bar == up)   issue pull
                """);

        PropertyResult round = property(report, "reactions_end");
        assertThat(round.verdict()).isEqualTo(Verdict.VIOLATED);
        Counterexample found = round.counterexample().orElseThrow();
        assertThat(found.back()).hasValue(0);
        assertThat(found.steps())
                .extracting(CounterexampleStep::name)
                .containsExactly("opens", "lift", "lift", "closes", "lower", "lower");
    }

    @Test
    void aReactionThatChangesNothingGoesRoundForEver() {
        CheckReport report = check("""
                lifecycle Bell
                state bell { quiet initial, rung }
                keep heard: boolean
                command ring  from quiet to rung
                command hear  internal from rung { accept { heard = true } }
                command reset from rung to quiet { accept { heard = false } }
                reaction listens when bell == rung issue hear
                """);

        PropertyResult round = property(report, "reactions_end");
        assertThat(round.verdict()).isEqualTo(Verdict.VIOLATED);
        assertThat(round.counterexample().orElseThrow().back()).hasValue(2);
    }

    @Test
    void reactionsThatWaitDoNotFight() {
        CheckReport report = check("""
                lifecycle Light
                state light { red initial, green, off final }
                command go   internal from red to green
                command halt internal from green to red
                command stop from any to off
                reaction goes  when light == red   for 30s issue go
                reaction halts when light == green for 30s issue halt
                """);

        assertThat(property(report, "reactions_end").verdict()).isEqualTo(Verdict.PASSED);
    }
}
