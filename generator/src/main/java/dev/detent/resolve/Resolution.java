package dev.detent.resolve;

import dev.detent.ast.ActionDeclaration;
import dev.detent.ast.AttributeDeclaration;
import dev.detent.ast.CallersDeclaration;
import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.DefineDeclaration;
import dev.detent.ast.EventDeclaration;
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
import dev.detent.ast.ViewDeclaration;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.model.Variable.Role;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.SourceVersion;

/** One run of the resolver: what may be named first, then what names it. */
final class Resolution {

    private final LifecycleFile file;
    private final SourceFile source;
    private final Declarations declarations;
    private final Findings findings = new Findings();
    private final Vocabulary vocabulary = new Vocabulary(findings);

    Resolution(LifecycleFile file, SourceFile source) {
        this.file = file;
        this.source = source;
        this.declarations = new Declarations(file);
    }

    Diagnosed<Lifecycle> run() {
        Optional<Variable> task = states();
        names();
        Definitions definitions = new Definitions(
                vocabulary, declarations.of(DefineDeclaration.class), declarations.of(ViewDeclaration.class));
        SetResolver sets = new SetResolver(vocabulary, declarations.of(SetDeclaration.class));
        ExpressionResolver expressions = new ExpressionResolver(vocabulary, definitions, sets);
        definitions.resolveWith(expressions);
        TypeResolver types = new TypeResolver(vocabulary, sets);
        VariableResolver variables = new VariableResolver(vocabulary, types, expressions, Relevance.of(file));
        variables(variables);

        ParameterResolver parameters = new ParameterResolver(vocabulary, types, definitions);
        BlockResolver blocks = new BlockResolver(vocabulary, expressions, expressions.references());
        actions(new ActionResolver(vocabulary, parameters, expressions, blocks));
        CallResolver calls = new CallResolver(vocabulary, expressions, blocks);
        StepResolver steps = new StepResolver(vocabulary, expressions, blocks, calls, task);
        SourceText text = new SourceText(source);
        RowResolver rows = new RowResolver(vocabulary, declarations.rows(), sets, expressions, blocks, text);
        rows.check();
        HandOverResolver handOvers = new HandOverResolver(vocabulary, calls, parameters);
        Map<String, Command> commands =
                commands(new CommandResolver(vocabulary, handOvers, expressions, blocks, steps, sets, rows, text));
        List<Reaction> reactions = reactions(expressions, calls, commands);
        List<Property> properties = properties(new PropertyResolver(vocabulary, expressions));
        List<Check> checks = checks(variables);
        PromiseResolver promises = new PromiseResolver(declarations, vocabulary);
        List<String> assumed = promises.assumed();
        sets.all();
        definitions.all();

        Optional<Variable> main = vocabulary.main();
        if (main.isEmpty()) {
            findings.add(
                    DiagnosticCode.NO_MAIN_STATE,
                    file.name().span(),
                    "`%s` has no plain state, so nothing can be promised of it".formatted(file.name()),
                    "declare one: `state status { new initial, done final }`");
            return Diagnosed.failed(findings.all());
        }
        return Diagnosed.of(
                new Lifecycle(
                        source.name(),
                        packageName(),
                        file.name().text(),
                        List.copyOf(vocabulary.enumerations.all()),
                        vocabulary.callers(),
                        vocabulary.commandNames(),
                        vocabulary.actionNames(),
                        main.get(),
                        task,
                        ofRole(Role.STATE, Role.KEEP),
                        ofRole(Role.REPORTED),
                        ofRole(Role.ATTRIBUTE),
                        ofRole(Role.OUTSIDE),
                        ofRole(Role.SETTING),
                        sets.all(),
                        definitions.all(),
                        vocabulary.actions.meanings(),
                        vocabulary.events.meanings(),
                        List.copyOf(commands.values()),
                        reactions,
                        properties,
                        promises.fair(),
                        assumed,
                        checks,
                        file.doc().orElse(""),
                        file.span()),
                findings.all());
    }

