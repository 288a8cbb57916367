package dev.detent.diagram.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Orders the layers so that few edges cross: sweeps by barycentre, then exchanges of neighbours. */
final class Crossings {

    private static final int SWEEPS = 24;
    private static final int EXCHANGES = 10;

    private final int[][] before;
    private final int[][] behind;
    private final int[] place;
    private List<int[]> order;

    private Crossings(Layers layers, List<int[]> start) {
        this.before = layers.before();
        this.behind = layers.behind();
        this.place = new int[layers.size()];
        this.order = copy(start);
        order.forEach(this::number);
    }

    /** The same layers in a better order. */
    static Layers reduce(Layers layers) {
        List<int[]> best = layers.layers();
        long fewest = Long.MAX_VALUE;
        for (List<int[]> start : starts(layers)) {
            Crossings crossings = new Crossings(layers, start);
            List<int[]> found = crossings.sweep();
            long count = count(found, layers);
            if (count < fewest) {
                fewest = count;
                best = found;
            }
        }
        return layers.ordered(best);
    }

    /** How many pairs of edges cross. */
    static long count(List<int[]> order, Layers layers) {
        Crossings crossings = new Crossings(layers, order);
        return crossings.count();
    }

    private static List<List<int[]>> starts(Layers layers) {
        List<int[]> given = layers.layers();
        List<int[]> turned = given.stream()
                .map(layer -> IntStream.rangeClosed(1, layer.length)
                        .map(index -> layer[layer.length - index])
                        .toArray())
                .toList();
        return List.of(given, turned, inDepth(layers));
    }

    /** Boxes that hang together stand together. */
    private static List<int[]> inDepth(Layers layers) {
        int[] layerOf = new int[layers.size()];
        List<List<Integer>> order = new ArrayList<>();
        for (int number = 0; number < layers.layers().size(); number++) {
            order.add(new ArrayList<>());
            for (int box : layers.layers().get(number)) {
                layerOf[box] = number;
            }
        }
        boolean[] known = new boolean[layers.size()];
        int[][] behind = layers.behind();
        int[][] before = layers.before();
        for (int[] layer : layers.layers()) {
            for (int box : layer) {
                List<Integer> open = new ArrayList<>(List.of(box));
                while (!open.isEmpty()) {
                    int next = open.remove(open.size() - 1);
                    if (!known[next]) {
                        known[next] = true;
                        order.get(layerOf[next]).add(next);
                        IntStream.concat(Arrays.stream(behind[next]), Arrays.stream(before[next]))
                                .forEach(open::add);
                    }
                }
            }
        }
        return order.stream()
                .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
                .toList();
    }

    private List<int[]> sweep() {
        List<int[]> best = copy(order);
        long fewest = count();
        for (int sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
            boolean down = sweep % 2 == 0;
            for (int step = 1; step < order.size(); step++) {
                int number = down ? step : order.size() - 1 - step;
                sort(order.get(number), down ? before : behind);
            }
            exchange();
            long count = count();
            if (count < fewest) {
                fewest = count;
                best = copy(order);
            }
        }
        return best;
    }

    private void sort(int[] layer, int[][] neighbours) {
        double[] centre = new double[place.length];
        for (int box : layer) {
            centre[box] = Arrays.stream(neighbours[box])
                    .mapToDouble(other -> place[other])
                    .average()
                    .orElse(place[box]);
        }
        int[] sorted = Arrays.stream(layer)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(box -> centre[box]).thenComparingInt(box -> place[box]))
                .mapToInt(Integer::intValue)
                .toArray();
        System.arraycopy(sorted, 0, layer, 0, layer.length);
        number(layer);
    }

    private void exchange() {
        boolean better = true;
        for (int round = 0; round < EXCHANGES && better; round++) {
            better = false;
            for (int[] layer : order) {
                for (int index = 1; index < layer.length; index++) {
                    int left = layer[index - 1];
                    int right = layer[index];
                    if (crossings(left, right) > crossings(right, left)) {
                        layer[index - 1] = right;
                        layer[index] = left;
                        place[right] = index - 1;
                        place[left] = index;
                        better = true;
                    }
                }
            }
        }
    }

    /** How many edges of the two cross where the one stands before the other. */
    private long crossings(int left, int right) {
        return inversions(before[left], before[right]) + inversions(behind[left], behind[right]);
    }

    private long inversions(int[] left, int[] right) {
        long count = 0;
        for (int one : left) {
            for (int other : right) {
                count += place[one] > place[other] ? 1 : 0;
            }
        }
        return count;
    }

    private long count() {
        long count = 0;
        for (int[] layer : order) {
            int[] ends = Arrays.stream(layer)
                    .flatMap(box -> Arrays.stream(before[box])
                            .map(other -> place[other])
                            .sorted())
                    .toArray();
            int[] tree = new int[place.length + 2];
            for (int index = 0; index < ends.length; index++) {
                count += index - atMost(tree, ends[index] + 1);
                for (int at = ends[index] + 1; at < tree.length; at += at & -at) {
                    tree[at]++;
                }
            }
        }
        return count;
    }

    private static int atMost(int[] tree, int end) {
        int sum = 0;
        for (int at = end; at > 0; at -= at & -at) {
            sum += tree[at];
        }
        return sum;
    }

    private void number(int[] layer) {
        for (int index = 0; index < layer.length; index++) {
            place[layer[index]] = index;
        }
    }

    private static List<int[]> copy(List<int[]> layers) {
        return layers.stream().map(int[]::clone).toList();
    }
}
