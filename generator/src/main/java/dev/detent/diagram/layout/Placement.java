package dev.detent.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where boxes and knots stand across the direction of the drawing. Each part of an edge pulls its ends to one height, parts
 * between knots most of all; within a layer the distances are kept. Layer by layer the best places are computed exactly, over
 * and over again.
 */
final class Placement {

    private static final int ROUNDS = 120;
    private static final int STRAIGHTENED = 4;
    /** Between the ends of two edges at a station. */
    private static final double PITCH = 13;

    private static final double STATION_GAP = 26;
    private static final double SIGN_GAP = 12;
    private static final double KNOT_GAP = 12;

    /** One end of a part of an edge, seen from its box. */
    private record Pull(int other, double difference, double weight) {}

    private final BoxGraph graph;
    private final Layers layers;
    private final double[] extent;
    private final double[] centre;
    private final double[][] ports;
    private final List<List<Pull>> before = new ArrayList<>();
    private final List<List<Pull>> behind = new ArrayList<>();

    /**
     * Places everything.
     *
     * @param extents the extent of each box across the direction of the drawing
     */
    Placement(BoxGraph graph, Layers layers, double[] extents) {
        this.graph = graph;
        this.layers = layers;
        this.extent = Arrays.copyOf(extents, layers.size());
        this.centre = new double[layers.size()];
        this.ports = new double[layers.chains().size()][];
        for (int chain = 0; chain < ports.length; chain++) {
            ports[chain] = new double[2];
        }
        spreadPorts();
        pulls();
        start();
        for (int round = 0; round < ROUNDS; round++) {
            int count = layers.layers().size();
            for (int step = 0; step < count; step++) {
                place(layers.layers().get(round % 2 == 0 ? step : count - 1 - step), round % 4 < 2);
            }
        }
        for (int round = 0; round < STRAIGHTENED; round++) {
            straighten();
        }
        double least = Double.POSITIVE_INFINITY;
        for (int box = 0; box < centre.length; box++) {
            least = Math.min(least, centre[box] - extent[box] / 2);
        }
        for (int box = 0; box < centre.length; box++) {
            centre[box] -= least;
        }
    }

    /** The middle of a box or knot. */
    double centre(int box) {
        return centre[box];
    }

    /** The extent of a box; not less than what was asked for. */
    double extent(int box) {
        return extent[box];
    }

    /** Where the edge ends at its box in the lower layer, or in the higher one. */
    double end(int edge, boolean higher) {
        int[] chain = layers.chains().get(edge);
        return centre[higher ? chain[chain.length - 1] : chain[0]] + ports[edge][higher ? 1 : 0];
    }

    private boolean station(int box) {
        return box < graph.boxes().size() && graph.boxes().get(box).kind().station();
    }

    private boolean knot(int box) {
        return box >= graph.boxes().size();
    }

    /** The ends of edges at a station stand in the order of what they lead to; at a sign they meet. */
    private void spreadPorts() {
        int[] place = new int[layers.size()];
        layers.layers().forEach(layer -> {
            for (int index = 0; index < layer.length; index++) {
                place[layer[index]] = index;
            }
        });
        for (int side = 0; side < 2; side++) {
            List<List<Integer>> ending = new ArrayList<>();
            for (int box = 0; box < graph.boxes().size(); box++) {
                ending.add(new ArrayList<>());
            }
            for (int edge = 0; edge < ports.length; edge++) {
                ending.get(last(edge, side)).add(edge);
            }
            int end = side;
            for (int box = 0; box < ending.size(); box++) {
                List<Integer> edges = ending.get(box);
                edges.sort(Comparator.<Integer>comparingInt(edge -> place[lastButOne(edge, end)])
                        .thenComparingInt(edge -> edge));
                if (station(box)) {
                    extent[box] = Math.max(extent[box], edges.size() * PITCH + 4);
                    for (int index = 0; index < edges.size(); index++) {
                        ports[edges.get(index)][end] = (index - (edges.size() - 1) / 2.0) * PITCH;
                    }
                } else {
                    separate(box, edges, end);
                }
            }
        }
    }

    private int last(int edge, int side) {
        int[] chain = layers.chains().get(edge);
        return chain[side == 1 ? chain.length - 1 : 0];
    }

    private int lastButOne(int edge, int side) {
        int[] chain = layers.chains().get(edge);
        return chain[side == 1 ? chain.length - 2 : 1];
    }

    /** Where edges come to a sign and leave it on the same side, those that come and those that leave do not meet. */
    private void separate(int sign, List<Integer> edges, int side) {
        double middle = (edges.size() - 1) / 2.0;
        double leaving = 0;
        int count = 0;
        for (int index = 0; index < edges.size(); index++) {
            if (graph.edges().get(edges.get(index)).from() == sign) {
                leaving += index - middle;
                count++;
            }
        }
        if (count > 0 && count < edges.size()) {
            double apart = Math.min(PITCH, extent[sign] / 2) / 2;
            for (int edge : edges) {
                boolean leaves = graph.edges().get(edge).from() == sign;
                ports[edge][side] = leaves == leaving >= 0 ? apart : -apart;
            }
        }
    }

