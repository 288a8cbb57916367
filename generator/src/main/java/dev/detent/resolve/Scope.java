package dev.detent.resolve;

import dev.detent.model.Parameter;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What is known where an expression stands.
 *
 * @param place decides what may be read
 * @param parameters of the command or action around it, by name; empty where the declaration of one is wrong
 * @param readings takes what a definition reads
 */
record Scope(Place place, Map<String, Optional<Parameter>> parameters, Consumer<Reading> readings) {

    static Scope of(Place place) {
        return of(place, Map.of());
    }

    static Scope of(Place place, Map<String, Optional<Parameter>> parameters) {
        return new Scope(place, parameters, reading -> {});
    }

    static Scope definition(Consumer<Reading> readings) {
        return new Scope(Place.DEFINITION, Map.of(), readings);
    }

    Scope at(Place other) {
        return new Scope(other, parameters, readings);
    }
}
