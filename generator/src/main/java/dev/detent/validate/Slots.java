package dev.detent.validate;

import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A place in a row of numbers for each thing that conditions read, and the values that it can have. */
final class Slots {

    /** Things that conditions read beside variables and parameters. */
    enum Special {
        /** What the main state shows, which may be a task. */
        SHOWN,
        CALLER,
        DOING,
        CALLING,
        /** Whether a look can see anything. */
        SIGHT
    }

    private final Map<Object, Integer> places = new LinkedHashMap<>();
    private final List<int[]> values = new ArrayList<>();

    /** The place of a variable, a parameter or a special thing; given when first asked for. */
    int of(Object key, Type type) {
        return place(key, Numbers.all(type));
    }

    int place(Object key, int... all) {
        Integer known = places.get(key);
        if (known != null) {
            return known;
        }
        places.put(key, values.size());
        values.add(all);
        return values.size() - 1;
    }

    Optional<Integer> find(Object key) {
        return Optional.ofNullable(places.get(key));
    }

    int size() {
        return values.size();
    }

    /** The values that the thing at a place can have. */
    int[] values(int place) {
        return values.get(place);
    }
}
