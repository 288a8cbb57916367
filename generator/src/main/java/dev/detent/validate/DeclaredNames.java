package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.Block;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.Parameter;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.TypeExpression;
import dev.detent.ast.ViewDeclaration;
import dev.detent.ast.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that a file declares; a message is declared by being emitted. */
final class DeclaredNames {

    private final Map<String, List<Name>> kinds = new LinkedHashMap<>();

    private DeclaredNames() {}

    /** Lists of names that must differ within each list, in the order of the file. */
    static List<List<Name>> byKind(Subject subject) {
        DeclaredNames names = new DeclaredNames();
        names.add("lifecycle", subject.file().name());
        subject.file().declarations().forEach(names::declaration);
        for (Subject.Written command : subject.commands()) {
            command.declaration().names().forEach(name -> names.add("command", name));
            names.parameters(
                    "command " + command.declaration().names().get(0),
                    command.declaration().parameters());
        }
        WrittenBlocks.of(subject.file()).forEach(names::messages);
        return List.copyOf(names.kinds.values());
    }

    private void messages(Block block) {
        for (Write write : block.writes()) {
            if (write instanceof Write.Emit emit) {
                add("message", emit.name());
            }
        }
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof StateDeclaration state) {
            add("variable", state.name());
            state.all().forEach(value -> add(value.phases().isEmpty() ? "value " + state.name() : "set", value.name()));
        } else if (declaration instanceof KeepDeclaration keep) {
            add("variable", keep.name());
            values(keep.name(), keep.type());
        } else if (declaration instanceof OutsideDeclaration outside) {
            add("variable", outside.name());
            values(outside.name(), outside.type());
        } else if (declaration instanceof SettingDeclaration setting) {
            add("variable", setting.name());
            values(setting.name(), setting.type());
        } else if (declaration instanceof AttributeDeclaration attribute) {
            attribute.names().forEach(name -> add("variable", name));
        } else if (declaration instanceof DefineDeclaration define) {
            add("variable", define.name());
        } else if (declaration instanceof ViewDeclaration view) {
            add("variable", view.name());
            Stream.concat(view.cases().stream().map(ViewDeclaration.Case::value), Stream.of(view.otherwise()))
                    .collect(Collectors.toMap(Name::text, name -> name, (one, other) -> one, LinkedHashMap::new))
                    .values()
                    .forEach(name -> add("value " + view.name(), name));
        } else if (declaration instanceof SetDeclaration set) {
            add("set", set.name());
        } else if (declaration instanceof CallersDeclaration callers) {
            callers.names().forEach(name -> add("caller", name));
        } else if (declaration instanceof ActionDeclaration action) {
            action(action);
        } else if (declaration instanceof EventDeclaration event) {
            add("event", event.name());
        } else if (declaration instanceof ReactionDeclaration reaction) {
            add("reaction", reaction.name());
        } else if (declaration instanceof PropertyDeclaration property) {
            add("property", property.name());
        } else if (declaration instanceof CheckDeclaration check) {
            add("check", check.name());
        }
    }

    private void action(ActionDeclaration action) {
        add("action", action.name());
        parameters("action " + action.name(), action.parameters());
        for (ActionDeclaration.Mark mark : action.marks()) {
            if (mark instanceof ActionDeclaration.Outcome outcome) {
                add("outcome " + action.name(), outcome.name());
            }
        }
    }

    private void parameters(String owner, List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            add(owner, parameter.name());
            values(parameter.name(), parameter.type());
        }
    }

    private void values(Name owner, TypeExpression type) {
        if (type.base() instanceof TypeExpression.Enumeration inline) {
            inline.values().forEach(name -> add("value " + owner, name));
        }
    }

    private void add(String kind, Name name) {
        kinds.computeIfAbsent(kind, missing -> new ArrayList<>()).add(name);
    }
}
