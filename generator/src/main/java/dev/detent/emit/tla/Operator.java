package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.References;
import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A definition that takes only what its body reads. */
record Operator(String name, List<String> parameters, Tla body) {

    /** The operator with those of the candidates as parameters that the body mentions. */
    static Operator of(String name, List<String> candidates, Tla body) {
        Set<String> mentioned = References.in(body);
        return new Operator(
                name, candidates.stream().filter(mentioned::contains).toList(), body);
    }

    /** A use, with an argument for each parameter. */
    Tla use(Function<String, Tla> argument) {
        return Tla.apply(name, parameters.stream().map(argument).toList());
    }

    /** A use with the parameters' own names as arguments. */
    Tla use() {
        return use(Tla::name);
    }

    /** A use where arguments with the given names stand for parameters; others keep their own names. */
    Tla with(String parameter, Tla argument) {
        return use(wanted -> wanted.equals(parameter) ? argument : Tla.name(wanted));
    }

    Unit.Definition definition(List<String> comments) {
        return new Unit.Definition(name, parameters, body, comments, Optional.empty());
    }

    Unit.Definition noted(String note) {
        return new Unit.Definition(name, parameters, body, List.of(), Optional.of(note));
    }
}
