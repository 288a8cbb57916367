package dev.detent.meaning;

import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.LinkedHashMap;
import java.util.Map;

/** A state in the words of the file: each variable, the task, the command in flight, the call that is out. */
public final class StateWords {

    /** What the row knows of its calls; in brackets, since a variable of the file may be called {@code link}. */
    public static final String LINK = "(link)";

    /** The call that is out; in brackets for the same reason. */
    public static final String CALL = "(call)";

    /** A call that nobody fenced. */
    public static final String STRAY = "(stray)";

    /** Whether the engine has looked already. */
    public static final String LOOKED = "(looked)";

    /** Whether a row waits to be written. */
    public static final String PENDING = "(pending)";

    private static final String[] LINKS = {"idle", "asked", "unsure", "overtaken"};

    private final Meaning meaning;
    private final Lifecycle lifecycle;
    private final StateLayout layout;

    /** Words for the states of a meaning. */
    public StateWords(Meaning meaning) {
        this.meaning = meaning;
        this.lifecycle = meaning.lifecycle();
        this.layout = meaning.layout();
    }

    /** Name and value of everything that a reader of the file knows, in order of declaration; of the first instance. */
    public Map<String, String> of(int[] state) {
        return of(state, 0);
    }

    /** Name and value of everything that a reader of the file knows of one instance, in order of declaration. */
    public Map<String, String> of(int[] all, int instance) {
        int[] state = meaning.part(all, instance);
        Map<String, String> words = new LinkedHashMap<>();
        for (Variable variable : layout.variables()) {
            int number = state[layout.position(variable)];
            words.put(
                    variable.name(),
                    variable.role() == Variable.Role.ATTRIBUTE
                            ? number == 0 ? "none" : "set"
                            : StateLayout.value(variable.type(), number).toString());
        }
        lifecycle.holdings().stream()
                .map(holding -> holding.source().orElseThrow())
                .forEach(resource -> words.put(resource.name(), Integer.toString(meaning.free(resource, all))));
        lifecycle.task().ifPresent(task -> words.put(task.name(), task(state)));
        if (lifecycle.mainShowsTasks() && !task(state).equals("none")) {
            words.put(lifecycle.main().name(), task(state));
        }
        if (!lifecycle.actions().isEmpty()) {
            words.put("doing", step(state[layout.opCommand], state[layout.opStep]));
            words.put(LINK, LINKS[state[layout.link]]);
            words.put(CALL, step(state[layout.callCommand], state[layout.callStep]));
        }
        if (layout.stray != layout.looked) {
            words.put(STRAY, step(state[layout.stray], state[layout.stray + 1]));
        }
        if (layout.looked != layout.former) {
            words.put(LOOKED, state[layout.looked] == 0 ? "no" : "yes");
        }
        if (layout.pending != layout.size) {
            words.put(PENDING, state[layout.pending] == 0 ? "no" : "yes");
        }
        return words;
    }

    private String task(int[] state) {
        int command = state[layout.opCommand];
        return command == 0
                ? "none"
                : found(command, state[layout.opStep])
                        .task()
                        .map(EnumerationValue::name)
                        .orElse("none");
    }

    private String step(int command, int step) {
        if (command == 0) {
            return "none";
        }
        Command found = lifecycle.commands().get(command - 1);
        String name = found(command, step).name();
        return found.steps().size() == 1 ? found.name() : found.name() + "/" + name;
    }

    private Step found(int command, int step) {
        return lifecycle.commands().get(command - 1).steps().get(step - 1);
    }
}
