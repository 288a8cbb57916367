package dev.detent.check;

import dev.detent.check.tlc.TlaValue;
import dev.detent.emit.tla.TlaModule;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateLayout;
import dev.detent.meaning.StatePositions;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the states that TLC has dumped as states of the meaning, by the names that the module says its fields have. */
final class ModuleStates {

    private static final List<String> LINKS = List.of("idle", "asked", "unsure", "overtaken");

    /** What a field of a record means. */
    private record Place(int position, Type type) {}

    private final Lifecycle lifecycle;
    private final StatePositions positions;
    private final int instances;
    private final TlaModule module;
    private final Map<String, Place> variables = new LinkedHashMap<>();
    private final Map<String, Map<String, Place>> commandArguments = new LinkedHashMap<>();
    private final Map<String, Map<String, Place>> actionArguments = new LinkedHashMap<>();

    ModuleStates(Meaning meaning, TlaModule module) {
        this.lifecycle = meaning.lifecycle();
        this.positions = meaning.positions();
        this.instances = meaning.instances();
        this.module = module;
        for (Variable variable : meaning.layout().variables()) {
            positions.variable(variable).ifPresent(position -> {
                boolean attribute = variable.role() == Variable.Role.ATTRIBUTE;
                variables.put(variable.name(), new Place(position, attribute ? new Type.TruthType() : variable.type()));
            });
        }
        for (Command command : lifecycle.commands()) {
            Map<String, Place> places = new LinkedHashMap<>();
            for (Parameter parameter : command.parameters()) {
                positions
                        .argument(parameter)
                        .ifPresent(position -> places.put(named(parameter), new Place(position, parameter.type())));
            }
            commandArguments.put(command.name(), places);
        }
        for (Action action : lifecycle.actions()) {
            Map<String, Place> places = new LinkedHashMap<>();
            action.parameters().stream()
                    .filter(Parameter::modelled)
                    .forEach(parameter -> places.put(
                            named(parameter), new Place(positions.callArgument(parameter), parameter.type())));
            actionArguments.put(action.name(), places);
        }
    }

    private static String named(Parameter parameter) {
        return parameter.owner() + "." + parameter.name();
    }

    /**
     * The state.
     *
     * @throws IllegalStateException if the module does not say what a part of it means
     */
    int[] read(Map<String, TlaValue> state) {
        int[] numbers = new int[instances * positions.width()];
        each(state, "kept", (instance, fields) -> variables(fields, "kept", instance, numbers));
        each(state, "outside", (instance, fields) -> variables(fields, "outside", instance, numbers));
        Optional.ofNullable(state.get("settings")).ifPresent(settings -> {
            for (int instance = 0; instance < instances; instance++) {
                variables(fields(settings), "settings", instance, numbers);
            }
        });
        each(state, "op", (instance, fields) -> {
            int start = instance * positions.width();
            numbers[start + positions.reaction()] = reaction(fields);
            int command = command(fields);
            numbers[start + positions.command()] = command;
            numbers[start + positions.step()] = whole(fields, "step");
            if (command != 0) {
                String name = lifecycle.commands().get(command - 1).name();
                arguments(fields, "op", commandArguments.getOrDefault(name, Map.of()), start, numbers);
            }
        });
        each(state, "call", (instance, fields) -> {
            call(fields, "call", instance * positions.width(), numbers);
            numbers[instance * positions.width() + positions.callPart()] = whole(fields, "part");
        });
        each(
                state,
                "overtaken",
                (instance, fields) ->
                        call(fields, "overtaken", instance * positions.width() + positions.overtaken(0), numbers));
        Optional.ofNullable(state.get("link")).ifPresent(link -> {
            List<TlaValue> links = ofInstances(link);
            for (int instance = 0; instance < instances; instance++) {
                numbers[instance * positions.width() + positions.link()] = LINKS.indexOf(text(links.get(instance)));
            }
        });
        return numbers;
    }

    private interface Part {
        void read(int instance, Map<String, TlaValue> fields);
    }

