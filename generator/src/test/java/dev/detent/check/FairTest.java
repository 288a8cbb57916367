package dev.detent.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlcInstallation;
import dev.detent.check.tlc.TlcJob;
import dev.detent.check.tlc.TlcResult;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.tla.TlaConfiguration;
import dev.detent.emit.tla.TlaEmitter;
import dev.detent.emit.tla.TlaModule;
import dev.detent.emit.tla.TlaPromise;
import dev.detent.explore.LeadsToSearch;
import dev.detent.explore.Walk;
import dev.detent.meaning.Meaning;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is fair: TLC and the walk say the same of each set of promises, and each of these lifecycles tells two meanings apart. */
class FairTest {

    /** A payment is answered some day, but which answer comes is nobody's promise. */
    private static final String PAYMENT = """
            lifecycle Payment
            state payment { open initial, asked, paid, declined }
            command ask   from open, declined to asked
            table payment {
              asked on succeed -> paid
              asked on decline -> declined
              declined on give_up -> open
            }
            fair command succeed, decline
            command give_up
            eventually answered: payment == asked leads to payment in {paid, declined}
            eventually ok:       payment == asked leads to payment == paid
            """;

    private static final String EACH =
            PAYMENT.replace("fair command succeed, decline", "fair command succeed\nfair command decline");

    @Test
    void onePromiseOfTwoCommandsIsThatOneOfThemComes() {
        assertThat(needed(PAYMENT, "answered")).isEqualTo("[[fair command succeed, decline]]");
        assertThat(needed(PAYMENT, "ok")).isEqualTo("[]");
    }

    @Test
    void twoPromisesAreThatEachComes() {
        assertThat(needed(EACH, "answered")).isEqualTo("[[fair command succeed], [fair command decline]]");
        assertThat(needed(EACH.replace("command ask", "fair command ask"), "ok"))
                .isEqualTo("[[fair command ask, fair command succeed]]");
        assertThat(needed(PAYMENT.replace("command ask", "fair command ask"), "ok"))
                .isEqualTo("[]");
    }

    /** Somebody blocks and unblocks the door for ever, so that to pull it is never possible for long. */
    private static final String DOOR = """
            lifecycle Door
            state door { shut initial, open }
            keep blocked: boolean
            command push from shut to open
            command block   { require not blocked  accept { blocked = true } }
            command unblock { require blocked      accept { blocked = false } }
            fair command pull(hard: boolean) from open { require not blocked  accept when hard { door = shut }  accept { } }
            eventually shuts: door == open and not blocked leads to door == shut or blocked
            """;

    @Test
    void isStrongAndCountsOnlyWhatChangesSomething() {
        String strong = DOOR + "eventually shuts_some_day: door == open and not blocked leads to door == shut\n";
        String freed = strong.replace("command unblock", "fair command unblock");

        assertThat(needed(DOOR, "shuts")).isEqualTo("[[fair command pull]]");
        assertThat(needed(strong, "shuts_some_day")).isEqualTo("[]"); // it may stay blocked
        assertThat(needed(freed, "shuts_some_day")).isEqualTo("[[fair command unblock, fair command pull]]");
    }

    @Test
    void whatChangesNothingKeepsNoPromiseAndBreaksNone() {
        String soft = DOOR.replace("accept when hard { door = shut }", "accept when hard { door = open }");

        assertThat(needed(soft, "shuts")).isEqualTo("[]");
    }

    /** The pump may be in flight for ever again and again; only to stop it at rest is promised. */
    private static final String PUMP = """
            lifecycle Pump
            callers keeper, passer_by
            state pump { off initial, on, gone final }
            action spin again harmless
            command start from off to on else unchanged { call spin  lost unchanged }
            command slow from on to off
            fair command scrap from off, on to gone preempts start { require caller == keeper }
            eventually ends: pump in {off, on} leads to pump == gone
            eventually idle: doing != none leads to doing == none
            """;

    @Test
    void takingOverIsNotPromised() {
        String onlyInstead =
                PUMP.replace("require caller == keeper", "require caller == keeper, doing == start or pump == on");

        assertThat(needed(PUMP, "ends")).isEqualTo("[[fair command scrap]]");
        assertThat(needed(PUMP, "idle")).isEqualTo("[[]]");
        assertThat(needed(onlyInstead, "ends")).isEqualTo("[]");
    }

    /** Two guests, one room. */
    private static final String ROOMS = """
            lifecycle Guest
            state guest { away initial, seated }
            shared seats: 0..1
            command sit from away to seated { accept { seats -= 1 } }
            fair command leave from seated to away { accept { seats += 1 } }
            eventually leaves: guest == seated leads to guest == away
            """;