    /** States and their values; gives the one that holds the tasks. */
    private Optional<Variable> states() {
        StateResolver resolver = new StateResolver(findings);
        Optional<Variable> task = Optional.empty();
        for (StateDeclaration declaration : declarations.of(StateDeclaration.class)) {
            boolean first = !vocabulary.variables.knows(declaration.name().text());
            StateResolver.Declared declared =
                    resolver.resolve(declaration, declarations.rows().entered(declaration));
            Enumeration enumeration = declared.enumeration();
            boolean reported = declaration.reportedFrom().isPresent();
            Variable variable = VariableResolver.state(declaration, enumeration);
            declareVariable(declaration.name(), reported ? Optional.empty() : Optional.of(variable));
            if (!first) {
                continue;
            }
            vocabulary.enumerations.add(enumeration);
            groups(declared.groups());
            if (!reported && variable.role() == Role.TASK && task.isEmpty()) {
                task = Optional.of(variable);
            }
            if (!reported && variable.role() == Role.STATE && vocabulary.main().isEmpty()) {
                vocabulary.main(variable);
            }
        }
        return task;
    }

    /** Names of values with phases stand where names of sets do, so they share their names. */
    private void groups(List<StateResolver.Group> groups) {
        vocabulary.enumerations.groups(groups.stream()
                .filter(group -> {
                    Name name = group.written().name();
                    boolean free = !vocabulary.sets.knows(name.text());
                    vocabulary.sets.declare(name, Optional.of(group.phases()));
                    return free;
                })
                .toList());
    }

    /** Everything else that has a name, before anything is looked up. */
    private void names() {
        for (KeepDeclaration keep : declarations.of(KeepDeclaration.class)) {
            declareTyped(keep.name(), keep.type());
        }
        for (AttributeDeclaration attribute : declarations.of(AttributeDeclaration.class)) {
            attribute.names().forEach(name -> declareVariable(name, Optional.empty()));
        }
        for (OutsideDeclaration outside : declarations.of(OutsideDeclaration.class)) {
            declareTyped(outside.name(), outside.type());
        }
        for (SettingDeclaration setting : declarations.of(SettingDeclaration.class)) {
            declareTyped(setting.name(), setting.type());
        }
        for (SharedDeclaration shared : declarations.of(SharedDeclaration.class)) {
            declareTyped(shared.name(), shared.type());
            declareVariable(SharedResolver.held(shared), Optional.empty());
        }
        Set<ActionDeclaration> actions = new LinkedHashSet<>();
        for (ActionDeclaration action : declarations.of(ActionDeclaration.class)) {
            vocabulary.actions.declare(action.name(), Optional.empty());
            actions.add(action);
        }
        for (EventDeclaration event : declarations.of(EventDeclaration.class)) {
            vocabulary.events.declare(event.name(), Optional.empty());
        }
        for (CommandSource command : declarations.commands()) {
            vocabulary.commands.declare(command.name(), Optional.of(command));
        }
        Stream.concat(
                        actions.stream().flatMap(action -> action.parameters().stream()),
                        declarations.commands().stream()
                                .filter(CommandSource::first)
                                .flatMap(command -> command.declaration().parameters().stream()))
                .filter(parameter ->
                        !vocabulary.variables.knows(parameter.name().text()))
                .forEach(parameter -> TypeResolver.declareInline(vocabulary, parameter.name(), parameter.type()));
        for (ViewDeclaration view : declarations.of(ViewDeclaration.class)) {
            if (vocabulary.enumerations.named(view.name().text()).isEmpty()) {
                vocabulary.enumerations.add(Definitions.enumeration(view));
            }
        }
        vocabulary.own(callers(), commandNames(), actionNames());
    }

