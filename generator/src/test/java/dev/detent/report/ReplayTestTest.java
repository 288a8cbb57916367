package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import dev.detent.check.FoundRuns;
import dev.detent.check.PropertyResult;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.emit.Artifact;
import dev.detent.emit.java.Compiled;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The test that is made of a counterexample compiles against the generated Java, runs, and fails as it should. */
class ReplayTestTest {

    private static final String TICKET = """
            /// A ticket for a concert.
            lifecycle Ticket
            state status { basket initial, reserved, paid, used final, returned final, stuck }
            outside money: {with_guest, with_house} = with_guest
            action charge needs money == with_guest { money = with_house }
            action refund needs any                 { money = with_guest }  again harmless
            command reserve   from basket   to reserved
            command pay       from reserved to paid  else stuck  { call charge }
            command enter     from paid     to used
            command give_back from reserved, paid, stuck to returned else stuck preempts pay {
              call refund when status == paid
            }
            invariant  fair_deal: status == returned implies money == with_guest
            eventually no_limbo:  doing != none leads to doing == none
            """;

    @Test
    void theRunFailsTheTestOfTheLifecycleThatLetsItHappen() {
        List<String> failures = failures(lifecycle(TICKET), lifecycle(TICKET));

        assertThat(failures)
                .singleElement()
                .asString()
                .contains("invariant fair_deal (line 13) is violated")
                .contains("money == with_guest is false (money is with_house)");
    }

    @Test
    void theRunIsNotPossibleOnceTheLifecycleIsMended() {
        Lifecycle mended = lifecycle(TICKET.replace(" when status == paid", ""));

        assertThat(FoundRuns.of(mended)).isEmpty();
        assertThat(failures(lifecycle(TICKET), mended)).isEmpty();
    }

    @Test
    void aRunThatTheCodeDoesNotTakeAlthoughNothingHasChangedIsAFaultOfOurs() {
        Lifecycle ticket = lifecycle(TICKET);
        List<Artifact> artifacts = new ArrayList<>(Compiled.artifacts(ticket));
        Artifact test = tests(ticket).get(0);
        artifacts.add(new Artifact(
                test.path(), test.text().replace("\"status\", \"reserved\"", "\"status\", \"paid\""), test.origin()));

        assertThat(run(Compiled.of(artifacts), test))
                .singleElement()
                .asString()
                .contains("fault of detent")
                .contains("after step 1: status is reserved, and not paid");
    }

    @Test
    void aTestOfACommandThatIsGoneSaysSo() {
        Lifecycle renamed = lifecycle(TICKET.replace("give_back", "hand_in"));

        assertThat(failures(lifecycle(TICKET), renamed))
                .singleElement()
                .asString()
                .contains("does not know accept `give_back`");
    }

    @TestFactory
    Stream<DynamicTest> everyKindOfRunIsTakenOnTheGeneratedJava() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../spec/conformance/violation"))) {
            return files.filter(file -> file.toString().endsWith(".lifecycle")).sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> taken(file)));
        }
    }

    private static void taken(Path file) {
        Lifecycle lifecycle =
                LifecycleCompiler.compile(file, "file.lifecycle").value().orElseThrow();
        List<PropertyResult> found = FoundRuns.of(lifecycle).stream()
                .filter(result -> lifecycle.checks().stream()
                        .filter(check -> check.name().equals(result.check()))
                        .allMatch(Check::sound))
                .toList();

        List<String> failures = failures(lifecycle, lifecycle);

        assertThat(failures).hasSize(found.size());
        for (int at = 0; at < found.size(); at++) {
            assertThat(failures.get(at)).contains(found.get(at).name()).contains("is violated");
        }
    }

    private static Lifecycle lifecycle(String text) {
        return Compiled.lifecycle("ticket.lifecycle", text);
    }

    private static List<Artifact> tests(Lifecycle lifecycle) {
        return FoundRuns.of(lifecycle).stream()
                .flatMap(result -> ReplayTest.of(lifecycle, result).stream())
                .toList();
    }

    /** Messages of the tests that are made of one lifecycle and fail on the code of another one, in order. */
    private static List<String> failures(Lifecycle found, Lifecycle code) {
        List<Artifact> tests = tests(found);
        List<Artifact> artifacts = new ArrayList<>(Compiled.artifacts(code));
        artifacts.addAll(tests);
        Compiled classes = Compiled.of(artifacts);
        return tests.stream().flatMap(test -> run(classes, test).stream()).toList();
    }

    private static List<String> run(Compiled classes, Artifact test) {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(loaded(classes, test)))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        assertThat(summary.getTestsStartedCount()).isEqualTo(1);
        return summary.getFailures().stream()
                .map(failure -> String.valueOf(failure.getException().getMessage()))
                .toList();
    }

    private static Class<?> loaded(Compiled classes, Artifact test) {
        try {
            return classes.loadClass(test.path().replace(".java", "").replace('/', '.'));
        } catch (ClassNotFoundException failure) {
            throw new LinkageError("the test does not have the name of its file", failure);
        }
    }
}
