package dev.detent.emit.tla;

import dev.detent.model.Command;
import dev.detent.model.Definition;
import dev.detent.model.Enumeration;
import dev.detent.model.Event;
import dev.detent.model.NamedSet;
import dev.detent.model.Parameter;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What everything in the file is called in the module. The language's own names are capitalised, variables are not. */
final class Names {

    private static final List<String> OWN = List.of(
            "Instances",
            "UserCommands",
            "MayFail",
            "Reports",
            "kept",
            "op",
            "link",
            "call",
            "outside",
            "settings",
            "overtaken",
            "stray",
            "looked",
            "former",
            "pending",
            "Stray",
            "Look",
            "Usurp",
            "Write",
            "vars",
            "Callers",
            "Final",
            "Steps",
            "Action",
            "Task",
            "NoOp",
            "NoCall",
            "Op",
            "Call",
            "OpType",
            "CallType",
            "Settings",
            "Needs",
            "After",
            "Finished",
            "HasEffect",
            "Seen",
            "Learned",
            "Init",
            "Free",
            "Holds",
            "StepAfter",
            "OnSuccess",
            "OnFailure",
            "OnLost",
            "Succeeded",
            "Then",
            "Remembered",
            "Begins",
            "Starts",
            "Passes",
            "Writes",
            "Row",
            "Ends",
            "TakesOver",
            "Rests",
            "Succeeds",
            "HandedOver",
            "Asks",
            "GoesOn",
            "Proceeds",
            "Fails",
            "AsBefore",
            "IsLost",
            "Decides",
            "Taught",
            "Refusable",
            "NeverFails",
            "Effect",
            "Done",
            "Refused",
            "Unknown",
            "Settle",
            "Heard",
            "Next",
            "Spec",
            "Answer",
            "Fair",
            "FairSpec",
            "Reacts",
            "Assumed",
            "FullSpec",
            "Preempt",
            "TypeOK",
            "Quiet",
            "Marks",
            "Marked",
            "Answered",
            "AnswerSeen",
            "UnknownSeen",
            "SettleSeen",
            "calling",
            "caller",
            "by",
            "i",
            "j",
            "k",
            "o",
            "c",
            "g",
            "n",
            "m",
            "v",
            "a",
            "t",
            "r",
            "rest");

    private final NameTable table = new NameTable();
    private final Map<String, String> commands = new HashMap<>();
    private final Map<String, String> reactions = new HashMap<>();
    private final Map<String, String> events = new HashMap<>();
    private final Map<String, String> outcomes = new HashMap<>();
    private final Map<String, String> definitions = new HashMap<>();
    private final Map<String, String> sets = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<Enumeration, String> enumerations = new HashMap<>();
    private final Map<String, String> derived = new HashMap<>();
    private final Map<Parameter, String> parameters = new HashMap<>();
    private final Map<Parameter, String> fields = new HashMap<>();
    private final Map<Variable, String> variables = new HashMap<>();

    Names(Facts facts, String module) {
        var lifecycle = facts.lifecycle;
        table.take(OWN);
        table.take(List.of(module));
        give("command", facts.commands, Command::name, commands);
        give("reaction", lifecycle.reactions(), Reaction::name, reactions);
        give("event", lifecycle.events(), Event::name, events);
        List<String> answers = facts.called.stream()
                .flatMap(action -> action.outcomes().stream())
                .distinct()
                .toList();
        give("outcome", answers, Function.identity(), outcomes);
        give("define", lifecycle.definitions(), Definition::name, definitions);
        give("set", lifecycle.sets(), NamedSet::name, sets);
        give("property", lifecycle.properties(), Property::name, properties);
        lifecycle.task().ifPresent(task -> derived.put(task.name(), table.give("state", task.name())));
        if (lifecycle.mainShowsTasks()) {
            String main = lifecycle.main().name();
            derived.put(main, table.give("state", main));
        }
        for (Enumeration enumeration : lifecycle.enumerations()) {
            enumerations.put(enumeration, table.give("Values", NameTable.capitalised(enumeration.name())));
        }
        parameters(facts);
        recordFields(facts);
    }

    private <T> void give(String kind, List<T> things, Function<T, String> name, Map<String, String> names) {
        for (T thing : things) {
            names.put(name.apply(thing), table.give(kind, name.apply(thing)));
        }
    }

    /** Parameters of one name share it: they never meet in one definition. */
    private void parameters(Facts facts) {
        Map<String, String> given = new HashMap<>();
        for (Command command : facts.commands) {
            for (Parameter parameter : command.parameters()) {
                parameters.put(
                        parameter, given.computeIfAbsent(parameter.name(), name -> table.give("parameter", name)));
            }
        }
    }

    private void recordFields(Facts facts) {
        NameTable op = new NameTable();
        NameTable call = new NameTable();
        for (Parameter parameter : facts.commandParameters) {
            fields.put(parameter, op.give("of", parameter.owner() + "_" + parameter.name()));
        }
        for (Parameter parameter : facts.actionParameters) {
            fields.put(parameter, call.give("of", parameter.owner() + "_" + parameter.name()));
        }
        for (List<Variable> record : List.of(facts.row, facts.lifecycle.outside(), facts.settings)) {
            NameTable names = new NameTable();
            record.forEach(variable -> variables.put(variable, names.give("variable", variable.name())));
        }
    }

    String command(String name) {
        return of(commands, name);
    }

    String reaction(Reaction reaction) {
        return of(reactions, reaction.name());
    }

    String event(Event event) {
        return event(event.name());
    }

    String event(String name) {
        return of(events, name);
    }

    String outcome(String name) {
        return of(outcomes, name);
    }

    String definition(Definition definition) {
        return of(definitions, definition.name());
    }

    String set(NamedSet set) {
        return of(sets, set.name());
    }

    String property(Property property) {
        return of(properties, property.name());
    }

    /** The set of all values. */
    String enumeration(Enumeration enumeration) {
        return of(enumerations, enumeration);
    }

    /** The operator that shows the task state, or a main state that shows tasks. */
    String shown(Variable variable) {
        return of(derived, variable.name());
    }

    /** The name that a command's parameter has while the command is accepted. */
    String parameter(Parameter parameter) {
        return of(parameters, parameter);
    }

    /** The field that carries a parameter. */
    String field(Parameter parameter) {
        return of(fields, parameter);
    }

    String field(Variable variable) {
        return of(variables, variable);
    }

    /** A further definition of the module that belongs to something in the file; always the same for the same words. */
    String derived(String word, String name) {
        return derived.computeIfAbsent(word + "_" + name, wanted -> table.give("own", wanted));
    }

    private static <K> String of(Map<K, String> names, K key) {
        return Optional.ofNullable(names.get(key))
                .orElseThrow(() -> new IllegalArgumentException("not in the module: " + key));
    }
}