    private void declareTyped(Name name, dev.detent.ast.TypeExpression type) {
        boolean first = !vocabulary.variables.knows(name.text());
        declareVariable(name, Optional.empty());
        if (first) {
            TypeResolver.declareInline(vocabulary, name, type);
        }
    }

    private void declareVariable(Name name, Optional<Variable> variable) {
        if (References.BUILT_IN.contains(name.text()) || TypeResolver.PREDEFINED.contains(name.text())) {
            findings.add(
                    DiagnosticCode.BUILT_IN_NAME,
                    name.span(),
                    "`%s` has a meaning of its own".formatted(name),
                    "give it another name");
        }
        vocabulary.variables.declare(name, variable);
    }

    private void variables(VariableResolver resolver) {
        for (OutsideDeclaration outside : declarations.of(OutsideDeclaration.class)) {
            vocabulary.variables.complete(outside.name(), resolver.outside(outside));
        }
        for (StateDeclaration state : declarations.of(StateDeclaration.class)) {
            Optional<Enumeration> enumeration =
                    vocabulary.enumerations.named(state.name().text());
            if (state.reportedFrom().isPresent() && enumeration.isPresent()) {
                vocabulary.variables.complete(
                        state.name(),
                        resolver.reportedState(state, state.reportedFrom().get(), enumeration.get()));
            }
        }
        for (KeepDeclaration keep : declarations.of(KeepDeclaration.class)) {
            vocabulary.variables.complete(keep.name(), resolver.keep(keep));
        }
        for (AttributeDeclaration attribute : declarations.of(AttributeDeclaration.class)) {
            for (Name name : attribute.names()) {
                vocabulary.variables.complete(name, Optional.of(resolver.attribute(attribute, name)));
            }
        }
        for (SettingDeclaration setting : declarations.of(SettingDeclaration.class)) {
            vocabulary.variables.complete(setting.name(), resolver.setting(setting));
        }
        SharedResolver shared = new SharedResolver(findings);
        for (SharedDeclaration declaration : declarations.of(SharedDeclaration.class)) {
            Optional<Variable> resource = shared.resource(declaration);
            vocabulary.variables.complete(declaration.name(), resource);
            vocabulary.variables.complete(
                    SharedResolver.held(declaration), resource.map(found -> shared.holding(declaration, found)));
        }
    }

    private void actions(ActionResolver resolver) {
        for (ActionDeclaration action : declarations.of(ActionDeclaration.class)) {
            vocabulary.actions.complete(action.name(), resolver.action(action));
        }
        for (EventDeclaration event : declarations.of(EventDeclaration.class)) {
            vocabulary.events.complete(event.name(), resolver.event(event));
        }
    }

    /** The commands that are right and not marked unused, by name. */
    private Map<String, Command> commands(CommandResolver resolver) {
        Map<String, Command> commands = new LinkedHashMap<>();
        for (CommandSource command : declarations.commands()) {
            resolver.resolve(command)
                    .filter(found -> !command.unused())
                    .ifPresent(found -> commands.putIfAbsent(found.name(), found));
        }
        return commands;
    }

    private List<Reaction> reactions(
            ExpressionResolver expressions, CallResolver calls, Map<String, Command> commands) {
        List<ReactionDeclaration> written = declarations.reactions();
        NameTable<Name> names = new NameTable<>("reaction", findings);
        for (ReactionDeclaration reaction : written) {
            names.declare(reaction.name(), Optional.of(reaction.name()));
        }
        ReactionResolver resolver = new ReactionResolver(vocabulary, expressions, calls, commands);
        return all(
                written.stream()
                        .filter(reaction -> !isOfWrongRow(reaction, commands))
                        .toList(),
                resolver::resolve);
    }

    /** Whether it stands for a row that is wrong, which has been said of the row. */
    private boolean isOfWrongRow(ReactionDeclaration reaction, Map<String, Command> commands) {
        return declarations.rows().reactions().contains(reaction)
                && !commands.containsKey(reaction.name().text());
    }

