package dev.detent.diagram;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A graph of the values of one state and of where commands lead. Edges between the same values are one bundle with a list of
 * labels; what holds in most values is a bundle without drawn sources; what stays in a value is listed in its node.
 *
 * @param lifecycle name of the lifecycle
 * @param state name of the state that is drawn
 * @param nodes values of the state, in order of declaration
 * @param bundles edges, those of successes first
 * @param stays what is possible in most values and leaves the state where it is
 * @param courses the steps of the commands that stay everywhere, where steps were asked for
 * @param untouched commands that have nothing to do with the state
 */
public record StateDiagram(
        String lifecycle,
        String documentation,
        String state,
        List<Node> nodes,
        List<Bundle> bundles,
        List<Stay> stays,
        List<Course> courses,
        List<String> untouched) {

    /** Who issues a command. */
    public enum Actor {
        /** A caller. */
        CALLER,
        /** The engine: a reaction, or another command that hands over. */
        ENGINE
    }

    /**
     * A value.
     *
     * @param label what a person is shown; the name where the file gives none
     * @param stays commands that are possible here and change nothing about the state
     */
    public record Node(
            String name,
            String label,
            String documentation,
            int line,
            boolean initial,
            boolean last,
            List<Label> stays) {
        public Node {
            stays = List.copyOf(stays);
        }
    }

    /**
     * A command at an edge or in a node.
     *
     * @param text what is shown
     * @param tip a sentence for whoever points at it
     * @param ways how the command gets there
     * @param line the first line of the file that says so
     */
    public record Label(String command, String text, String tip, Actor actor, Set<Way> ways, int line) {
        public Label {
            ways = Set.copyOf(ways);
        }

        @Override
        public Set<Way> ways() {
            return ways.isEmpty() ? ways : EnumSet.copyOf(ways);
        }
    }

    /** A step of a command, where steps are shown. */
    public record Phase(String text, int line) {}

    /**
     * Edges that are drawn as one: from each source to each target.
     *
     * @param failures whether it is where commands end that did not succeed
     * @param group what stands for the sources where they are too many to draw; {@code sources} then lists them all the same
     * @param phases the steps of the command, where steps are shown
     */
    public record Bundle(
            boolean failures,
            List<String> sources,
            List<String> targets,
            Optional<String> group,
            List<Label> labels,
            List<Phase> phases) {
        public Bundle {
            sources = List.copyOf(sources);
            targets = List.copyOf(targets);
            labels = List.copyOf(labels);
            phases = List.copyOf(phases);
        }

        /** Whether nobody but the engine issues these commands. */
        public boolean engine() {
            return labels.stream().allMatch(label -> label.actor() == Actor.ENGINE);
        }
    }

    /** Commands that are possible in so many values that it is said once. */
    public record Stay(String group, List<String> values, List<Label> labels) {
        public Stay {
            values = List.copyOf(values);
            labels = List.copyOf(labels);
        }
    }

    /** The steps of a command that no edge shows. */
    public record Course(String command, List<Phase> phases) {
        public Course {
            phases = List.copyOf(phases);
        }
    }

    public StateDiagram {
        nodes = List.copyOf(nodes);
        bundles = List.copyOf(bundles);
        stays = List.copyOf(stays);
        courses = List.copyOf(courses);
        untouched = List.copyOf(untouched);
    }
}
