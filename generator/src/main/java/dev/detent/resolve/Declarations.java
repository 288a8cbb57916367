package dev.detent.resolve;

import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.GroupMember;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.TableDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The declarations of a file by kind, each kind in the order of the file. */
final class Declarations {

    private final LifecycleFile file;
    private final List<CommandSource> commands = new ArrayList<>();
    private final List<TableDeclaration> tables = new ArrayList<>();

    Declarations(LifecycleFile file) {
        this.file = file;
        for (Declaration declaration : file.declarations()) {
            if (declaration instanceof GroupDeclaration group) {
                group.members().forEach(member -> add(member, Optional.of(group)));
            } else if (declaration instanceof GroupMember member) {
                add(member, Optional.empty());
            }
        }
    }

    <T extends Declaration> List<T> of(Class<T> kind) {
        return file.declarations().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** Each command, also those in groups and each name of a family. */
    List<CommandSource> commands() {
        return commands;
    }

    /** Each table, also those in groups. */
    List<TableDeclaration> tables() {
        return tables;
    }

    private void add(GroupMember member, Optional<GroupDeclaration> group) {
        if (member instanceof TableDeclaration table) {
            tables.add(table);
        } else if (member instanceof CommandDeclaration command) {
            for (Name name : command.names()) {
                commands.add(new CommandSource(command, name, group));
            }
        }
    }
}
