package dev.detent.explorer.space;

import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import java.util.ArrayList;
import java.util.List;

/**
 * What is asked while states are found: what the language asks of every lifecycle, and the properties that are judged state by
 * state or step by step. A {@code reachable} counts as broken where its goal is reached.
 */
public final class Questions {

    private final List<Question> all =
            new ArrayList<>(List.of(Question.TYPES, Question.ANSWERED, Question.HAND_OVERS, Question.REACTIONS));
    private final List<Property> properties = new ArrayList<>();
    private final List<String> left = new ArrayList<>();

    /** About a lifecycle. */
    public Questions(Lifecycle lifecycle) {
        for (Property property : lifecycle.properties()) {
            boolean judged = property instanceof Property.Invariant
                    || property instanceof Property.StepInvariant
                    || property instanceof Property.Reachable;
            if (judged && properties.size() < Question.MOST) {
                all.add(new Question(property.name(), Question.FIRST + properties.size()));
                properties.add(property);
            } else {
                left.add(property.name());
            }
        }
    }

    /** All of them, in the order of their bits. */
    public List<Question> all() {
        return List.copyOf(all);
    }

    /** Names of the properties that are not among them. */
    public List<String> left() {
        return List.copyOf(left);
    }

    /** The properties, the first at {@link Question#FIRST}. */
    List<Property> properties() {
        return properties;
    }
}
