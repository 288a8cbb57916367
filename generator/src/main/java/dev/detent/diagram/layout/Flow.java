package dev.detent.diagram.layout;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which way a drawing runs: one order of all boxes. Stations stand in it as one comes to them from the entrances, those that
 * nothing leaves last; a sign stands beside its sources. An edge against the order is drawn backwards.
 */
final class Flow {

    private static final int UNKNOWN = -1;

    private final BoxGraph graph;
    private final List<List<Integer>> out = new ArrayList<>();
    private final List<List<Integer>> in = new ArrayList<>();
    private final int[] distance;

    private Flow(BoxGraph graph) {
        this.graph = graph;
        this.distance = new int[graph.boxes().size()];
        for (int box = 0; box < graph.boxes().size(); box++) {
            out.add(new ArrayList<>());
            in.add(new ArrayList<>());
        }
        graph.edges().forEach(edge -> {
            out.get(edge.from()).add(edge.to());
            in.get(edge.to()).add(edge.from());
        });
    }

    /** For each box its place in the order; two boxes that an edge joins have different places. */
    static double[] of(BoxGraph graph) {
        return new Flow(graph).places();
    }

    private double[] places() {
        distances();
        int[] stations = IntStream.range(0, graph.boxes().size())
                .filter(box -> graph.boxes().get(box).kind().station())
                .boxed()
                .sorted(Comparator.<Integer, Boolean>comparing(this::isEnd)
                        .thenComparingInt(box -> distance[box])
                        .thenComparingInt(box -> box))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] places = new double[graph.boxes().size()];
        for (int place = 0; place < stations.length; place++) {
            places[stations[place]] = place;
        }
        for (int box = 0; box < places.length; box++) {
            if (!graph.boxes().get(box).kind().station()) {
                places[box] = beside(box, places);
            }
        }
        return places;
    }

    private boolean isEnd(int station) {
        return out.get(station).isEmpty() && !in.get(station).isEmpty();
    }

    private void distances() {
        Arrays.fill(distance, UNKNOWN);
        Deque<Integer> open = new ArrayDeque<>();
        for (int box = 0; box < distance.length; box++) {
            if (graph.boxes().get(box).kind() == BoxGraph.Kind.ENTRANCE) {
                distance[box] = 0;
                open.add(box);
            }
        }
        spread(open, false);
        IntStream.range(0, distance.length)
                .filter(box -> distance[box] != UNKNOWN
                        && graph.boxes().get(box).kind().station())
                .forEach(open::add);
        spread(open, true);
        for (int box = 0; box < distance.length; box++) {
            if (distance[box] == UNKNOWN && graph.boxes().get(box).kind().station()) {
                distance[box] = 0;
                open.add(box);
                spread(open, true);
            }
        }
    }

    private void spread(Deque<Integer> open, boolean everywhere) {
        while (!open.isEmpty()) {
            int station = open.remove();
            for (int sign : out.get(station)) {
                if (everywhere || graph.boxes().get(sign).kind() == BoxGraph.Kind.SIGN) {
                    for (int next : out.get(sign)) {
                        if (distance[next] == UNKNOWN) {
                            distance[next] = distance[station] + 1;
                            open.add(next);
                        }
                    }
                }
            }
        }
    }

    private double beside(int sign, double[] places) {
        double[] sources = in.get(sign).stream().mapToDouble(box -> places[box]).toArray();
        double[] targets =
                out.get(sign).stream().mapToDouble(box -> places[box]).toArray();
        if (targets.length == 0) {
            return Arrays.stream(sources).max().orElse(0) + 0.25;
        }
        double first = Arrays.stream(targets).min().orElse(0);
        double last = Arrays.stream(targets).max().orElse(0);
        if (sources.length == 0) {
            return first - 0.25;
        }
        long forward = Arrays.stream(sources)
                .mapToLong(source ->
                        Arrays.stream(targets).filter(target -> target > source).count())
                .sum();
        boolean runs = forward * 2 >= (long) sources.length * targets.length;
        return runs
                ? Arrays.stream(sources).filter(source -> source < last).max().orElse(first) + 0.25
                : Arrays.stream(sources).filter(source -> source > first).min().orElse(last) - 0.25;
    }
}
