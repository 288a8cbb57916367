package dev.detent.runtime.protocol;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Names for everything that a {@link Machine} packs into words, so that stores, logs, adapters and people never meet a
 * number. Lists start with number 1 at index 0.
 *
 * @param main name of the main state
 * @param task name of the state that holds the tasks; empty where there is none, and then the main state shows the task
 *     of a step that has one
 * @param row the kept and reported variables and the attributes whose presence is modelled (named {@code has NAME}, values
 *     {@code false} and {@code true})
 * @param outside the outside variables, in the outside
 * @param arguments for each command its modelled parameters, in the packed arguments
 * @param carried for each command the modelled parameters that it carries while in flight, in the row
 * @param callArguments for each action its modelled parameters, in the call
 * @param formerTasks older names of the values that steps show, which only stored rows may still hold, each with the name
 *     of today
 */
public record Vocabulary(
        String main,
        Optional<String> task,
        Fields row,
        Fields outside,
        List<Fields> arguments,
        List<Fields> carried,
        List<Fields> callArguments,
        Map<String, String> formerTasks) {

    /** The names of a lifecycle in which no task has an older name. */
    public Vocabulary(
            String main,
            Optional<String> task,
            Fields row,
            Fields outside,
            List<Fields> arguments,
            List<Fields> carried,
            List<Fields> callArguments) {
        this(main, task, row, outside, arguments, carried, callArguments, Map.of());
    }

    public Vocabulary {
        formerTasks = Map.copyOf(formerTasks);
        arguments = List.copyOf(arguments);
        carried = List.copyOf(carried);
        callArguments = List.copyOf(callArguments);
    }

    /** What the main state shows. */
    public String shown(Machine machine, long word) {
        Optional<String> shownTask = task.isEmpty() ? taskOf(machine, word) : Optional.empty();
        return shownTask.orElseGet(() -> stored(word));
    }

    /** Every state as a person sees it: the variables of the row by name, the task state after the main state. */
    public Map<String, String> view(Machine machine, long word) {
        Map<String, String> view = new LinkedHashMap<>();
        for (Field field : row.fields()) {
            if (field.name().equals(main)) {
                view.put(main, shown(machine, word));
                task.ifPresent(name -> view.put(name, taskOf(machine, word).orElse("none")));
            } else {
                view.put(field.name(), field.value(word));
            }
        }
        return view;
    }

    private String stored(long word) {
        for (Field field : row.fields()) {
            if (field.name().equals(main)) {
                return field.value(word);
            }
        }
        throw new IllegalStateException("the row has no field " + main);
    }

    private static Optional<String> taskOf(Machine machine, long word) {
        int command = machine.row().command(word);
        int step = machine.row().step(word);
        return command == 0
                ? Optional.empty()
                : machine.catalogue()
                        .commands()
                        .get(command - 1)
                        .steps()
                        .get(step - 1)
                        .task();
    }
}
