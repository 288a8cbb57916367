package dev.detent.diagram.layout;

import java.util.ArrayList;
import java.util.List;

/**
 * A finished drawing: nothing overlaps, all coordinates are at least zero.
 *
 * @param areas for each box of the graph where it is
 * @param curves for each edge of the graph its curve, from the box that it leaves to the box that it enters
 */
public record Layout(double width, double height, List<Area> areas, List<Curve> curves) {

    /** A box, by its upper left corner. */
    public record Area(double x, double y, double width, double height) {

        private Area turned() {
            return new Area(/* x= */ y, /* y= */ x, /* width= */ height, /* height= */ width);
        }

        /** Whether the two have a point in common, where each has this margin around it. */
        public boolean meets(Area other, double margin) {
            return x - margin < other.x + other.width
                    && other.x - margin < x + width
                    && y - margin < other.y + other.height
                    && other.y - margin < y + height;
        }
    }

    /** A point. */
    public record Point(double x, double y) {}

    /** A part of a curve: a Bezier curve with two control points. */
    public record Part(Point firstControl, Point secondControl, Point end) {}

    /** Parts behind one another. */
    public record Curve(Point start, List<Part> parts) {
        public Curve {
            parts = List.copyOf(parts);
        }

        /** Where it ends. */
        public Point end() {
            return parts.isEmpty() ? start : parts.get(parts.size() - 1).end();
        }
    }

    public Layout {
        areas = List.copyOf(areas);
        curves = List.copyOf(curves);
    }

    /** Draws the graph from left to right. */
    public static Layout rightwards(BoxGraph graph) {
        return new Drawing(graph).layout();
    }

    /** Draws the graph from top to bottom. */
    public static Layout downwards(BoxGraph graph) {
        List<BoxGraph.Box> turned =
                graph.boxes().stream().map(BoxGraph.Box::turned).toList();
        return rightwards(new BoxGraph(turned, graph.edges())).turned();
    }

    private Layout turned() {
        List<Curve> turned = new ArrayList<>();
        for (Curve curve : curves) {
            List<Part> parts = curve.parts().stream()
                    .map(part -> new Part(turn(part.firstControl()), turn(part.secondControl()), turn(part.end())))
                    .toList();
            turned.add(new Curve(turn(curve.start()), parts));
        }
        return new Layout(
                /* width= */ height,
                /* height= */ width,
                areas.stream().map(Area::turned).toList(),
                turned);
    }

    private static Point turn(Point point) {
        return new Point(/* x= */ point.y(), /* y= */ point.x());
    }
}
