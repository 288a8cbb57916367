package dev.detent.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The boxes in layers, stations and signs in turn. An edge that passes a layer has a knot there, so that each part of it joins
 * neighbouring layers.
 *
 * @param layers the numbers of the boxes and knots of each layer, in their order; knots are numbered behind the boxes
 * @param chains for each edge its boxes and knots, from the lower layer to the higher one
 * @param backwards for each edge whether it runs from the higher layer to the lower one
 * @param size how many boxes and knots there are
 */
record Layers(List<int[]> layers, List<int[]> chains, BitSet backwards, int size) {

    private static final int ROUNDS = 12;

    /** Puts the boxes into layers. */
    static Layers of(BoxGraph graph) {
        return new Builder(graph).build();
    }

    /** The same with the layers in this order. */
    Layers ordered(List<int[]> order) {
        return new Layers(order, chains, backwards, size);
    }

    /** For each box and knot those in the layer before that a part of an edge joins to it. */
    int[][] before() {
        return neighbours(true);
    }

    /** For each box and knot those in the layer behind. */
    int[][] behind() {
        return neighbours(false);
    }

    private int[][] neighbours(boolean before) {
        List<List<Integer>> found = new ArrayList<>();
        IntStream.range(0, size).forEach(box -> found.add(new ArrayList<>()));
        for (int[] chain : chains) {
            for (int part = 1; part < chain.length; part++) {
                int from = before ? chain[part] : chain[part - 1];
                found.get(from).add(before ? chain[part - 1] : chain[part]);
            }
        }
        return found.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    private static final class Builder {

        private final BoxGraph graph;
        private final int[] layer;
        private final BitSet backwards = new BitSet();
        private final List<List<Integer>> before = new ArrayList<>();
        private final List<List<Integer>> behind = new ArrayList<>();
        private final int[] order;

        Builder(BoxGraph graph) {
            this.graph = graph;
            int size = graph.boxes().size();
            double[] places = Flow.of(graph);
            this.layer = new int[size];
            this.order = IntStream.range(0, size)
                    .boxed()
                    .sorted(Comparator.<Integer>comparingDouble(box -> places[box])
                            .thenComparingInt(box -> box))
                    .mapToInt(Integer::intValue)
                    .toArray();
            IntStream.range(0, size).forEach(box -> {
                before.add(new ArrayList<>());
                behind.add(new ArrayList<>());
            });
            for (int number = 0; number < graph.edges().size(); number++) {
                BoxGraph.Edge edge = graph.edges().get(number);
                backwards.set(number, places[edge.from()] > places[edge.to()]);
                behind.get(lower(number)).add(upper(number));
                before.get(upper(number)).add(lower(number));
            }
        }

        private int lower(int edge) {
            return backwards.get(edge)
                    ? graph.edges().get(edge).to()
                    : graph.edges().get(edge).from();
        }

        private int upper(int edge) {
            return backwards.get(edge)
                    ? graph.edges().get(edge).from()
                    : graph.edges().get(edge).to();
        }

        Layers build() {
            for (int box : order) {
                int first = graph.boxes().get(box).kind().station() ? 0 : -1;
                layer[box] = before.get(box).stream()
                        .mapToInt(other -> layer[other] + 1)
                        .max()
                        .orElse(first);
            }
            for (int round = 0; round < ROUNDS; round++) {
                for (int number = 0; number < order.length; number++) {
                    balance(order[round % 2 == 0 ? order.length - 1 - number : number]);
                }
            }
            return withKnots();
        }

        /** Moves a box to where its edges are shorter. */
        private void balance(int box) {
            int lowest = before.get(box).stream()
                    .mapToInt(other -> layer[other] + 1)
                    .max()
                    .orElse(layer[box]);
            int highest = behind.get(box).stream()
                    .mapToInt(other -> layer[other] - 1)
                    .min()
                    .orElse(layer[box]);
            int pull = behind.get(box).size() - before.get(box).size();
            if (pull > 0) {
                layer[box] = highest;
            } else if (pull < 0) {
                layer[box] = lowest;
            }
        }

        private Layers withKnots() {
            int[] used = Arrays.stream(layer).distinct().sorted().toArray();
            List<List<Integer>> layers = new ArrayList<>();
            Arrays.stream(used).forEach(each -> layers.add(new ArrayList<>()));
            for (int box = 0; box < layer.length; box++) {
                layer[box] = Arrays.binarySearch(used, layer[box]);
                layers.get(layer[box]).add(box);
            }
            List<int[]> chains = new ArrayList<>();
            int size = layer.length;
            for (int edge = 0; edge < graph.edges().size(); edge++) {
                int from = layer[lower(edge)];
                int[] chain = new int[layer[upper(edge)] - from + 1];
                chain[0] = lower(edge);
                for (int part = 1; part < chain.length - 1; part++) {
                    chain[part] = size;
                    layers.get(from + part).add(size);
                    size++;
                }
                chain[chain.length - 1] = upper(edge);
                chains.add(chain);
            }
            return new Layers(
                    layers.stream()
                            .map(list ->
                                    list.stream().mapToInt(Integer::intValue).toArray())
                            .toList(),
                    chains,
                    backwards,
                    size);
        }
    }
}
