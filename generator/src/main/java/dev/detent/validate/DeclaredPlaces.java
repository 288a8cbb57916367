package dev.detent.validate;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.EventDeclaration;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.KeepDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.OutsideDeclaration;
import dev.detent.ast.PropertyDeclaration;
import dev.detent.ast.ReactionDeclaration;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SettingDeclaration;
import dev.detent.ast.SharedDeclaration;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.StateValue;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.ViewDeclaration;
import dev.detent.diagnostic.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Where a file speaks of what it declares: the whole declaration of each name. */
final class DeclaredPlaces {

    private final Map<String, List<Span>> places = new LinkedHashMap<>();

    private DeclaredPlaces() {}

    /** The places of each name; things of different kinds may share one. */
    static Map<String, List<Span>> of(LifecycleFile file) {
        DeclaredPlaces found = new DeclaredPlaces();
        file.declarations().forEach(found::declaration);
        return found.places;
    }

    private void declaration(Declaration declaration) {
        if (declaration instanceof StateDeclaration state) {
            add(state.name(), state.span());
            state.values().forEach(this::value);
        } else if (declaration instanceof AttributeDeclaration attribute) {
            attribute.names().forEach(name -> add(name, name.span()));
        } else if (declaration instanceof CommandDeclaration command) {
            command.names().forEach(name -> add(name, command.span()));
        } else if (declaration instanceof GroupDeclaration group) {
            group.members().forEach(this::declaration);
        } else if (declaration instanceof KeepDeclaration keep) {
            add(keep.name(), keep.span());
        } else if (declaration instanceof SetDeclaration set) {
            add(set.name(), set.span());
        } else if (declaration instanceof DefineDeclaration define) {
            add(define.name(), define.span());
        } else if (declaration instanceof SettingDeclaration setting) {
            add(setting.name(), setting.span());
        } else if (declaration instanceof OutsideDeclaration outside) {
            add(outside.name(), outside.span());
        } else if (declaration instanceof SharedDeclaration shared) {
            add(shared.name(), shared.span());
        } else if (declaration instanceof ActionDeclaration action) {
            add(action.name(), action.span());
        } else if (declaration instanceof EventDeclaration event) {
            add(event.name(), event.span());
        } else if (declaration instanceof ReactionDeclaration reaction) {
            add(reaction.name(), reaction.span());
        } else if (declaration instanceof TableDeclaration table) {
            add(table.state(), table.span());
            table.rows().forEach(row -> row.on().forEach(name -> add(name, row.span())));
        } else if (declaration instanceof PropertyDeclaration property) {
            add(property.name(), property.span());
        } else if (declaration instanceof ViewDeclaration view) {
            add(view.name(), view.span());
        } else if (declaration instanceof CheckDeclaration check) {
            add(check.name(), check.span());
        }
    }

    private void value(StateValue value) {
        add(value.name(), value.span());
        value.phases().forEach(this::value);
    }

    private void add(Name name, Span span) {
        places.computeIfAbsent(name.text(), first -> new ArrayList<>()).add(span);
    }
}