    private void each(Map<String, TlaValue> state, String variable, Part part) {
        Optional.ofNullable(state.get(variable)).ifPresent(value -> {
            List<TlaValue> values = ofInstances(value);
            for (int instance = 0; instance < instances; instance++) {
                part.read(instance, fields(values.get(instance)));
            }
        });
    }

    private void variables(Map<String, TlaValue> fields, String of, int instance, int[] numbers) {
        Map<String, String> names = names(of);
        fields.forEach((field, value) -> {
            Place place = variables.get(names.getOrDefault(field, ""));
            if (place == null) {
                throw new IllegalStateException("the module does not say what " + of + "." + field + " is");
            }
            numbers[instance * positions.width() + place.position()] = number(value, place.type());
        });
    }

    private void call(Map<String, TlaValue> fields, String of, int start, int[] numbers) {
        int command = command(fields);
        if (command == 0) {
            return;
        }
        int step = whole(fields, "step");
        numbers[start + positions.callCommand()] = command;
        numbers[start + positions.callStep()] = step;
        numbers[start + positions.callReaction()] = reaction(fields);
        Step called = lifecycle.commands().get(command - 1).steps().get(step - 1);
        String action = called.call().map(asked -> asked.action().name()).orElse("");
        arguments(fields, of, actionArguments.getOrDefault(action, Map.of()), start, numbers);
    }

    private void arguments(
            Map<String, TlaValue> fields, String of, Map<String, Place> places, int start, int[] numbers) {
        Map<String, String> names = names(of);
        fields.forEach((field, value) -> {
            Place place = places.get(names.getOrDefault(field, ""));
            if (place != null) {
                numbers[start + place.position()] = number(value, place.type());
            }
        });
    }

    private Map<String, String> names(String variable) {
        return module.names().fields().getOrDefault(variable, Map.of());
    }

    private int command(Map<String, TlaValue> fields) {
        String name = text(Optional.ofNullable(fields.get("cmd")).orElseThrow());
        for (int number = 0; number < lifecycle.commands().size(); number++) {
            if (lifecycle.commands().get(number).name().equals(name)) {
                return number + 1;
            }
        }
        return 0;
    }

    private int reaction(Map<String, TlaValue> fields) {
        TlaValue by = fields.get("by");
        for (int number = 0; by != null && number < lifecycle.reactions().size(); number++) {
            if (lifecycle.reactions().get(number).name().equals(text(by))) {
                return number + 1;
            }
        }
        return 0;
    }

    private static int whole(Map<String, TlaValue> fields, String field) {
        return fields.get(field) instanceof TlaValue.Int whole ? whole.value() : 0;
    }

    private static int number(TlaValue value, Type type) {
        if (value instanceof TlaValue.Bool truth) {
            return truth.value() ? 1 : 0;
        }
        if (value instanceof TlaValue.Int whole) {
            return whole.value();
        }
        String name = text(value);
        return type instanceof Type.EnumerationType named
                ? named.enumeration().values().stream()
                        .filter(candidate -> candidate.name().equals(name))
                        .mapToInt(EnumerationValue::ordinal)
                        .findFirst()
                        .orElse(StateLayout.NONE)
                : StateLayout.NONE;
    }

    private static Map<String, TlaValue> fields(TlaValue value) {
        if (value instanceof TlaValue.Fields fields) {
            return fields.fields();
        }
        throw new IllegalStateException("not a record: " + value);
    }

    /** The values of a function over the instances {@code i1}, {@code i2} and so on, in this order. */
    private static List<TlaValue> ofInstances(TlaValue value) {
        Map<Integer, TlaValue> values = new TreeMap<>();
        if (value instanceof TlaValue.Function function) {
            function.mappings().forEach((instance, mapped) -> values.put(place(instance.toString()), mapped));
        } else {
            fields(value).forEach((instance, mapped) -> values.put(place(instance), mapped));
        }
        return List.copyOf(values.values());
    }

    private static int place(String instance) {
        return Integer.parseInt(instance.substring(1));
    }

    private static String text(TlaValue value) {
        return value instanceof TlaValue.Str string ? string.value() : value.toString();
    }
}
