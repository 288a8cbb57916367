package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

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

    /** The names of the messages that it may emit, in order of their first mention. */
    public List<String> messages() {
        Stream<Block> answers = steps.stream()
                .flatMap(step -> Stream.concat(
                        Stream.of(step.then()),
                        Stream.of(
                                        List.of(step.failure(), step.unknown(), step.lost()),
                                        step.outcomes().values())
                                .flatMap(Collection::stream)
                                .flatMap(List::stream)
                                .map(Ending::writes)));
        Stream<Block> accepted = accept.stream().map(AcceptCase::writes);
        Stream<Block> ends = success.stream().map(Ending::writes);
        return Stream.of(accepted, answers, ends)
                .flatMap(blocks -> blocks)
                .flatMap(block -> block.messages().stream())
                .distinct()
                .toList();
    }
}
