package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;

/**
 * What somebody may ask for.
 *
 * @param requirements the group's first, then its own, in order of text
 * @param accept empty where acceptance writes nothing
 * @param steps empty for a command that ends when it is accepted
 * @param success the cases of its end; the last has no condition
 * @param preempts names of the commands in flight that it may take over from; never its own
 * @param anytime accepted also while another command is in flight, without touching it
 * @param internal only the engine issues it
 */
public record Command(
        String name,
        List<Parameter> parameters,
        Sources sources,
        List<Requirement> requirements,
        List<AcceptCase> accept,
        List<Step> steps,
        List<Ending> success,
        List<String> preempts,
        boolean anytime,
        boolean internal,
        String documentation,
        Span span) {

    public Command {
        parameters = List.copyOf(parameters);
        requirements = List.copyOf(requirements);
        accept = List.copyOf(accept);
        steps = List.copyOf(steps);
        success = List.copyOf(success);
        preempts = List.copyOf(preempts);
    }
}
