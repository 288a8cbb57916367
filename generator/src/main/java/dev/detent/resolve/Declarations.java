package dev.detent.resolve;

import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.TableDeclaration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The declarations of a file by kind, each kind in the order of the file. */
final class Declarations {

    private final LifecycleFile file;
    private final List<CommandSource> commands = new ArrayList<>();
    private final TableRows rows = new TableRows();

    Declarations(LifecycleFile file) {
        this.file = file;
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof GroupDeclaration group) {
                group.members().forEach(member -> add(member, Optional.of(group)));
            } else if (declaration instanceof GroupMember member) {
                add(member, Optional.empty());
            }
        }
        Set<String> taken = new HashSet<>();
        commands.forEach(command -> taken.add(command.name().text()));
        of(ReactionDeclaration.class)
                .forEach(reaction -> taken.add(reaction.name().text()));
        rows.assign(taken);
        commands.addAll(rows.commands());
    }

    <T extends Declaration> List<T> of(Class<T> kind) {
        return file.declarations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Each command: also those in groups, each name of a family, and those of rows that the engine takes by itself. */
    List<CommandSource> commands() {
        return commands;
    }

    /** The rows of each table, also of those in groups. */
    TableRows rows() {
        return rows;
    }

    /** Each reaction, also those of rows that the engine takes by itself. */
    List<ReactionDeclaration> reactions() {
        return Stream.concat(of(ReactionDeclaration.class).stream(), rows.reactions().stream())
                .toList();
    }

    private void add(GroupMember member, Optional<GroupDeclaration> group) {
        if (member instanceof TableDeclaration table) {
            rows.add(table, group);
        } else if (member instanceof CommandDeclaration command) {
            for (Name name : command.names()) {
                commands.add(new CommandSource(command, name, group));
            }
        }
    }
}
