package dev.detent.newcomer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.describe.CommandReach;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.docs.Judgement;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lifecycles of other fields hold what they promise, and one wrong word in them is noticed. */
class NewcomerTest {

    /**
     * One mistake.
     *
     * @param right what the file says
     * @param wrong what somebody might have written instead
     * @param violated the properties that notice it
     */
    record Mistake(String file, String right, String wrong, List<String> violated) {
        @Override
        public String toString() {
            return file + ": " + violated;
        }
    }

    static List<Mistake> mistakes() {
        return List.of(
                // The row does not know yet that the money is held: the bank may still be busy.
                new Mistake(
                        "payment",
                        "task voiding call release\n",
                        "task voiding call release when status == authorized\n",
                        List.of("no_money_left")),
                // The look comes before the fence: a label that is being bought can still come.
                new Mistake(
                        "parcel",
                        "task voiding_label call void_label\n",
                        "task voiding_label call void_label when seen(label != none_yet)\n",
                        List.of("label_is_void")),
                new Mistake(
                        "parcel",
                        "  require seen(parcel == with_recipient)  \"the recipient does not have it\"\n",
                        "",
                        List.of("promised")),
                // The next tenant finds the data of the last one.
                new Mistake(
                        "node",
                        "    to clean_wait else error preempts",
                        "    to available else error preempts",
                        List.of("available_is_clean")),
                // Nobody notices that the agent is gone.
                new Mistake(
                        "node",
                        "provision in waiting and seen(",
                        "provision in waiting and maintenance and seen(",
                        List.of("no_endless_wait")),
                // The look comes before the fence: the authority may still issue.
                new Mistake("certificate", """
                          task uninstalling call uninstall
                          task revoking     call revoke_it  when seen(cert in {valid, outdated})
                        """, """
                          task revoking     call revoke_it  when seen(cert in {valid, outdated})
                          task uninstalling call uninstall
                        """, List.of("revoked_for_good")),
                // A job that ended before anybody knew that it had begun is queued once more.
                new Mistake("job", "  lost { status = stuck }\n", "", List.of("queued_is_idle")),
                // What is still mapped is offered to the next server.
                new Mistake(
                        "volume",
                        "seen(data == present and not mapped)",
                        "seen(data == present)",
                        List.of("available_is_free")),
                new Mistake(
                        "volume",
                        "  failure { snapshot = broken }\n  lost    { snapshot = broken }\n}\ncommand reset",
                        "}\ncommand reset",
                        List.of("deleted_is_gone", "snapshot_is_there")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "parcel", "node", "certificate", "job", "volume"})
    void holdsWhatItPromises(String file) {
        Lifecycle lifecycle = compiled(file, text(file));

        Judgement judgement = Judgement.of(lifecycle);

        assertThat(judgement.violated()).isEmpty();
        assertThat(judgement.neverHappens()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"payment", "parcel", "node", "certificate", "job", "volume"})
    void isNoToy(String file) {
        Lifecycle lifecycle = compiled(file, text(file));
        CommandReach reach = CommandReach.of(lifecycle);
        String main = lifecycle.main().name();

        assertThat(edges(reach.sources(), main) + edges(reach.outcomes(), main)).isGreaterThanOrEqualTo(30);
    }

    private static int edges(Map<String, Map<String, NavigableSet<String>>> reach, String state) {
        return reach.values().stream()
                .mapToInt(states -> states.getOrDefault(state, new TreeSet<>()).size())
                .sum();
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void mistakeIsNoticed(Mistake mistake) {
        String text = text(mistake.file());
        assertThat(text.split(Pattern.quote(mistake.right()), -1)).hasSize(2);

        String wrong = text.replace(mistake.right(), mistake.wrong());
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile(mistake.file() + ".lifecycle", wrong));
        Judgement judgement = Judgement.of(compiled.value().orElseThrow()); // the text alone may give a warning

        assertThat(judgement.violated()).isEqualTo(mistake.violated());
    }

    private static Lifecycle compiled(String file, String text) {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile(file + ".lifecycle", text));
        assertThat(compiled.diagnostics()).isEmpty();
        return compiled.value().orElseThrow();
    }

    private static String text(String file) {
        String name = "/dev/detent/newcomer/" + file + ".lifecycle";
        try (InputStream in = NewcomerTest.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new AssertionError("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(name, failure);
        }
    }
}
