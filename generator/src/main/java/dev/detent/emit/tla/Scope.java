package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.Parameter;
import java.util.function.Function;

/**
 * Where an expression stands.
 *
 * @param instance the instance that it speaks of
 * @param row the row that it reads
 * @param outside the outside that it reads
 * @param parameters how a parameter reads
 * @param caller how the caller reads
 * @param resting whether the command in flight is over, so that none is
 * @param after whether it speaks of the state after a step
 */
record Scope(
        String instance,
        Tla row,
        Tla outside,
        Function<Parameter, Tla> parameters,
        Tla caller,
        boolean resting,
        boolean after) {

    /** What the instance {@code i} is now. */
    static Scope now() {
        return state("i", false);
    }

    /** What the instance {@code i} is after a step. */
    static Scope next() {
        return state("i", true);
    }

    private static Scope state(String instance, boolean after) {
        return new Scope(
                instance,
                variable("kept", instance, after),
                variable("outside", instance, after),
                Scope::none,
                Tla.name("caller"),
                false,
                after);
    }

    private static Tla none(Parameter parameter) {
        throw new IllegalArgumentException("no parameters here: " + parameter);
    }

    private static Tla variable(String name, String instance, boolean after) {
        Tla function = after ? new Tla.Prime(Tla.name(name)) : Tla.name(name);
        return new Tla.Index(function, Tla.name(instance));
    }

    /** A row {@code k} that is about to be written; parameters are fields of the command in flight. */
    static Scope row(Tla inFlight, Names names) {
        return new Scope(
                "i",
                Tla.name("k"),
                variable("outside", "i", false),
                parameter -> new Tla.Field(inFlight, names.field(parameter)),
                Tla.name("caller"),
                false,
                false);
    }

    /** The outside {@code g} and the call {@code c}. */
    static Scope call(Names names) {
        return new Scope(
                "i",
                Tla.name("k"),
                Tla.name("g"),
                parameter -> new Tla.Field(Tla.name("c"), names.field(parameter)),
                Tla.name("caller"),
                false,
                false);
    }

    /** A command that is being accepted: its parameters are parameters of the definition. */
    Scope accepting(Names names) {
        return new Scope(
                instance, row, outside, parameter -> Tla.name(names.parameter(parameter)), caller, resting, after);
    }

    /** The same over another row. */
    Scope over(Tla other) {
        return new Scope(instance, other, outside, parameters, caller, resting, after);
    }

    /** A command that takes over: on the row {@code k}, from the engine, when no command is in flight any more. */
    static Scope takingOver(Names names) {
        return new Scope(
                "i",
                Tla.name("k"),
                variable("outside", "i", false),
                parameter -> Tla.name(names.parameter(parameter)),
                Tla.string("engine"),
                true,
                false);
    }

    /** The same about another instance. */
    Scope of(String other) {
        return state(other, after);
    }

    /** The same before the step. */
    Scope before() {
        return state(instance, false);
    }

    Tla op() {
        return variable("op", instance, after);
    }
}
