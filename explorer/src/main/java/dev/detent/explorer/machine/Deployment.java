package dev.detent.explorer.machine;

import dev.detent.explorer.code.GeneratedCode;
import dev.detent.explorer.code.UnusableCode;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateLayout;
import dev.detent.meaning.StatePositions;
import dev.detent.model.Lifecycle;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The generated code for one choice of settings. */
public final class Deployment {

    private final dev.detent.runtime.protocol.Lifecycle lifecycle;
    private final int[] base;

    private Deployment(dev.detent.runtime.protocol.Lifecycle lifecycle, int[] base) {
        this.lifecycle = lifecycle;
        this.base = base;
    }

    /** The code. */
    public dev.detent.runtime.protocol.Lifecycle lifecycle() {
        return lifecycle;
    }

    /** A state of the meaning with these settings, everything else 0. */
    public int[] base() {
        return base.clone();
    }

    /**
     * One for each choice of settings that the meaning starts with, in the same order.
     *
     * @throws UnusableCode if the classes are not as the generator makes them
     */
    public static List<Deployment> of(Meaning meaning, GeneratedCode code) throws UnusableCode {
        List<Deployment> deployments = new ArrayList<>();
        for (int[] initial : meaning.initial()) {
            Lifecycle model = meaning.lifecycle();
            StatePositions positions = meaning.positions();
            Map<String, Value> settings = new HashMap<>();
            int[] base = new int[initial.length];
            for (Variable setting : model.settings()) {
                OptionalInt position = positions.variable(setting);
                if (position.isPresent()) {
                    int number = initial[position.getAsInt()];
                    settings.put(setting.name(), StateLayout.value(setting.type(), number));
                    for (int start = 0; start < base.length; start += positions.width()) {
                        base[start + position.getAsInt()] = number;
                    }
                }
            }
            deployments.add(new Deployment(code.with(settings), base));
        }
        return deployments;
    }
}
