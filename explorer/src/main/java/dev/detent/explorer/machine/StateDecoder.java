package dev.detent.explorer.machine;

import dev.detent.meaning.StatePositions;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * From the generated machine's packed words to the numbers of the meaning. It goes by the names of the machine's vocabulary,
 * which are those that a store writes, and not by what the emitter knew.
 */
public final class StateDecoder {

    /** One field: where it stands in a word, where its number goes, and which number each of its values is. */
    private static final class Copy {

        private final int position;
        private final int shift;
        private final long mask;
        private final int[] numbers;

        Copy(int position, int shift, long mask, int[] numbers) {
            this.position = position;
            this.shift = shift;
            this.mask = mask;
            this.numbers = numbers;
        }

        void read(long word, int[] state, int start) {
            int index = (int) ((word >>> shift) & mask);
            state[start + position] = index < numbers.length ? numbers[index] : beyond(index);
        }

        /** A value that its type does not have; further than any that it has, so that whoever asks can tell. */
        private int beyond(int index) {
            return numbers[numbers.length - 1] + 1 + index - numbers.length;
        }
    }

    private final RowLayout row;
    private final CallLayout call;
    private final StatePositions positions;
    private final List<Copy> kept;
    private final List<Copy> outside;
    private final List<List<Copy>> carried;
    private final List<List<Copy>> called;
    private final int[][] actions;

    /** Between a machine and the meaning of what it was generated from. */
    public StateDecoder(Lifecycle lifecycle, dev.detent.model.Lifecycle model, StatePositions positions) {
        this.row = lifecycle.machine().row();
        this.call = lifecycle.machine().call();
        this.positions = positions;
        Vocabulary vocabulary = lifecycle.vocabulary();
        this.kept = variables(vocabulary.row(), model, positions);
        this.outside = variables(vocabulary.outside(), model, positions);
        this.carried = new ArrayList<>();
        this.actions = new int[model.commands().size() + 1][];
        for (int command = 0; command < model.commands().size(); command++) {
            List<Parameter> parameters = model.commands().get(command).parameters();
            carried.add(arguments(vocabulary.carried().get(command), parameters, positions::argument));
            var steps = lifecycle.catalogue().commands().get(command).steps();
            actions[command + 1] = new int[steps.size() + 1];
            for (int step = 0; step < steps.size(); step++) {
                actions[command + 1][step + 1] = steps.get(step).action();
            }
        }
        this.called = new ArrayList<>();
        for (int action = 0; action < model.actions().size(); action++) {
            List<Parameter> parameters = model.actions().get(action).parameters();
            called.add(arguments(
                    vocabulary.callArguments().get(action),
                    parameters,
                    parameter -> OptionalInt.of(positions.callArgument(parameter))));
        }
    }

    private static List<Copy> variables(Fields fields, dev.detent.model.Lifecycle model, StatePositions positions) {
        List<Copy> copies = new ArrayList<>();
        for (List<Variable> group : List.of(model.kept(), model.attributes(), model.reported(), model.outside())) {
            for (Variable variable : group) {
                boolean attribute = variable.role() == Variable.Role.ATTRIBUTE;
                String name = attribute ? "has " + variable.name() : variable.name();
                OptionalInt position = positions.variable(variable);
                fields.fields().stream()
                        .filter(field -> field.name().equals(name) && position.isPresent())
                        .map(field -> copy(field, position.getAsInt(), attribute ? TRUTH : variable.type()))
                        .forEach(copies::add);
            }
        }
        return List.copyOf(copies);
    }

    private static final Type TRUTH = new Type.TruthType();

    private interface Place {
        OptionalInt of(Parameter parameter);
    }

    private static List<Copy> arguments(Fields fields, List<Parameter> parameters, Place place) {
        List<Copy> copies = new ArrayList<>();
        for (Field field : fields.fields()) {
            Parameter parameter = parameters.stream()
                    .filter(candidate -> candidate.name().equals(field.name()))
                    .findFirst()
                    .orElseThrow();
            place.of(parameter).ifPresent(position -> copies.add(copy(field, position, parameter.type())));
        }
        return List.copyOf(copies);
    }

    private static Copy copy(Field field, int position, Type type) {
        int[] numbers = field.values().stream()
                .mapToInt(value -> Detail.number(value, type))
                .toArray();
        return new Copy(position, field.shift(), (1L << field.bits()) - 1, numbers);
    }

    /**
     * Writes one instance into a state.
     *
     * @param start where its part begins; its settings are there already, everything else of it is 0
     */
    public void decode(long rowWord, long outsideWord, long callWord, int[] state, int start) {
        for (Copy copy : kept) {
            copy.read(rowWord, state, start);
        }
        for (Copy copy : outside) {
            copy.read(outsideWord, state, start);
        }
        int command = row.command(rowWord);
        state[start + positions.command()] = command;
        state[start + positions.step()] = row.step(rowWord);
        state[start + positions.reaction()] = row.reaction(rowWord);
        state[start + positions.link()] = row.link(rowWord);
        if (command != 0) {
            for (Copy copy : carried.get(command - 1)) {
                copy.read(rowWord, state, start);
            }
        }
        call(callWord, state, start);
        state[start + positions.callPart()] = call.part(callWord);
        call(row.overtaken(rowWord), state, start + positions.overtaken(0));
    }

    private void call(long word, int[] state, int start) {
        if (word == 0) {
            return;
        }
        int command = call.command(word);
        int step = call.step(word);
        state[start + positions.callCommand()] = command;
        state[start + positions.callStep()] = step;
        state[start + positions.callReaction()] = call.reaction(word);
        for (Copy copy : called.get(actions[command][step] - 1)) {
            copy.read(word, state, start);
        }
    }
}
