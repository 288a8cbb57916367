package dev.detent.check.tlc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.detent.check.tlc.TlaValue.Int;
import dev.detent.check.tlc.TlaValue.Str;
import dev.detent.check.tlc.TlcGraph.Edge;
import dev.detent.check.tlc.TlcGraph.State;
import dev.detent.check.tlc.TlcResult.Violated;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlcDumpTest {
    private static final String LAMPS = """
            ---- MODULE Lamps ----
            EXTENDS Naturals
            VARIABLES a, b
            vars == <<a, b>>
            Init == a \\in {"off", "o\\"n]\\\\;"} /\\ b = 0
            flip == a = "off" /\\ a' = "o\\"n]\\\\;" /\\ UNCHANGED b
            count(k) == b = 0 /\\ b' = k - k + 1 /\\ UNCHANGED a
            stay == b = 1 /\\ UNCHANGED vars
            Next == flip \\/ (\\E k \\in {1, 2} : count(k)) \\/ stay
            Spec == Init /\\ [][Next]_vars
            Never == b # 1
            ====
            """;

    @TempDir
    Path directory;

    @Test
    void readsStatesAndEdgesWithSelfLoopsAndRepetitions() {
        TlcGraph graph = dump("SPECIFICATION Spec\n").graph().orElseThrow();

        State dark = new State(true, Map.of("a", new Str("off"), "b", new Int(0)));
        State lit = new State(true, Map.of("a", new Str("o\"n]\\;"), "b", new Int(0)));
        State darkOne = new State(false, Map.of("a", new Str("off"), "b", new Int(1)));
        State litOne = new State(false, Map.of("a", new Str("o\"n]\\;"), "b", new Int(1)));
        assertThat(graph.states()).containsExactlyInAnyOrder(dark, lit, darkOne, litOne);
        List<State> states = graph.states();
        assertThat(graph.edges())
                .containsExactlyInAnyOrder(
                        new Edge(states.indexOf(dark), "flip", states.indexOf(lit)),
                        new Edge(states.indexOf(dark), "count", states.indexOf(darkOne)),
                        new Edge(states.indexOf(dark), "count", states.indexOf(darkOne)),
                        new Edge(states.indexOf(lit), "count", states.indexOf(litOne)),
                        new Edge(states.indexOf(lit), "count", states.indexOf(litOne)),
                        new Edge(states.indexOf(darkOne), "flip", states.indexOf(litOne)),
                        new Edge(states.indexOf(darkOne), "stay", states.indexOf(darkOne)),
                        new Edge(states.indexOf(litOne), "stay", states.indexOf(litOne)));
    }

    @Test
    void isTheSameOnEveryRun() {
        assertThat(dump("SPECIFICATION Spec\n").graph())
                .isEqualTo(dump("SPECIFICATION Spec\n").graph());
    }

    @Test
    void countsAsTlcCounts() {
        TlcDump dump = new TlcRunner(TlcInstallation.bundled(), directory)
                .dump(Models.named("passed/Turnstile").job());
        TlcGraph graph = dump.graph().orElseThrow();
        TlcStatistics statistics = dump.result().statistics();

        assertThat(graph.states()).hasSize(112).doesNotHaveDuplicates();
        assertThat((long) graph.states().size()).isEqualTo(statistics.distinct());
        assertThat(graph.edges().size() + statistics.initial()).isEqualTo(statistics.generated());
        Map<String, Long> byAction = graph.edges().stream()
                .collect(Collectors.groupingBy(Edge::action, TreeMap::new, Collectors.counting()));
        TlcCoverage coverage = ((TlcResult.Passed) dump.result()).coverage();
        Map<String, Long> counted = new TreeMap<>();
        coverage.actions().forEach((action, count) -> counted.put(action, count.generated()));
        assertThat(counted).containsAllEntriesOf(byAction).containsEntry("never", 0L);
        assertThat(byAction).containsOnlyKeys("Next", "on", "pause", "report", "same", "twice");
    }

    @Test
    void givesNoGraphWhereSomethingIsViolated() {
        TlcDump dump = dump("SPECIFICATION Spec\nINVARIANT Never\n");

        assertThat(dump.graph()).isEmpty();
        assertThat(dump.result()).isInstanceOf(Violated.class);
    }

    @Test
    void refusesFilesThatAreNotWhole() throws IOException {
        String whole = """
                strict digraph DiskGraph {
                nodesep=0.35;
                subgraph cluster_graph {
                color="white";
                1 [label="x = 0",style = filled]
                1 -> -2 [label="a",color="black",fontcolor="black"];
                -2 [label="x = 1"];
                {rank = same; 1;}
                }
                }
                """;
        assertThat(Files.writeString(directory.resolve("whole.dot"), whole)).satisfies(file -> {
            TlcGraph graph = TlcGraphReader.read(file);
            assertThat(graph.edges()).containsExactly(new Edge(0, "a", 1));
            assertThat(graph.states().get(0).initial()).isTrue();
        });
        refuses(whole.replace("}\n}\n", ""), "the end of the graph");
        refuses(whole.replace("-2 [label=\"x = 1\"];\n", ""), "every state that has an edge");
        refuses(whole.replace("x = 1\"", "x = \""), "a value");
        refuses(whole.replace("\"a\",", "\"a,"), "a line of a dumped graph");
        refuses(whole.replace("-> -2", "-> two"), "a line of a dumped graph");
        refuses(whole.replace("-2 [", "1 ["), "one state for each fingerprint");
        refuses("", "the end of the graph");
    }

    private void refuses(String text, String expected) throws IOException {
        Path file = Files.writeString(directory.resolve("broken.dot"), text);
        assertThatThrownBy(() -> TlcGraphReader.read(file))
                .isInstanceOf(TlaSyntaxException.class)
                .hasMessageContaining(expected);
    }

    private TlcDump dump(String config) {
        return new TlcRunner(TlcInstallation.bundled(), directory).dump(TlcJob.safety("Lamps", LAMPS, config));
    }
}
