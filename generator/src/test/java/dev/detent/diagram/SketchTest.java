package dev.detent.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagram.DiagramOptions.Direction;
import dev.detent.diagram.layout.BoxGraph;
import dev.detent.diagram.layout.Layout;
import dev.detent.diagram.layout.Layout.Area;
import dev.detent.diagram.layout.Layout.Curve;
import dev.detent.diagram.layout.Layout.Part;
import dev.detent.diagram.layout.Layout.Point;
import dev.detent.model.Lifecycle;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Nothing is drawn over anything else, and every line ends where it belongs. */
class SketchTest {

    private static final double TOUCH = 0.01;

    @TestFactory
    Stream<DynamicTest> filesAreDrawnCleanly() {
        return Drawn.files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    Lifecycle lifecycle = Drawn.read(file);
                    for (String state : DiagramDrafter.states(lifecycle)) {
                        for (boolean tasks : List.of(false, true)) {
                            check(DiagramDrafter.draft(
                                    lifecycle, new DiagramOptions(Optional.of(state), true, tasks, Optional.empty())));
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> tablesAreDrawnCleanly() {
        return Stream.of(new int[] {20, 6}, new int[] {60, 30}, new int[] {120, 40}, new int[] {200, 20}, new int[] {
                    400, 120
                })
                .map(size -> DynamicTest.dynamicTest(
                        size[0] + " rows of " + size[1] + " values",
                        () -> check(DiagramDrafter.draft(
                                Drawn.of(Drawn.table(size[0], size[1], 7)), DiagramOptions.USUAL))));
    }

    private static void check(StateDiagram diagram) {
        for (Direction direction : Direction.values()) {
            check(Sketch.of(diagram, Optional.of(direction)));
        }
    }

    private static void check(Sketch sketch) {
        Layout layout = sketch.layout();
        Area page = new Area(0, 0, layout.width(), layout.height());
        for (int one = 0; one < layout.areas().size(); one++) {
            Area area = layout.areas().get(one);
            assertThat(inside(page, new Point(area.x(), area.y()))
                            && inside(page, new Point(area.x() + area.width(), area.y() + area.height())))
                    .as("%s on a page of %s", area, page)
                    .isTrue();
            for (int other = 0; other < one; other++) {
                assertThat(area.meets(layout.areas().get(other), 2))
                        .as(
                                "boxes %s and %s: %s, %s",
                                other, one, layout.areas().get(other), area)
                        .isFalse();
            }
        }
        for (int number = 0; number < sketch.texts().size(); number++) {
            TextBlock text = sketch.texts().get(number);
            Area area = layout.areas().get(number);
            assertThat(text.width()).isLessThanOrEqualTo(area.width());
            assertThat(text.height()).isLessThanOrEqualTo(area.height());
        }
        for (int number = 0; number < layout.curves().size(); number++) {
            BoxGraph.Edge edge = sketch.graph().edges().get(number);
            check(layout, page, layout.curves().get(number), edge);
        }
    }

    private static void check(Layout layout, Area page, Curve curve, BoxGraph.Edge edge) {
        assertThat(touches(layout.areas().get(edge.from()), curve.start())).isTrue();
        assertThat(touches(layout.areas().get(edge.to()), curve.end())).isTrue();
        Point from = curve.start();
        for (Part part : curve.parts()) {
            for (int step = 0; step <= 16; step++) {
                Point at = at(from, part, step / 16.0);
                assertThat(inside(page, at)).as("%s on a page of %s", at, page).isTrue();
                for (int box = 0; box < layout.areas().size(); box++) {
                    Area area = layout.areas().get(box);
                    boolean deep = at.x() > area.x() + TOUCH
                            && at.x() < area.x() + area.width() - TOUCH
                            && at.y() > area.y() + TOUCH
                            && at.y() < area.y() + area.height() - TOUCH;
                    if (deep) {
                        throw new AssertionError("edge " + edge + " runs through box " + box + " at " + at);
                    }
                }
            }
            from = part.end();
        }
    }

    private static Point at(Point from, Part part, double share) {
        double rest = 1 - share;
        double a = rest * rest * rest;
        double b = 3 * rest * rest * share;
        double c = 3 * rest * share * share;
        double d = share * share * share;
        return new Point(
                a * from.x()
                        + b * part.firstControl().x()
                        + c * part.secondControl().x()
                        + d * part.end().x(),
                a * from.y()
                        + b * part.firstControl().y()
                        + c * part.secondControl().y()
                        + d * part.end().y());
    }

    private static boolean inside(Area page, Point point) {
        return point.x() >= -TOUCH
                && point.y() >= -TOUCH
                && point.x() <= page.width() + TOUCH
                && point.y() <= page.height() + TOUCH;
    }

    private static boolean touches(Area area, Point point) {
        boolean across = point.y() >= area.y() - TOUCH && point.y() <= area.y() + area.height() + TOUCH;
        boolean along = point.x() >= area.x() - TOUCH && point.x() <= area.x() + area.width() + TOUCH;
        boolean side = near(point.x(), area.x()) || near(point.x(), area.x() + area.width());
        boolean end = near(point.y(), area.y()) || near(point.y(), area.y() + area.height());
        return across && along && (side || end);
    }

    private static boolean near(double one, double other) {
        return Math.abs(one - other) < TOUCH;
    }
}
