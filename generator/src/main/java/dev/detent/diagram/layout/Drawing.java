package dev.detent.diagram.layout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Puts layers side by side and draws the edges between them. */
final class Drawing {

    private static final double LEAST_GAP = 22;
    private static final double MOST_GAP = 64;
    /** How much room a steep curve needs for each unit of its height. */
    private static final double STEEPNESS = 0.2;

    private final BoxGraph graph;
    private final Layers layers;
    private final Placement placement;
    private final double[] left;
    private final double[] right;
    private final int[] layerOf;

    Drawing(BoxGraph graph) {
        this.graph = graph;
        this.layers = Crossings.reduce(Layers.of(graph));
        this.placement = new Placement(
                graph,
                layers,
                graph.boxes().stream().mapToDouble(BoxGraph.Box::height).toArray());
        this.left = new double[layers.layers().size()];
        this.right = new double[layers.layers().size()];
        this.layerOf = new int[layers.size()];
        columns();
    }

    private void columns() {
        double[] steepest = new double[left.length];
        for (int number = 0; number < left.length; number++) {
            for (int box : layers.layers().get(number)) {
                layerOf[box] = number;
            }
        }
        for (int edge = 0; edge < layers.chains().size(); edge++) {
            int[] chain = layers.chains().get(edge);
            for (int part = 1; part < chain.length; part++) {
                int gap = layerOf[chain[part]];
                steepest[gap] = Math.max(steepest[gap], Math.abs(height(edge, part) - height(edge, part - 1)));
            }
        }
        double at = 0;
        for (int number = 0; number < left.length; number++) {
            if (number > 0) {
                at += Math.min(MOST_GAP, Math.max(LEAST_GAP, steepest[number] * STEEPNESS));
            }
            left[number] = at;
            for (int box : layers.layers().get(number)) {
                if (box < graph.boxes().size()) {
                    right[number] =
                            Math.max(right[number], at + graph.boxes().get(box).width());
                }
            }
            at = Math.max(at, right[number]);
            right[number] = at;
        }
    }

    Layout layout() {
        List<Layout.Area> areas = new ArrayList<>();
        double height = 0;
        for (int box = 0; box < graph.boxes().size(); box++) {
            double extent = placement.extent(box);
            double top = placement.centre(box) - extent / 2;
            areas.add(new Layout.Area(start(box), top, end(box) - start(box), extent));
            height = Math.max(height, top + extent);
        }
        List<Layout.Curve> curves = new ArrayList<>();
        for (int edge = 0; edge < layers.chains().size(); edge++) {
            curves.add(curve(edge));
            for (int part = 0; part < layers.chains().get(edge).length; part++) {
                height = Math.max(height, height(edge, part));
            }
        }
        return new Layout(right.length == 0 ? 0 : right[right.length - 1], height, areas, curves);
    }

    /** Stations fill their column; signs stand in the middle of it. */
    private double start(int box) {
        double middle = (left[layerOf[box]] + right[layerOf[box]]) / 2;
        return graph.boxes().get(box).kind().station()
                ? left[layerOf[box]]
                : middle - graph.boxes().get(box).width() / 2;
    }

    private double end(int box) {
        return left[layerOf[box]] + right[layerOf[box]] - start(box);
    }

    private double height(int edge, int part) {
        int[] chain = layers.chains().get(edge);
        if (part == 0 || part == chain.length - 1) {
            return placement.end(edge, part > 0);
        }
        return placement.centre(chain[part]);
    }

    private Layout.Curve curve(int edge) {
        int[] chain = layers.chains().get(edge);
        List<Layout.Point> points = new ArrayList<>();
        points.add(new Layout.Point(end(chain[0]), height(edge, 0)));
        for (int part = 0; part < chain.length; part++) {
            if (part > 0) {
                points.add(new Layout.Point(left[layerOf[chain[part]]], height(edge, part)));
            }
            if (part < chain.length - 1) {
                points.add(new Layout.Point(right[layerOf[chain[part]]], height(edge, part)));
            }
        }
        points.add(new Layout.Point(start(chain[chain.length - 1]), height(edge, chain.length - 1)));
        if (layers.backwards().get(edge)) {
            Collections.reverse(points);
        }
        List<Layout.Part> parts = new ArrayList<>();
        for (int index = 1; index < points.size(); index++) {
            Layout.Point from = points.get(index - 1);
            Layout.Point to = points.get(index);
            if (!from.equals(to)) {
                double middle = (from.x() + to.x()) / 2;
                parts.add(new Layout.Part(new Layout.Point(middle, from.y()), new Layout.Point(middle, to.y()), to));
            }
        }
        return new Layout.Curve(points.get(0), parts);
    }
}