    private void pulls() {
        for (int box = 0; box < layers.size(); box++) {
            before.add(new ArrayList<>());
            behind.add(new ArrayList<>());
        }
        for (int edge = 0; edge < ports.length; edge++) {
            int[] chain = layers.chains().get(edge);
            for (int part = 1; part < chain.length; part++) {
                int low = chain[part - 1];
                int high = chain[part];
                double lowPort = part == 1 ? ports[edge][0] : 0;
                double highPort = part == chain.length - 1 ? ports[edge][1] : 0;
                double weight = knot(low) && knot(high) ? 8 : knot(low) || knot(high) ? 3 : 1;
                behind.get(low).add(new Pull(high, highPort - lowPort, weight));
                before.get(high).add(new Pull(low, lowPort - highPort, weight));
            }
        }
    }

    /** Makes straight lines of knots and of signs at a single edge, as far as there is room. */
    private void straighten() {
        boolean[] done = new boolean[layers.size()];
        int[] beneath = new int[layers.size()];
        int[] above = new int[layers.size()];
        Arrays.fill(beneath, -1);
        Arrays.fill(above, -1);
        for (int[] layer : layers.layers()) {
            for (int index = 1; index < layer.length; index++) {
                beneath[layer[index]] = layer[index - 1];
                above[layer[index - 1]] = layer[index];
            }
        }
        for (int[] layer : layers.layers()) {
            for (int box : layer) {
                if (movable(box) && !done[box]) {
                    List<Integer> line = new ArrayList<>();
                    for (int next = box; movable(next) && !done[next]; next = only(behind.get(next))) {
                        done[next] = true;
                        line.add(next);
                        if (behind.get(next).size() != 1) {
                            break;
                        }
                    }
                    straighten(line, beneath, above);
                }
            }
        }
    }

    private boolean movable(int box) {
        return knot(box)
                || (!station(box)
                        && before.get(box).size() <= 1
                        && behind.get(box).size() <= 1);
    }

    private static int only(List<Pull> pulls) {
        return pulls.get(0).other();
    }

    private void straighten(List<Integer> line, int[] beneath, int[] above) {
        int begin = 0;
        while (begin < line.size()) {
            double low = Double.NEGATIVE_INFINITY;
            double high = Double.POSITIVE_INFINITY;
            double sum = 0;
            int end = begin;
            while (end < line.size()) {
                int box = line.get(end);
                double lowest = Math.max(low, bound(box, beneath[box], 1));
                double highest = Math.min(high, bound(box, above[box], -1));
                if (lowest > highest) {
                    break;
                }
                low = lowest;
                high = highest;
                sum += centre[box];
                end++;
            }
            if (end == begin) {
                begin++;
                continue;
            }
            double wished = wish(line.subList(begin, end), low, high, sum / (end - begin));
            line.subList(begin, end).forEach(box -> centre[box] = wished);
            begin = end;
        }
    }

    private double bound(int box, int neighbour, int direction) {
        return neighbour < 0
                ? -direction * Double.POSITIVE_INFINITY
                : centre[neighbour] + direction * distance(box, neighbour);
    }

    /** Straight up to one of the ends if that is possible, the closer one if both are. */
    private double wish(List<Integer> line, double low, double high, double mean) {
        double best = Math.max(low, Math.min(high, mean));
        double closest = Double.POSITIVE_INFINITY;
        List<Pull> ends = new ArrayList<>(before.get(line.get(0)));
        ends.addAll(behind.get(line.get(line.size() - 1)));
        for (Pull end : ends) {
            double place = centre[end.other()] + end.difference();
            if (place >= low && place <= high && Math.abs(place - mean) < closest) {
                closest = Math.abs(place - mean);
                best = place;
            }
        }
        return best;
    }

    private void start() {
        for (int[] layer : layers.layers()) {
            double at = 0;
            for (int index = 0; index < layer.length; index++) {
                at += index == 0 ? 0 : distance(layer[index - 1], layer[index]);
                centre[layer[index]] = at;
            }
            for (int box : layer) {
                centre[box] -= at / 2;
            }
        }
    }

    private double distance(int one, int other) {
        double gap = station(one) && station(other) ? STATION_GAP : knot(one) && knot(other) ? KNOT_GAP : SIGN_GAP;
        return (extent[one] + extent[other]) / 2 + gap;
    }

    /** Weighted isotonic regression: the places closest to the wished ones that keep order and distances. */
    private void place(int[] layer, boolean both) {
        int count = layer.length;
        double[] sum = new double[count];
        double[] weight = new double[count];
        int[] size = new int[count];
        double[] offset = new double[count];
        int blocks = 0;
        for (int index = 0; index < count; index++) {
            int box = layer[index];
            offset[index] = index == 0 ? 0 : offset[index - 1] + distance(layer[index - 1], box);
            double wished = 0;
            double total = 0;
            List<Pull> pulls = new ArrayList<>(before.get(box));
            if (both || pulls.isEmpty()) {
                pulls.addAll(behind.get(box));
            }
            for (Pull pull : pulls) {
                wished += pull.weight() * (centre[pull.other()] + pull.difference());
                total += pull.weight();
            }
            if (total == 0) {
                total = 0.01;
                wished = total * centre[box];
            }
            sum[blocks] = wished - total * offset[index];
            weight[blocks] = total;
            size[blocks] = 1;
            blocks++;
            while (blocks > 1 && sum[blocks - 2] / weight[blocks - 2] >= sum[blocks - 1] / weight[blocks - 1]) {
                blocks--;
                sum[blocks - 1] += sum[blocks];
                weight[blocks - 1] += weight[blocks];
                size[blocks - 1] += size[blocks];
            }
        }
        int index = 0;
        for (int block = 0; block < blocks; block++) {
            for (int inside = 0; inside < size[block]; inside++) {
                centre[layer[index]] = sum[block] / weight[block] + offset[index];
                index++;
            }
        }
    }
}
