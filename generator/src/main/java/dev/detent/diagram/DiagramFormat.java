package dev.detent.diagram;

import dev.detent.model.Lifecycle;
import java.util.Locale;

/** What a picture is written as. */
public enum DiagramFormat {
    /** A picture that stands alone. */
    SVG {
        @Override
        String draw(StateDiagram diagram, DiagramOptions options) {
            return SvgDiagram.of(diagram, options.direction());
        }
    },
    /** Text that Mermaid draws, as it is in Markdown on many platforms. */
    MERMAID {
        @Override
        String draw(StateDiagram diagram, DiagramOptions options) {
            return MermaidDiagram.of(diagram, options.direction());
        }
    },
    /** Text that Graphviz draws. */
    DOT {
        @Override
        String draw(StateDiagram diagram, DiagramOptions options) {
            return DotDiagram.of(diagram, options.direction());
        }
    };

    /**
     * Draws a lifecycle; the same bytes for the same text and options.
     *
     * @throws IllegalArgumentException if the options name a state that cannot be drawn
     * @throws TooLargeToDraw if it is a picture, and would have too many edges
     */
    public String draw(Lifecycle lifecycle, DiagramOptions options) {
        return draw(DiagramDrafter.draft(lifecycle, options), options);
    }

    abstract String draw(StateDiagram diagram, DiagramOptions options);

    /** The usual ending of the name of such a file, without the dot. */
    public String extension() {
        return this == MERMAID ? "mmd" : name().toLowerCase(Locale.ROOT);
    }
}
