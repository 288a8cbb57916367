package dev.detent.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes a lifecycle by chance, the same for the same seed. It is well typed; whether it makes sense is another matter, and a rule may
 * refuse it.
 */
final class RandomLifecycle {

    private final Random chance;
    private final List<String> states = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final int outsideValues;
    private final boolean counter;
    private final boolean flag;
    private final boolean place;
    private final List<String> actions = new ArrayList<>();
    private final List<String> commands = new ArrayList<>();
    private int called;

    private RandomLifecycle(long seed) {
        this.chance = new Random(seed);
        int count = 3 + chance.nextInt(3);
        IntStream.range(0, count).forEach(number -> states.add("s" + number));
        this.outsideValues = 2 + chance.nextInt(2);
        this.counter = chance.nextBoolean();
        this.flag = chance.nextInt(3) > 0;
        this.place = chance.nextInt(3) == 0;
    }

    /** The text. */
    static String of(long seed) {
        RandomLifecycle made = new RandomLifecycle(seed);
        made.write();
        return String.join("\n", made.lines) + "\n";
    }

    private void write() {
        lines.add("lifecycle Chance");
        lines.add("callers one, other");
        String last = states.get(states.size() - 1);
        lines.add("state main { "
                + states.stream()
                        .map(state ->
                                state.equals("s0") ? state + " initial" : state.equals(last) ? state + " final" : state)
                        .collect(Collectors.joining(", "))
                + " }");
        if (counter) {
            lines.add("keep counter: 0..2");
        }
        if (flag) {
            lines.add("keep flag: boolean");
        }
        if (place) {
            lines.add("attribute place");
        }
        lines.add("outside world: {"
                + IntStream.range(0, outsideValues)
                        .mapToObj(number -> "w" + number)
                        .collect(Collectors.joining(", ")) + "} = w0");
        lines.add("outside light: boolean");
        IntStream.range(0, 2 + chance.nextInt(2)).forEach(this::action);
        IntStream.range(0, 3 + chance.nextInt(3)).forEach(this::command);
        if (chance.nextBoolean()) {
            lines.add("event breaks when light { light = false }");
        }
        if (chance.nextInt(3) > 0) {
            String untidy = state(false);
            lines.add("command tidy internal from " + untidy + " to " + state(true));
            lines.add("reaction reacts when main == " + untidy + " and seen(" + outside() + ") issue tidy");
        }
        lines.add("invariant some: main != s0 or " + (flag ? "not flag or flag" : "light or not light"));
        if (chance.nextBoolean()) {
            lines.add("step invariant steps: changed(main) implies main != old(main)");
        }
    }

    private String state(boolean lastToo) {
        return states.get(chance.nextInt(states.size() - (lastToo ? 0 : 1)));
    }

    private String world() {
        return "w" + chance.nextInt(outsideValues);
    }

    private String outside() {
        return chance.nextBoolean() ? "world == " + world() : chance.nextBoolean() ? "light" : "not light";
    }

    private String kept() {
        List<String> possible = new ArrayList<>(List.of("caller == one", "main != " + state(true)));
        if (counter) {
            possible.add("counter < " + (1 + chance.nextInt(2)));
        }
        if (flag) {
            possible.add(chance.nextBoolean() ? "flag" : "not flag");
        }
        if (place) {
            possible.add("place " + (chance.nextBoolean() ? "==" : "!=") + " none");
        }
        return possible.get(chance.nextInt(possible.size()));
    }

    private void action(int number) {
        String name = "a" + number;
        actions.add(name);
        boolean any = chance.nextInt(3) == 0;
        String effect = chance.nextInt(4) == 0
                ? "{ world = " + world() + " } then { light = " + chance.nextBoolean() + " }"
                : "{ world = " + world() + ", light = " + chance.nextBoolean() + " }";
        boolean returns = place && chance.nextBoolean();
        lines.add(
                "action " + name + " needs " + (any ? "any" : outside()) + (returns ? " returns place " : " ") + effect
                        + (flag && chance.nextInt(3) == 0 ? " learns { flag = true }" : "")
                        + " again harmless"
                        + (chance.nextInt(3) == 0 ? " outcome odd" + number : ""));
    }

    private String writes() {
        List<String> writes = new ArrayList<>();
        if (counter && chance.nextBoolean()) {
            writes.add("counter = " + chance.nextInt(3));
        }
        if (flag && chance.nextBoolean()) {
            writes.add("flag = " + chance.nextBoolean());
        }
        if (place && chance.nextInt(3) == 0) {
            writes.add("place = none");
        }
        return writes.isEmpty() ? "" : "{ " + String.join(", ", writes) + " }";
    }

    private void command(int number) {
        String name = "c" + number;
        boolean atOnce = chance.nextInt(3) == 0;
        String sources = IntStream.range(0, 1 + chance.nextInt(2))
                .mapToObj(each -> state(false))
                .distinct()
                .collect(Collectors.joining(", "));
        String preempts = !commands.isEmpty() && chance.nextInt(3) == 0
                ? " preempts " + commands.get(chance.nextInt(commands.size()))
                : "";
        List<String> body = new ArrayList<>();
        boolean argument = flag && chance.nextInt(3) == 0;
        if (chance.nextBoolean()) {
            body.add("require " + kept() + (argument ? " or given" : ""));
        }
        String accept = writes();
        if (!accept.isEmpty() && chance.nextBoolean()) {
            body.add("accept " + accept);
        }
        if (!atOnce) {
            int calls = 1 + chance.nextInt(2);
            for (int call = 0; call < calls; call++) {
                body.add("call " + actions.get(called++ % actions.size())
                        + (call > 0 && chance.nextBoolean()
                                ? " when " + kept().replace("caller == one", "main == s0")
                                : ""));
            }
            body.add("lost { main = " + state(true) + " }");
            if (chance.nextInt(3) == 0) {
                body.add("unknown fail");
            }
            if (chance.nextInt(3) == 0 && counter) {
                body.add("success when counter > 0 { counter = 0 }");
            }
        }
        String ends = " from " + sources + " to " + state(true) + (atOnce ? "" : " else " + state(true));
        lines.add("command " + name + (argument ? "(given: boolean)" : "") + ends + preempts
                + (body.isEmpty() ? "" : " {\n  " + String.join("\n  ", body) + "\n}"));
        if (!atOnce) {
            commands.add(name);
        }
    }
}
