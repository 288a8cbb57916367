package dev.detent.resolve;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.Call;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.Parameter;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.TypeExpression;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Declarations that nothing uses, as the other end of a name that nothing declares: if {@code closed} is unknown wherever
 * it stands and {@code clsoed} is declared and used nowhere, the mistake is in the declaration.
 */
final class Suspects {

    /** What a declared name can be used as. */
    private enum Kind {
        ACTION,
        CALLER,
        COMMAND,
        OUTCOME,
        VALUE,
        VARIABLE
    }

    private record Suspect(Kind kind, Name name) {}

    private final SourceFile source;
    private final List<Suspect> declared = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Integer> calls = new HashMap<>();
    private final Map<String, Integer> declarations = new HashMap<>();

    /** Commands that say nothing themselves, so that rows of a table have to. */
    private final List<Name> empty = new ArrayList<>();

    private final Set<String> heard = new HashSet<>();

    private Suspects(LifecycleFile file, SourceFile source) {
        this.source = source;
        count(file);
        file.declarations().forEach(this::declaration);
    }

    /** The same findings; where a name is unknown, a label may point at the declaration that was meant to have it. */
    static <T> Diagnosed<T> point(Diagnosed<T> resolved, LifecycleFile file, SourceFile source) {
        if (resolved.diagnostics().stream().noneMatch(Suspects::isUnknown)) {
            return resolved;
        }
        Suspects suspects = new Suspects(file, source);
        return new Diagnosed<>(
                resolved.value(),
                resolved.diagnostics().stream()
                        .map(found -> isUnknown(found) ? suspects.pointed(found) : found)
                        .toList());
    }

    private static boolean isUnknown(Diagnostic diagnostic) {
        return diagnostic.code() == DiagnosticCode.UNKNOWN_NAME;
    }

    /** Counts names over whatever the syntax tree is made of: records, lists and optionals of them. */
    private void count(Object node) {
        if (node instanceof Name name) {
            uses.merge(name.text(), 1, Integer::sum);
        } else if (node instanceof Optional<?> optional) {
            optional.ifPresent(this::count);
        } else if (node instanceof List<?> list) {
            list.forEach(this::count);
        } else if (node instanceof Record) {
            if (node instanceof Call call) {
                calls.merge(call.name().text(), 1, Integer::sum);
            }
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                try {
                    count(component.getAccessor().invoke(node));
                } catch (ReflectiveOperationException impossible) {
                    throw new IllegalStateException(impossible);
                }
            }
        }
    }

    private Diagnostic pointed(Diagnostic unknown) {
        Span span = unknown.span();
        String name = source.line(span.line())
                .substring(span.column() - 1, span.endColumn() - 1)
                .replace("`", "");
        Set<Kind> wanted = kinds(unknown.message());
        List<Name> unused = declared.stream()
                .filter(suspect -> wanted.contains(suspect.kind()) && isUnused(suspect))
                .map(Suspect::name)
                .toList();
        Optional<String> close =
                NameSuggestion.closest(name, unused.stream().map(Name::text).toList());
        Optional<Name> near = unused.stream()
                .filter(each -> close.filter(each.text()::equals).isPresent())
                .findFirst();
        boolean alone = unused.size() == 1 && !wanted.contains(Kind.COMMAND) && !wanted.equals(Set.of(Kind.VALUE));
        if (near.isEmpty() && alone) {
            near = unused.stream().findFirst();
        }
        if (near.isEmpty() && wanted.contains(Kind.COMMAND)) {
            List<Name> idle =
                    empty.stream().filter(each -> !heard.contains(each.text())).toList();
            near = idle.size() == 1 ? idle.stream().findFirst() : near;
        }
        return near.map(meant -> unknown.label(meant.span(), "`" + meant + "` is declared here: is it meant?"))
                .orElse(unknown);
    }

    private boolean isUnused(Suspect suspect) {
        String name = suspect.name().text();
        int called = calls.getOrDefault(name, 0);
        int others = uses.getOrDefault(name, 0) - called - declarations.getOrDefault(name, 0);
        return switch (suspect.kind()) {
            case ACTION -> called == 0;
            case COMMAND -> called + others == 0;
            case CALLER, OUTCOME, VALUE, VARIABLE -> others == 0;
        };
    }

    /** What the message says is missing. */
    private static Set<Kind> kinds(String message) {
        if (message.contains("outcome")) {
            return Set.of(Kind.OUTCOME);
        } else if (message.contains("no action")) {
            return Set.of(Kind.ACTION);
        } else if (message.contains("no caller")) {
            return Set.of(Kind.CALLER);
        } else if (message.contains("no command")) {
            return Set.of(Kind.COMMAND);
        } else if (message.contains("value of") || message.contains("no task")) {
            return Set.of(Kind.VALUE);
        }
        return message.contains("nothing named") ? Set.of(Kind.VARIABLE, Kind.VALUE) : Set.of(Kind.VARIABLE);
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof StateDeclaration state) {
            name(state.name());
            state.values().forEach(this::value);
        } else if (declaration instanceof KeepDeclaration keep) {
            name(keep.name());
            values(keep.type());
        } else if (declaration instanceof OutsideDeclaration outside) {
            name(outside.name());
            values(outside.type());
        } else if (declaration instanceof SettingDeclaration setting) {
            name(setting.name());
            values(setting.type());
        } else if (declaration instanceof SharedDeclaration shared) {
            name(shared.name());
        } else if (declaration instanceof AttributeDeclaration attribute) {
            attribute.names().forEach(this::name);
        } else if (declaration instanceof CallersDeclaration callers) {
            callers.names().forEach(name -> add(Kind.CALLER, name));
        } else if (declaration instanceof SetDeclaration set) {
            add(Kind.VALUE, set.name());
        } else if (declaration instanceof DefineDeclaration define) {
            name(define.name());
        } else if (declaration instanceof ActionDeclaration action) {
            action(action);
        } else if (declaration instanceof CommandDeclaration command) {
            command.names().forEach(name -> add(Kind.COMMAND, name));
            boolean leads = command.header().stream()
                    .anyMatch(clause -> clause instanceof HeaderClause.To || clause instanceof HeaderClause.Preempts);
            if (command.body().isEmpty() && !leads) {
                empty.addAll(command.names());
            }
            parameters(command.parameters());
        } else if (declaration instanceof TableDeclaration table) {
            table.rows().forEach(row -> row.on().forEach(name -> heard.add(name.text())));
        } else if (declaration instanceof GroupDeclaration group) {
            group.members().forEach(this::declaration);
        }
    }

    private void action(ActionDeclaration action) {
        add(Kind.ACTION, action.name());
        parameters(action.parameters());
        for (ActionDeclaration.Mark mark : action.marks()) {
            if (mark instanceof ActionDeclaration.Outcome outcome) {
                add(Kind.OUTCOME, outcome.name());
            }
        }
    }

    private void parameters(List<Parameter> parameters) {
        for (Parameter parameter : parameters) {
            name(parameter.name());
            values(parameter.type());
        }
    }

    private void value(StateValue value) {
        add(Kind.VALUE, value.name());
        value.phases().forEach(this::value);
    }

    private void values(TypeExpression type) {
        if (type.base() instanceof TypeExpression.Enumeration enumeration) {
            enumeration.values().forEach(name -> add(Kind.VALUE, name));
        }
    }

    private void name(Name name) {
        add(Kind.VARIABLE, name);
    }

    private void add(Kind kind, Name name) {
        declared.add(new Suspect(kind, name));
        declarations.merge(name.text(), 1, Integer::sum);
    }
}
