package dev.detent.runtime.protocol;

import java.util.List;

/**
 * What a caller may ask of an instance now.
 *
 * @param commands those that are accepted with some arguments, in order of declaration
 * @param refusals one for each other command, for the arguments that come closest
 */
public record Allowed(List<String> commands, List<Refusal> refusals) {
    public Allowed {
        commands = List.copyOf(commands);
        refusals = List.copyOf(refusals);
    }
}
