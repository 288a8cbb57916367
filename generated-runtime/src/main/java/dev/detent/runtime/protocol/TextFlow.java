package dev.detent.runtime.protocol;

import java.util.Collections;
import java.util.List;

/**
 * Where texts go that the model does not know: from a command's parameters into attributes and calls, from answers into
 * attributes; and which messages leave with a write. Lists start with number 1 at index 0.
 *
 * @param blocks what each block sets that {@link Writes#wrote} tells of; all sources are read before the block writes
 * @param commands one for each command
 * @param reactions for each reaction the texts that its command is given: attributes only
 * @param messages for each block the names of the messages that it emits, in order
 * @param handOvers for each hand-over the texts that the command is given that takes over
 */
public record TextFlow(
        List<List<TextWrite>> blocks,
        List<CommandTexts> commands,
        List<List<TextArgument>> reactions,
        List<List<String>> messages,
        List<List<TextArgument>> handOvers) {

    /** Of a lifecycle that emits no messages and in which no command hands over to another one. */
    public TextFlow(List<List<TextWrite>> blocks, List<CommandTexts> commands, List<List<TextArgument>> reactions) {
        this(blocks, commands, reactions, Collections.nCopies(blocks.size(), List.of()));
    }

    /** Of a lifecycle in which no command hands over to another one. */
    public TextFlow(
            List<List<TextWrite>> blocks,
            List<CommandTexts> commands,
            List<List<TextArgument>> reactions,
            List<List<String>> messages) {
        this(blocks, commands, reactions, messages, List.of());
    }

    public TextFlow {
        if (messages.size() != blocks.size()) {
            throw new IllegalArgumentException("messages of " + messages.size() + " blocks of " + blocks.size());
        }
        messages = messages.stream().map(List::copyOf).toList();
        blocks = blocks.stream().map(List::copyOf).toList();
        commands = List.copyOf(commands);
        reactions = reactions.stream().map(List::copyOf).toList();
        handOvers = handOvers.stream().map(List::copyOf).toList();
    }

    /** An attribute and what it is set to. */
    public record TextWrite(String attribute, TextSource source) {}

    /** A text parameter of an action, or of a reaction's command, and what is passed for it. */
    public record TextArgument(String parameter, TextSource source) {}

    /**
     * The texts of a command.
     *
     * @param parameters its text parameters, secret ones too; each must be given
     * @param secrets those that are never stored or logged
     * @param carried those that are stored while the command is in flight because something reads them later; no secret
     * @param steps for each step the text arguments of its call
     */
    public record CommandTexts(
            List<String> parameters, List<String> secrets, List<String> carried, List<List<TextArgument>> steps) {
        public CommandTexts {
            parameters = List.copyOf(parameters);
            secrets = List.copyOf(secrets);
            carried = List.copyOf(carried);
            steps = steps.stream().map(List::copyOf).toList();
        }
    }
}
