package dev.detent.runtime.store;

import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Catalogue.CommandEntry;
import dev.detent.runtime.protocol.Catalogue.ReactionEntry;
import dev.detent.runtime.protocol.Catalogue.StepEntry;
import dev.detent.runtime.protocol.Field;
import dev.detent.runtime.protocol.Fields;
import dev.detent.runtime.protocol.Lifecycle;
import dev.detent.runtime.protocol.Machine;
import dev.detent.runtime.protocol.RowLayout;
import dev.detent.runtime.protocol.UnknownName;
import dev.detent.runtime.protocol.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The codec that a lifecycle's vocabulary gives: a column for each variable of the row; {@code op.link}; for a command in
 * flight {@code op.command}, {@code op.step}, {@code op.reaction} if one issued it, {@code op.argument.NAME}; for a call
 * that was overtaken the same with {@code overtaken.}. No variable can have such a name. Values are read under their older
 * names too, and written under those of today.
 */
public final class NamedRows implements RowCodec {

    private static final List<String> LINKS = List.of("idle", "asked", "unsure", "overtaken");

    private final RowLayout layout;
    private final CallLayout calls;
    private final Catalogue catalogue;
    private final Vocabulary vocabulary;
    private final List<String> commands;
    private final List<List<String>> steps;
    private final List<String> reactions;

    public NamedRows(Lifecycle lifecycle) {
        Machine machine = lifecycle.machine();
        this.layout = machine.row();
        this.calls = machine.call();
        this.catalogue = machine.catalogue();
        this.vocabulary = lifecycle.vocabulary();
        this.commands = catalogue.commands().stream().map(CommandEntry::name).toList();
        this.steps = catalogue.commands().stream().map(NamedRows::stepNames).toList();
        this.reactions = catalogue.reactions().stream().map(ReactionEntry::name).toList();
    }

    /** A name that occurs twice in a command gets a number where it comes again. */
    private static List<String> stepNames(CommandEntry command) {
        List<String> names = new ArrayList<>();
        for (StepEntry step : command.steps()) {
            String name = step.name();
            for (int again = 2; names.contains(name); again++) {
                name = step.name() + "#" + again;
            }
            names.add(name);
        }
        return names;
    }

    private String today(String step) {
        int number = step.indexOf('#');
        String task = number < 0 ? step : step.substring(0, number);
        return vocabulary.formerTasks().getOrDefault(task, task) + (number < 0 ? "" : step.substring(number));
    }

    @Override
    public Map<String, String> encode(long row) {
        Map<String, String> columns = vocabulary.row().read(row);
        columns.put("op.link", LINKS.get(layout.link(row)));
        int command = layout.command(row);
        if (command != 0) {
            encode("op.", command, layout.step(row), layout.reaction(row), columns);
            arguments("op.", vocabulary.carried().get(command - 1), row, columns);
        }
        long overtaken = layout.overtaken(row);
        if (overtaken != 0) {
            int victim = calls.command(overtaken);
            int step = calls.step(overtaken);
            encode("overtaken.", victim, step, calls.reaction(overtaken), columns);
            arguments("overtaken.", callArguments(victim, step), overtaken, columns);
        }
        return columns;
    }

    private void encode(String prefix, int command, int step, int reaction, Map<String, String> columns) {
        columns.put(prefix + "command", commands.get(command - 1));
        columns.put(prefix + "step", steps.get(command - 1).get(step - 1));
        if (reaction != 0) {
            columns.put(prefix + "reaction", reactions.get(reaction - 1));
        }
    }

    private static void arguments(String prefix, Fields fields, long word, Map<String, String> columns) {
        for (Field field : fields.fields()) {
            columns.put(prefix + "argument." + field.name(), field.value(word));
        }
    }

    private Fields callArguments(int command, int step) {
        int action = catalogue.commands().get(command - 1).steps().get(step - 1).action();
        return action == 0 ? Fields.NONE : vocabulary.callArguments().get(action - 1);
    }

    @Override
    public long decode(Map<String, String> columns, String digest) {
        Reading reading = new Reading(columns, digest);
        try {
            long row = 0;
            for (Field field : vocabulary.row().fields()) {
                row = field.restored(row, reading.column(field.name()));
            }
            row = layout.withLink(row, reading.number("op.link", LINKS) - 1);
            if (columns.containsKey("op.command")) {
                int command = reading.number("op.command", commands);
                int step = reading.step("op.", command);
                row = layout.withCommand(row, command, step, reading.reaction("op."));
                row = reading.arguments("op.", vocabulary.carried().get(command - 1), row);
            }
            if (columns.containsKey("overtaken.command")) {
                int command = reading.number("overtaken.command", commands);
                int step = reading.step("overtaken.", command);
                long call = (long) command << calls.commandShift()
                        | (long) step << calls.stepShift()
                        | (long) reading.reaction("overtaken.") << calls.reactionShift();
                row = layout.withOvertaken(row, reading.arguments("overtaken.", callArguments(command, step), call));
            }
            reading.finish();
            return row;
        } catch (UnknownName unknown) {
            throw new UnreadableRow(reading.last, unknown.value(), digest, catalogue.digest());
        }
    }

    /** Takes columns one after the other and knows in the end whether one was left. */
    private final class Reading {
        private final Map<String, String> columns;
        private final String digest;
        private final Set<String> left;
        private String last = "";

        Reading(Map<String, String> columns, String digest) {
            this.columns = columns;
            this.digest = digest;
            this.left = new LinkedHashSet<>(columns.keySet());
        }

        String column(String name) {
            last = name;
            String value = columns.get(name);
            if (value == null) {
                throw new UnreadableRow(name, "", digest, catalogue.digest());
            }
            left.remove(name);
            return value;
        }

        int number(String name, List<String> values) {
            String value = column(name);
            int index = values.indexOf(value);
            if (index < 0) {
                throw new UnreadableRow(name, value, digest, catalogue.digest());
            }
            return index + 1;
        }

        /** A step is stored under the name of its task, which may be an older one. */
        int step(String prefix, int command) {
            List<String> known = steps.get(command - 1);
            String stored = column(prefix + "step");
            String today = known.contains(stored) ? stored : today(stored);
            int index = known.indexOf(today);
            if (index < 0) {
                throw new UnreadableRow(prefix + "step", stored, digest, catalogue.digest());
            }
            return index + 1;
        }

        int reaction(String prefix) {
            return columns.containsKey(prefix + "reaction") ? number(prefix + "reaction", reactions) : 0;
        }

        long arguments(String prefix, Fields fields, long word) {
            Map<String, String> values = new LinkedHashMap<>();
            for (Field field : fields.fields()) {
                values.put(field.name(), column(prefix + "argument." + field.name()));
            }
            long packed = word;
            for (Field field : fields.fields()) {
                last = prefix + "argument." + field.name();
                packed = field.restored(packed, values.getOrDefault(field.name(), ""));
            }
            return packed;
        }

        void finish() {
            for (String column : left) {
                throw new UnreadableRow(column, columns.getOrDefault(column, ""), digest, catalogue.digest());
            }
        }
    }
}
