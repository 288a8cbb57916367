package dev.detent.runtime.engine;

import dev.detent.runtime.protocol.TextFlow;
import dev.detent.runtime.protocol.TextFlow.CommandTexts;
import dev.detent.runtime.protocol.TextFlow.TextArgument;
import dev.detent.runtime.protocol.TextFlow.TextWrite;
import dev.detent.runtime.protocol.TextSource;
import dev.detent.runtime.protocol.UnknownName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Carries texts as the lifecycle's {@link TextFlow} says. Pure. */
final class Texts {

    /** Where the texts of one step come from. */
    record Sources(Map<String, String> parameters, Map<String, String> arguments, Map<String, String> returned) {
        static final Sources NONE = new Sources(Map.of(), Map.of(), Map.of());
    }

    /** Something should be written that nobody told. */
    static final class Untold extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Untold(String message) {
            super(message);
        }
    }

    private final TextFlow flow;

    Texts(TextFlow flow) {
        this.flow = flow;
    }

    /**
     * What is left of the texts of one step.
     *
     * @param attributes the attributes after it
     * @param given what the command was given that took over last; empty where none did
     */
    record Written(Map<String, String> attributes, Map<String, String> given) {}

    /**
     * What becomes of the attributes, one part of the step after the other.
     *
     * @throws Untold if a block writes, or a hand-over passes on, what was returned or given, and it is not there
     */
    Written written(Trail trail, Map<String, String> before, Sources sources) {
        Map<String, String> attributes = before;
        Map<String, String> given = Map.of();
        Sources from = sources;
        for (Trail.Part part : trail.parts()) {
            if (part.handsOver()) {
                given = handed(part.number(), attributes, from);
                from = new Sources(given, Map.of(), Map.of());
            } else {
                attributes = written(flow.blocks().get(part.number() - 1), attributes, from);
            }
        }
        return new Written(attributes, given);
    }

    private Map<String, String> handed(int handOver, Map<String, String> attributes, Sources sources) {
        return passed(flow.handOvers().get(handOver - 1), attributes, sources)
                .orElseThrow(() -> new Untold("nothing tells the text that is handed over"));
    }

    private static Map<String, String> written(List<TextWrite> block, Map<String, String> attributes, Sources sources) {
        Map<String, String> next = new LinkedHashMap<>(attributes);
        for (TextWrite write : block) {
            Optional<String> text = text(write.source(), attributes, sources);
            if (text.isPresent()) {
                next.put(write.attribute(), text.get());
            } else if (write.source() instanceof TextSource.Attribute || write.source() instanceof TextSource.Nothing) {
                next.remove(write.attribute());
            } else {
                throw new Untold("nothing tells the text for attribute " + write.attribute());
            }
        }
        return next;
    }

    /** The messages that leave with the write of these blocks, in order. */
    List<String> messages(Trail trail) {
        return trail.parts().stream()
                .filter(part -> !part.handsOver())
                .flatMap(part -> flow.messages().get(part.number() - 1).stream())
                .toList();
    }

    /** The text arguments of a step's call; empty if one of them is not there any more. */
    Optional<Map<String, String>> arguments(
            int command, int step, Map<String, String> attributes, Map<String, String> parameters) {
        List<TextArgument> wanted = of(command).steps().get(step - 1);
        return passed(wanted, attributes, new Sources(parameters, Map.of(), Map.of()));
    }

    /** The texts that a reaction gives its command; empty if an attribute is not there. */
    Optional<Map<String, String>> given(int reaction, Map<String, String> attributes) {
        return passed(flow.reactions().get(reaction - 1), attributes, Sources.NONE);
    }

    private static Optional<Map<String, String>> passed(
            List<TextArgument> wanted, Map<String, String> attributes, Sources sources) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (TextArgument argument : wanted) {
            Optional<String> text = text(argument.source(), attributes, sources);
            if (text.isPresent()) {
                texts.put(argument.parameter(), text.get());
            } else if (!(argument.source() instanceof TextSource.Attribute
                    || argument.source() instanceof TextSource.Nothing)) {
                return Optional.empty();
            }
        }
        return Optional.of(texts);
    }

    private static Optional<String> text(TextSource source, Map<String, String> attributes, Sources sources) {
        if (source instanceof TextSource.Attribute attribute) {
            return Optional.ofNullable(attributes.get(attribute.name()));
        }
        if (source instanceof TextSource.Parameter parameter) {
            return Optional.ofNullable(sources.parameters().get(parameter.name()));
        }
        if (source instanceof TextSource.Argument argument) {
            return Optional.ofNullable(sources.arguments().get(argument.name()));
        }
        if (source instanceof TextSource.Returned returned) {
            return Optional.ofNullable(sources.returned().get(returned.name()));
        }
        return Optional.empty();
    }

    /** The arguments of a call that may be stored. */
    Map<String, String> withoutSecrets(int command, int step, Map<String, String> arguments) {
        List<String> secrets = of(command).secrets();
        Map<String, String> open = new LinkedHashMap<>(arguments);
        for (TextArgument argument : of(command).steps().get(step - 1)) {
            if (argument.source() instanceof TextSource.Parameter parameter && secrets.contains(parameter.name())) {
                open.remove(argument.parameter());
            }
        }
        return open;
    }

    /** Those of the given texts that are stored while the command is in flight. */
    Map<String, String> carried(int command, Map<String, String> given) {
        return only(of(command).carried(), given);
    }

    /** Those of the given texts that only memory may hold. */
    Map<String, String> secrets(int command, Map<String, String> given) {
        return only(of(command).secrets(), given);
    }

    private static Map<String, String> only(List<String> names, Map<String, String> given) {
        Map<String, String> texts = new LinkedHashMap<>(given);
        texts.keySet().retainAll(names);
        return texts;
    }

    /** Throws {@link UnknownName} unless the given texts are exactly the command's text parameters. */
    void check(int command, Map<String, String> given) {
        List<String> parameters = of(command).parameters();
        for (String name : given.keySet()) {
            if (!parameters.contains(name)) {
                throw new UnknownName(name, "a text", parameters);
            }
        }
        for (String name : parameters) {
            if (!given.containsKey(name)) {
                throw new UnknownName(name, "", List.of("any text"));
            }
        }
    }

    private CommandTexts of(int command) {
        return flow.commands().get(command - 1);
    }
}
