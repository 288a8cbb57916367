package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.TableDeclaration;
import dev.detent.diagnostic.Span;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the rules look at: the file as it is written and as it is meant. */
final class Subject {

    private final LifecycleFile file;
    private final Lifecycle lifecycle;
    private final List<Written> written;
    private final Map<String, Command> commands = new LinkedHashMap<>();
    private final Map<String, Action> byName = new LinkedHashMap<>();
    private final Map<String, Span> names = new LinkedHashMap<>();
    private final Map<String, Span> preempts = new LinkedHashMap<>();
    private final Map<String, Span> actions = new LinkedHashMap<>();
    private final Set<String> leading = new HashSet<>();
    private final Map<String, Span> reactions = new LinkedHashMap<>();
    private Optional<Reach> reach = Optional.empty();
    private Optional<Set<String>> issued = Optional.empty();

    Subject(LifecycleFile file, Lifecycle lifecycle) {
        this.file = file;
        this.lifecycle = lifecycle;
        this.written = written(file);
        lifecycle.commands().forEach(command -> commands.put(command.name(), command));
        lifecycle.actions().forEach(action -> byName.put(action.name(), action));
        for (Written command : written) {
            for (Name name : command.declaration().names()) {
                names.putIfAbsent(name.text(), name.span());
                command.header(HeaderClause.To.class).ifPresent(to -> leading.add(name.text()));
                command.header(HeaderClause.Preempts.class)
                        .ifPresent(clause -> preempts.putIfAbsent(name.text(), clause.span()));
            }
        }
        declarations(ActionDeclaration.class)
                .forEach(action ->
                        actions.putIfAbsent(action.name().text(), action.name().span()));
        declarations(ReactionDeclaration.class)
                .forEach(reaction -> reactions.putIfAbsent(
                        reaction.name().text(), reaction.name().span()));
    }

    LifecycleFile file() {
        return file;
    }

    Lifecycle lifecycle() {
        return lifecycle;
    }

    /** The command of this name, unless it is wrong or marked unused. */
    Optional<Command> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /** The action of this name, unless it is wrong. */
    Optional<Action> action(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Where the name of a command stands; the start of the file if there is none. */
    Span commandName(String name) {
        return Optional.ofNullable(names.get(name))
                .or(() -> command(name).map(Command::span))
                .orElse(file.name().span());
    }

    /** Whether the header of a command says where it leads. */
    boolean leads(String command) {
        return leading.contains(command);
    }

    /** Where a command says what it pre-empts. */
    Span preempts(String command) {
        return preempts.getOrDefault(command, commandName(command));
    }

    /** Where the name of an action stands. */
    Span actionName(Action action) {
        return actions.getOrDefault(action.name(), action.span());
    }

    /** Where the name of a reaction stands. */
    Span reactionName(Reaction reaction) {
        return reactions.getOrDefault(reaction.name(), reaction.span());
    }

    /** Where the name of a kept variable stands. */
    Span keptName(Variable variable) {
        return declarations(KeepDeclaration.class).stream()
                .map(KeepDeclaration::name)
                .filter(name -> name.text().equals(variable.name()))
                .map(Name::span)
                .findFirst()
                .orElse(variable.span());
    }

    /** The command as a value of {@code doing}. */
    Value commandValue(Command command) {
        return lifecycle
                .commandNames()
                .value(command.name())
                .map(value -> (Value) value)
                .orElse(new Value.None());
    }

    /** What can be reached. */
    Reach reach() {
        if (reach.isEmpty()) {
            reach = Optional.of(new Reach(lifecycle));
        }
        return reach.get();
    }

    /** Whether the engine issues the command, by a reaction or after the end of another one. */
    boolean issued(Command command) {
        if (issued.isEmpty()) {
            Set<String> names = new HashSet<>(Issued.byEndings(lifecycle));
            lifecycle.reactions().forEach(reaction -> names.add(reaction.command()));
            issued = Optional.of(names);
        }
        return issued.get().contains(command.name());
    }

    /** The values that steps can show. */
    Stream<EnumerationValue> tasks() {
        return lifecycle
                .task()
                .map(task -> ((Type.EnumerationType) task.type()).values().stream())
                .orElseGet(() -> mainType().values().stream().filter(EnumerationValue::task));
    }

    /** The type of the main state. */
    Type.EnumerationType mainType() {
        return (Type.EnumerationType) lifecycle.main().type();
    }

    /** The declarations of a kind at the top level. */
    <T extends Declaration> List<T> declarations(Class<T> kind) {
        return file.declarations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Every table, also those in groups. */
    List<TableDeclaration> tables() {
        return members(file)
                .map(Member::declaration)
                .filter(TableDeclaration.class::isInstance)
                .map(TableDeclaration.class::cast)
                .toList();
    }

    /** Every command declaration with the group around it, in the order of the file. */
    List<Written> commands() {
        return written;
    }

    private static Stream<Member> members(LifecycleFile file) {
        return file.declarations().stream()
                .flatMap(declaration -> declaration instanceof GroupDeclaration group
                        ? group.members().stream().map(member -> new Member(member, Optional.of(group)))
                        : Stream.of(new Member(declaration, Optional.empty())));
    }

    private static List<Written> written(LifecycleFile file) {
        return members(file)
                .filter(member -> member.declaration() instanceof CommandDeclaration)
                .map(member -> new Written((CommandDeclaration) member.declaration(), member.group()))
                .toList();
    }

    private record Member(Declaration declaration, Optional<GroupDeclaration> group) {}

    /** A command declaration and the group that it stands in. */
    record Written(CommandDeclaration declaration, Optional<GroupDeclaration> group) {

        <T> Optional<T> header(Class<T> kind) {
            List<T> found = only(kind, declaration.header());
            return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
        }

        <T> List<T> body(Class<T> kind) {
            return only(kind, declaration.body());
        }

        <T> List<T> ofGroup(Class<T> kind) {
            return group.map(around -> only(kind, around.clauses())).orElse(List.of());
        }

        private static <T> List<T> only(Class<T> kind, List<?> clauses) {
            List<T> found = new ArrayList<>();
            for (Object clause : clauses) {
                if (kind.isInstance(clause)) {
                    found.add(kind.cast(clause));
                }
            }
            return found;
        }
    }
}
