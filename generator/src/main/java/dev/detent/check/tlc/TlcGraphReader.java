package dev.detent.check.tlc;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the graph that TLC dumps in the language of Graphviz, line by line. */
final class TlcGraphReader {
    private static final String ID = "(-?\\d{1,19})";
    private static final String LABEL = "\\[label=\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final Pattern EDGE =
            Pattern.compile(ID + " -> " + ID + " " + LABEL + ",color=\"[^\"]*\",fontcolor=\"[^\"]*\"];");
    private static final Pattern STATE = Pattern.compile(ID + " " + LABEL + "(,style = filled)?];?");
    private static final Pattern LAYOUT =
            Pattern.compile("strict digraph .*|nodesep=.*|subgraph .*|color=.*|\\{rank = same;.*|}*|");
    private static final String LAST_LINE = "}";

    /** Numbers by TLC's fingerprints. */
    private final Map<Long, Integer> numbers = new HashMap<>();

    private final BitSet seen = new BitSet();

    /** Most variables of most states have one of few values. */
    private final Map<TlaValue, TlaValue> values = new HashMap<>();

    private final Map<String, String> actions = new HashMap<>();
    private final TlcGraphVisitor visitor;

    private TlcGraphReader(TlcGraphVisitor visitor) {
        this.visitor = visitor;
    }

    /**
     * Reads a whole file.
     *
     * @return how many states it has
     * @throws TlaSyntaxException if the file is anything else than a complete dump with action labels; what the visitor has
     *     been given until then is worth nothing
     */
    static int read(Path file, TlcGraphVisitor visitor) throws IOException, TlaSyntaxException {
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return new TlcGraphReader(visitor).read(lines);
        }
    }

    /** Reads a whole file and keeps all of it. */
    static TlcGraph read(Path file) throws IOException, TlaSyntaxException {
        Map<Integer, TlcGraph.State> states = new TreeMap<>();
        List<TlcGraph.Edge> edges = new ArrayList<>();
        read(file, new TlcGraphVisitor() {
            @Override
            public void state(int number, boolean initial, Map<String, TlaValue> variables) {
                states.put(number, new TlcGraph.State(initial, variables));
            }

            @Override
            public void edge(int from, String action, int to) {
                edges.add(new TlcGraph.Edge(from, action, to));
            }
        });
        return new TlcGraph(List.copyOf(states.values()), edges);
    }

    private int read(BufferedReader lines) throws IOException, TlaSyntaxException {
        String last = "";
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            line(line);
            last = line;
        }
        if (!last.equals(LAST_LINE)) {
            throw new TlaSyntaxException("the end of the graph", last, 0);
        }
        if (seen.cardinality() != numbers.size()) {
            throw new TlaSyntaxException("every state that has an edge", "", 0);
        }
        return numbers.size();
    }

    private void line(String line) throws TlaSyntaxException {
        Matcher edge = EDGE.matcher(line);
        if (edge.matches()) {
            String action = actions.computeIfAbsent(unescaped(edge.group(3)), name -> name);
            visitor.edge(number(edge.group(1)), action, number(edge.group(2)));
            return;
        }
        Matcher state = STATE.matcher(line);
        if (state.matches()) {
            state(number(state.group(1)), state.group(3) != null, unescaped(state.group(2)));
        } else if (!LAYOUT.matcher(line).matches()) {
            throw new TlaSyntaxException("a line of a dumped graph", line, 0);
        }
    }

    private void state(int number, boolean initial, String text) throws TlaSyntaxException {
        Map<String, TlaValue> variables = new LinkedHashMap<>(new TlaReader(text).onlyState());
        variables.replaceAll((name, value) -> values.computeIfAbsent(value, same -> same));
        if (seen.get(number)) {
            throw new TlaSyntaxException("one state for each fingerprint", text, 0);
        }
        seen.set(number);
        visitor.state(number, initial, variables);
    }

    private int number(String fingerprint) throws TlaSyntaxException {
        try {
            return numbers.computeIfAbsent(Long.parseLong(fingerprint), unseen -> numbers.size());
        } catch (NumberFormatException notOne) {
            throw new TlaSyntaxException("a fingerprint", fingerprint, 0);
        }
    }

    private static String unescaped(String label) {
        StringBuilder text = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            char c = label.charAt(i);
            if (c == '\\') {
                i++;
                c = label.charAt(i) == 'n' ? '\n' : label.charAt(i);
            }
            text.append(c);
        }
        return text.toString();
    }
}