    private List<Property> properties(PropertyResolver resolver) {
        return all(declarations.of(PropertyDeclaration.class), resolver::resolve);
    }

    private List<Check> checks(VariableResolver variables) {
        NameTable<Name> properties = new NameTable<>("property", findings);
        declarations
                .of(PropertyDeclaration.class)
                .forEach(property -> properties.declare(property.name(), Optional.of(property.name())));
        List<CheckDeclaration> written = declarations.of(CheckDeclaration.class);
        NameTable<Name> names = new NameTable<>("check", findings);
        written.forEach(check -> names.declare(check.name(), Optional.of(check.name())));
        CheckResolver resolver = new CheckResolver(vocabulary, variables, properties, instances());
        return written.isEmpty()
                ? List.of(CheckResolver.standard(file.name().span(), instances()))
                : all(written, resolver::resolve);
    }

    /** One instance decides where they share nothing; else one more than can hold something. */
    private int instances() {
        return ofRole(Role.SHARED).stream()
                .mapToInt(shared -> ((Value.Whole) shared.initial()).value() + 1)
                .max()
                .orElse(1);
    }

    private static <A, B> List<B> all(List<A> written, Function<A, Optional<B>> resolve) {
        return written.stream().map(resolve).flatMap(Optional::stream).toList();
    }

    private Enumeration callers() {
        List<Name> names = declarations.of(CallersDeclaration.class).stream()
                .flatMap(declaration -> declaration.names().stream())
                .toList();
        NameTable<Name> callers = new NameTable<>("caller", findings);
        for (Name name : names) {
            callers.declare(name, Optional.of(name));
            if (name.text().equals("engine")) {
                findings.add(
                        DiagnosticCode.BUILT_IN_NAME,
                        name.span(),
                        "`engine` is always a caller",
                        "remove it from the list");
            }
        }
        List<Name> listed = new ArrayList<>(callers.meanings());
        listed.removeIf(name -> name.text().equals("engine"));
        if (listed.isEmpty()) {
            listed.add(new Name("user", file.name().span()));
        }
        listed.add(new Name("engine", file.name().span()));
        return owned("caller", Enumeration.Kind.CALLERS, listed);
    }

    private Enumeration commandNames() {
        List<Name> names = declarations.commands().stream()
                .filter(command -> !command.unused())
                .map(CommandSource::name)
                .toList();
        return owned("doing", Enumeration.Kind.COMMANDS, names);
    }

    private Enumeration actionNames() {
        List<Name> names = declarations.of(ActionDeclaration.class).stream()
                .map(ActionDeclaration::name)
                .toList();
        return owned("calling", Enumeration.Kind.ACTIONS, names);
    }

    private Enumeration owned(String name, Enumeration.Kind kind, List<Name> names) {
        Map<String, EnumerationValue> values = new LinkedHashMap<>();
        for (Name each : names) {
            values.putIfAbsent(
                    each.text(),
                    new EnumerationValue(
                            name,
                            each.text(),
                            values.size(),
                            each.text(),
                            OptionalInt.empty(),
                            false,
                            false,
                            false,
                            List.of(),
                            Optional.empty(),
                            "",
                            each.span()));
        }
        return new Enumeration(
                name, kind, List.copyOf(values.values()), "", file.name().span());
    }

    private List<Variable> ofRole(Role... roles) {
        List<Role> wanted = List.of(roles);
        return vocabulary.variables.meanings().stream()
                .filter(variable -> wanted.contains(variable.role()))
                .toList();
    }

    private String packageName() {
        if (!file.packageName().isEmpty()) {
            return file.packageName().stream().map(Name::text).collect(Collectors.joining("."));
        }
        String name = file.name().text().toLowerCase(Locale.ROOT);
        return "lifecycle." + (SourceVersion.isKeyword(name) ? name + "_" : name);
    }
}
