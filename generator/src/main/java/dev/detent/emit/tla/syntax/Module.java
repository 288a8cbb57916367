package dev.detent.emit.tla.syntax;

import java.util.List;

/**
 * A module.
 *
 * @param header what stands in the box at its top
 * @param constants declared constants, each with what it means
 */
public record Module(
        String name,
        List<String> header,
        List<String> extended,
        List<Constant> constants,
        List<String> variables,
        List<Unit> units) {

    /** A declared constant. */
    public record Constant(String name, String meaning) {}

    public Module {
        header = List.copyOf(header);
        extended = List.copyOf(extended);
        constants = List.copyOf(constants);
        variables = List.copyOf(variables);
        units = List.copyOf(units);
    }

    /** The text of the module; the same for the same tree. */
    public String text() {
        return new ModulePrinter().print(this);
    }
}