    @Test
    void eachInstanceHasItsOwnPromise() {
        assertThat(needed(ROOMS, "leaves")).isEqualTo("[[fair command leave]]");
    }

    /** A flag moves only while there is wind, and the wind comes and goes. */
    private static final String FLAG = """
            lifecycle Flag
            state flag { down initial, up }
            outside wind: {calm, gentle, strong} = calm
            fair event gust when wind in {calm, gentle} { wind = strong }
            event breeze when wind == calm   { wind = gentle }
            event lull   when wind == gentle { wind = calm }
            command hoist internal from down to up
            command lower from up to down
            reaction waves when flag == down and seen(wind == strong) issue hoist
            eventually up: flag == down leads to flag == up
            """;

    @Test
    void anEventMayBeFair() {
        assertThat(needed(FLAG, "up")).isEqualTo("[[reaction waves, fair event gust]]");
    }

    @Test
    void holdsOfAWeakerEngineToo() {
        String stale = DOOR.replace("(hard: boolean)", "")
                        .replace("accept when hard { door = shut }  accept { }", "accept { door = shut }")
                + "check stale { without compare_and_swap }\n";

        assertThat(needed(stale, "shuts")).isEqualTo("[[fair command pull]]");
    }

    @Test
    void saysNothingOfWhatTheCheckLeavesOut() {
        String others = DOOR + "check others { commands push, block, unblock }\n";

        assertThat(needed(others, "shuts")).isEqualTo("[]");
    }

    @Test
    void theVerdictNamesOnlyWhatIsNeeded() {
        String free = FLAG
                + "eventually lowered: flag == up leads to flag == down\neventually blows: wind == gentle leads to wind == strong\n";
        String several = free.replace("command lower", "fair command lower");
        CheckReport report = LifecycleChecker.check(compile(several), CheckOptions.defaults(), CheckProgress.NONE);

        assertThat(report.properties().stream()
                        .filter(result -> result.kind().equals("leadsTo"))
                        .map(result -> result.name() + " " + result.verdict() + " " + result.assumptions()))
                .containsExactly(
                        "up PASSED [reaction waves, fair event gust]",
                        "lowered PASSED [fair command lower]",
                        "blows PASSED [fair event gust]");
    }

    /** The smallest sets of promises under which the property holds, smaller ones first; TLC and the walk have to agree. */
    private static String needed(String text, String name) {
        Lifecycle lifecycle = compile(text);
        Check check = lifecycle.checks().get(0);
        Property.LeadsTo property = lifecycle.properties().stream()
                .filter(one -> one.name().equals(name))
                .map(Property.LeadsTo.class::cast)
                .findFirst()
                .orElseThrow();
        Walk walk = Walk.over(new Meaning(lifecycle, check), 10_000);
        TlaModule module = TlaEmitter.emit(lifecycle, check);
        TlaConfiguration configuration = module.configurations(check.name()).stream()
                .filter(one -> one.properties().contains(name) && one.kind() == TlaConfiguration.Kind.LEADS_TO)
                .findFirst()
                .orElseThrow();
        List<List<String>> smallest = new ArrayList<>();
        for (List<TlaPromise> promises : subsets(module.promises())) {
            List<String> names = promises.stream().map(TlaPromise::name).toList();
            TlcResult result = new TlcRunner(TlcInstallation.bundled())
                    .run(TlcJob.liveness(
                            module.name(),
                            module.text(),
                            configuration.counting(promises).text()));
            assertThat(result).isInstanceOfAny(TlcResult.Passed.class, TlcResult.Violated.class);
            boolean holds = result instanceof TlcResult.Passed;
            assertThat(LeadsToSearch.holds(walk, property, names))
                    .as("%s", names)
                    .isEqualTo(holds);
            if (holds && smallest.stream().noneMatch(names::containsAll)) {
                smallest.add(names);
            }
        }
        List<String> needed = LeadsToSearch.needed(walk, property).orElse(List.of("nothing is enough"));
        assertThat(smallest.isEmpty() ? List.of(List.of("nothing is enough")) : smallest)
                .contains(needed);
        return smallest.toString();
    }

    private static List<List<TlaPromise>> subsets(List<TlaPromise> promises) {
        return Stream.iterate(0, bits -> bits + 1)
                .limit(1L << promises.size())
                .sorted((a, b) -> Integer.compare(Integer.bitCount(a), Integer.bitCount(b)))
                .map(bits -> promises.stream()
                        .filter(promise -> (bits >> promises.indexOf(promise) & 1) == 1)
                        .toList())
                .toList();
    }

    private static Lifecycle compile(String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile("test.lifecycle", text));
        return compiled.value()
                .orElseThrow(() -> new AssertionError(
                        compiled.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"))));
    }
}
