package dev.detent.model;

import dev.detent.diagnostic.Span;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A resolved lifecycle. All lists are in order of declaration.
 *
 * @param source name of the file it was read from, as diagnostics show it
 * @param enumerations every enumeration that a variable or parameter uses: states first, then inline ones
 * @param callers the enumeration of callers; {@code engine} comes last
 * @param commandNames the enumeration behind {@code doing}
 * @param actionNames the enumeration behind {@code calling}
 * @param main the first plain state; {@code from}, {@code to} and {@code else} speak of it
 * @param task the state that holds the tasks
 * @param kept plain states and keeps, the main state among them
 * @param promises what somebody outside surely does; see {@link FairPromise}
 * @param assumed names of the actions that {@code assume .. succeeds} names
 */
public record Lifecycle(
        String source,
        String packageName,
        String name,
        List<Enumeration> enumerations,
        Enumeration callers,
        Enumeration commandNames,
        Enumeration actionNames,
        Variable main,
        Optional<Variable> task,
        List<Variable> kept,
        List<Variable> reported,
        List<Variable> attributes,
        List<Variable> outside,
        List<Variable> settings,
        List<NamedSet> sets,
        List<Definition> definitions,
        List<Action> actions,
        List<Event> events,
        List<Command> commands,
        List<Reaction> reactions,
        List<Property> properties,
        List<FairPromise> promises,
        List<String> assumed,
        List<Check> checks,
        String documentation,
        Span span) {

    public Lifecycle {
        enumerations = List.copyOf(enumerations);
        kept = List.copyOf(kept);
        reported = List.copyOf(reported);
        attributes = List.copyOf(attributes);
        outside = List.copyOf(outside);
        settings = List.copyOf(settings);
        sets = List.copyOf(sets);
        definitions = List.copyOf(definitions);
        actions = List.copyOf(actions);
        events = List.copyOf(events);
        commands = List.copyOf(commands);
        reactions = List.copyOf(reactions);
        properties = List.copyOf(properties);
        promises = List.copyOf(promises);
        assumed = List.copyOf(assumed);
        checks = List.copyOf(checks);
    }

    /** Whether the main state has values that are shown only while a step holds them. */
    public boolean mainShowsTasks() {
        return ((Type.EnumerationType) main.type())
                .enumeration().values().stream().anyMatch(EnumerationValue::task);
    }

    /** The same lifecycle with its Java in another package. */
    public Lifecycle inPackage(String otherPackage) {
        return new Lifecycle(
                source,
                otherPackage,
                name,
                enumerations,
                callers,
                commandNames,
                actionNames,
                main,
                task,
                kept,
                reported,
                attributes,
                outside,
                settings,
                sets,
                definitions,
                actions,
                events,
                commands,
                reactions,
                properties,
                promises,
                assumed,
                checks,
                documentation,
                span);
    }

    /** What an instance holds of the shared resources, one variable for each, in order of declaration. */
    public List<Variable> holdings() {
        return kept.stream().filter(Variable::holding).toList();
    }

    /** The lifecycle as an engine without these guarantees runs it, as far as the file's own parts say it. */
    public Lifecycle without(Set<Weakening> guarantees) {
        if (!guarantees.contains(Weakening.REACTION_LOOK)) {
            return this;
        }
        return withReactions(reactions.stream().map(Reaction::withoutLook).toList());
    }

    private Lifecycle withReactions(List<Reaction> others) {
        return new Lifecycle(
                source,
                packageName,
                name,
                enumerations,
                callers,
                commandNames,
                actionNames,
                main,
                task,
                kept,
                reported,
                attributes,
                outside,
                settings,
                sets,
                definitions,
                actions,
                events,
                commands,
                others,
                properties,
                promises,
                assumed,
                checks,
                documentation,
                span);
    }

    /** The names of all messages that commands emit, in order of their first mention. */
    public List<String> messages() {
        return commands.stream()
                .flatMap(command -> command.messages().stream())
                .distinct()
                .toList();
    }

    /** The command of this name; the resolver has made sure that there is one. */
    public Command command(String wanted) {
        return commands.stream()
                .filter(command -> command.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + wanted));
    }
}
