package dev.detent.resolve;

import dev.detent.model.Action;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Event;
import dev.detent.model.NamedSet;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.Optional;

/**
 * The names of one file. Filled in this order: states, enumerations, names of callers, actions and commands, sets,
 * variables, definitions, actions, events, commands.
 */
final class Vocabulary {

    final Findings findings;
    final Enumerations enumerations = new Enumerations();
    final NameTable<NamedSet> sets;
    final NameTable<Variable> variables;
    final NameTable<Action> actions;
    final NameTable<Event> events;
    final NameTable<CommandSource> commands;
    private Optional<Enumeration> callers = Optional.empty();
    private Optional<Enumeration> commandNames = Optional.empty();
    private Optional<Enumeration> actionNames = Optional.empty();
    private Optional<Variable> main = Optional.empty();

    Vocabulary(Findings findings) {
        this.findings = findings;
        this.sets = new NameTable<>("set", findings);
        this.variables = new NameTable<>("variable", findings);
        this.actions = new NameTable<>("action", findings);
        this.events = new NameTable<>("event", findings);
        this.commands = new NameTable<>("command", findings);
    }

    /** Takes the three enumerations that the language owns. */
    void own(Enumeration callers, Enumeration commandNames, Enumeration actionNames) {
        this.callers = Optional.of(callers);
        this.commandNames = Optional.of(commandNames);
        this.actionNames = Optional.of(actionNames);
        enumerations.index(callers);
        enumerations.index(commandNames);
        enumerations.index(actionNames);
    }

    void main(Variable variable) {
        main = Optional.of(variable);
    }

    /** The main state; there is none only in a file that is refused. */
    Optional<Variable> main() {
        return main;
    }

    boolean isMain(Variable variable) {
        return main.isPresent() && main.get().equals(variable);
    }

    /** The enumeration of the main state. */
    Optional<Enumeration> mainEnumeration() {
        return main.map(variable -> ((Type.EnumerationType) variable.type()).enumeration());
    }

    /** Whether some value of the main state is shown only while a step holds it. */
    boolean mainShowsTasks() {
        return mainEnumeration()
                .map(enumeration -> enumeration.values().stream().anyMatch(EnumerationValue::task))
                .orElse(false);
    }

    Enumeration callers() {
        return callers.orElseThrow();
    }

    Enumeration commandNames() {
        return commandNames.orElseThrow();
    }

    Enumeration actionNames() {
        return actionNames.orElseThrow();
    }

    /** The type of {@code caller}. */
    Type callerType() {
        return enumerations.type(callers.orElseThrow(), false);
    }

    /** The type of {@code doing}. */
    Type doingType() {
        return enumerations.type(commandNames.orElseThrow(), true);
    }

    /** The type of {@code calling}. */
    Type callingType() {
        return enumerations.type(actionNames.orElseThrow(), true);
    }
}
