package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;
import static dev.detent.emit.tla.Context.field;

import dev.detent.diagnostic.Span;
import dev.detent.emit.Artifact;
import dev.detent.emit.tla.TlaAction.Kind;
import dev.detent.emit.tla.syntax.Module;
import dev.detent.emit.tla.syntax.References;
import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Action;
import dev.detent.model.Check;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.NamedSet;
import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Prints a lifecycle as TLA+. */
public final class TlaEmitter {

    private final Lifecycle lifecycle;
    private final String module;
    private final Context context;
    private final Facts facts;
    private final StepTable steps;
    private final ActionTable actions;
    private final RowWriting rows;
    private final HandOvers handOvers;
    private final Acceptance acceptance;
    private final Endings endings;
    private final Protocol protocol;
    private final WeakenedPart weakened;
    private final World world;
    private final FairnessPart fairness;
    private final PropertySection properties;
    private final Configurations configurations;

    private TlaEmitter(Lifecycle sound, String module, List<Check> checks) {
        this.facts = new Facts(sound, checks);
        this.lifecycle = facts.lifecycle;
        this.module = module;
        this.context = Context.of(facts, new Names(facts, module));
        this.steps = new StepTable(context);
        this.actions = new ActionTable(context);
        this.rows = new RowWriting(context, steps);
        this.handOvers = new HandOvers(context, steps, rows);
        this.acceptance = new Acceptance(context, rows, handOvers);
        this.endings = new Endings(context, steps, rows, handOvers);
        this.protocol = new Protocol(context, steps, actions, endings);
        this.weakened = new WeakenedPart(context, steps, protocol, endings, rows);
        this.world = new World(context);
        this.fairness = new FairnessPart(context, acceptance);
        this.properties = new PropertySection(context, steps, protocol, acceptance);
        this.configurations =
                new Configurations(context, properties.names(), fairness, NameTable.module(lifecycle.name()));
    }

    /**
     * The module of a lifecycle and the configurations of its checks; the same for the same lifecycle. Checks that take
     * guarantees away have modules of their own.
     */
    public static TlaModule emit(Lifecycle lifecycle) {
        List<Check> sound = lifecycle.checks().stream().filter(Check::sound).toList();
        return new TlaEmitter(lifecycle, NameTable.module(lifecycle.name()), sound).emit();
    }

    /** The module that stands for one check. */
    public static TlaModule emit(Lifecycle lifecycle, Check check) {
        if (check.sound()) {
            return emit(lifecycle);
        }
        String module = NameTable.module(lifecycle.name() + "_" + check.name());
        return new TlaEmitter(lifecycle, module, List.of(check)).emit();
    }

    /** All modules as files of one directory: the one of the sound checks, one for each check of a weaker engine. */
    public static List<Artifact> artifacts(Lifecycle lifecycle) {
        List<Artifact> artifacts = new ArrayList<>(emit(lifecycle).artifacts(lifecycle.span()));
        lifecycle.checks().stream()
                .filter(check -> !check.sound())
                .forEach(check -> artifacts.addAll(emit(lifecycle, check).artifacts(check.span())));
        return artifacts;
    }

    private TlaModule emit() {
        List<TlaConfiguration> asked = configurations.all();
        return new TlaModule(module, module(asked).text(), names(), fairness.promises(), asked);
    }

    private Module module(List<TlaConfiguration> asked) {
        List<Unit> units = Pruning.reachable(units(), roots(asked));
        List<Module.Constant> constants = new ArrayList<>();
        configurations.meanings().forEach((name, meaning) -> constants.add(new Module.Constant(name, meaning)));
        return new Module(
                module, ModuleHeader.of(lifecycle, facts), extended(units), constants, context.variables(), units);
    }

    private static Set<String> roots(List<TlaConfiguration> asked) {
        Set<String> roots = new HashSet<>(List.of("Spec", TlaConfiguration.MARKED));
        for (TlaConfiguration configuration : asked) {
            roots.add(configuration.specification());
            roots.addAll(configuration.invariants());
            roots.addAll(configuration.properties());
        }
        return roots;
    }

    private static List<String> extended(List<Unit> units) {
        Set<String> mentioned = new HashSet<>();
        Pruning.definitions(units).forEach(definition -> mentioned.addAll(References.in(definition.body())));
        List<String> extended = new ArrayList<>(List.of("Naturals"));
        if (mentioned.contains("Len")) {
            extended.add("Sequences");
        }
        if (mentioned.contains("Cardinality")) {
            extended.add("FiniteSets");
        }
        return extended;
    }

    // ---- the parts -------------------------------------------------------------------------------------------------

    private List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        units.addAll(sets());
        units.addAll(steps.units());
        part(units, "When the platform can act on a call, and what it does.", actions.units());
        part(units, "What an instance starts with, and what is asked of it.", beginning());
        List<Unit> working = new ArrayList<>(rows.units());
        working.addAll(handOvers.units());
        working.addAll(rows.startsUnit());
        part(
                units,
                facts.handsOver() ? "How a command goes on, or hands over to another one." : "How a command goes on.",
                working);
        part(units, "Commands, and the reactions that issue them.", commands());
        List<Unit> answers = new ArrayList<>(endings.units());
        answers.addAll(protocol.units());
        answers.addAll(weakened.units());
        part(units, "What becomes of a step and of its call. This is the same for every lifecycle.", answers);
        part(units, "What happens by itself.", world.units());
        List<Unit> next = new ArrayList<>();
        next.add(new Unit.Definition("Next", List.of(), next(), List.of(), Optional.empty()));
        next.add(Unit.definition("Spec", List.of(), spec()));
        part(units, "", next);
        String fair = lifecycle.promises().isEmpty() ? "" : " but what is fair";
        part(units, "What may be counted on: no user, no event, no report" + fair + ".", fairness.units());
        part(units, "What must hold.", properties());
        part(units, "What must be possible: read off the graph that TLC dumps.", properties.marking());
        return units;
    }

    private static void part(List<Unit> units, String title, List<Unit> content) {
        if (!content.isEmpty()) {
            units.add(new Unit.Part(title.isEmpty() ? List.of() : List.of(title)));
            units.addAll(content);
        }
    }

    private List<Unit> sets() {
        List<Unit.Definition> sets = new ArrayList<>();
        for (Enumeration enumeration : lifecycle.enumerations()) {
            sets.add(set(
                    context.names().enumeration(enumeration),
                    enumeration.values().stream().map(EnumerationValue::name).toList(),
                    enumeration.name() + ", " + Context.line(enumeration.span())));
        }
        for (NamedSet set : lifecycle.sets()) {
            sets.add(set(
                    context.names().set(set),
                    set.values().stream().map(Object::toString).toList(),
                    "set, " + Context.line(set.span())));
        }
        sets.add(
                set("Final", facts.finals().stream().map(EnumerationValue::name).toList(), "final values"));
        List<EnumerationValue> callers = lifecycle.callers().values();
        sets.add(set(
                "Callers",
                callers.stream()
                        .map(EnumerationValue::name)
                        .limit(callers.size() - 1L)
                        .toList(),
                "who may ask"));
        return List.of(new Unit.Group(sets));
    }

    private static Unit.Definition set(String name, List<String> values, String note) {
        return new Unit.Definition(name, List.of(), Values.strings(values), List.of(), Optional.of(note));
    }

    private List<Unit> beginning() {
        List<Unit> units = new ArrayList<>();
        if (!facts.settings.isEmpty()) {
            units.add(Unit.definition(
                    "Settings",
                    List.of(),
                    new Tla.FieldSets(facts.settings.stream().map(this::setting).toList())));
        }
        units.add(Unit.definition("Init", List.of(), init()));
        lifecycle.holdings().forEach(holding -> units.add(free(holding)));
        List<Unit.Definition> shown = new ArrayList<>();
        lifecycle
                .task()
                .ifPresent(task -> shown.add(context.conditions()
                        .shownOperator(task)
                        .definition(List.of("The task state is a function of op, so it cannot drift from it."))));
        if (lifecycle.mainShowsTasks()) {
            if (facts.hasTasks()) {
                shown.add(Unit.definition(
                        "Task", List.of("i"), context.conditions().whileWorking("task", Values.NONE)));
            }
            shown.add(context.conditions()
                    .shownOperator(lifecycle.main())
                    .definition(List.of("What is shown: the task of the step in flight, else what is stored.")));
        }
        shown.add(context.conditions().callingOperator().definition(List.of()));
        units.addAll(shown);
        List<Unit.Definition> conditions = new ArrayList<>();
        Map<String, String> notes = new LinkedHashMap<>();
        lifecycle
                .definitions()
                .forEach(definition -> notes.put(
                        context.names().definition(definition),
                        (definition.isView() ? "view, line " : "define, line ")
                                + definition.span().line()));
        for (Operator operator : context.conditions().definitions()) {
            conditions.add(operator.noted(
                    Optional.ofNullable(notes.get(operator.name())).orElse("")));
        }
        units.add(new Unit.Group(conditions));
        return units;
    }

    /** What is free of a resource: its capacity less all that is held, counted piece by piece. */
    private Unit free(Variable holding) {
        Variable resource = holding.source().orElseThrow();
        Tla pieces = Tla.infix("..", Tla.number(1), Values.of(resource.initial()));
        Tla held = new Tla.Filter(
                "p",
                Tla.infix("\\X", Tla.name("Instances"), pieces),
                Tla.infix(
                        "=<",
                        new Tla.Index(Tla.name("p"), Tla.number(2)),
                        field(
                                new Tla.Index(Tla.name("kept"), new Tla.Index(Tla.name("p"), Tla.number(1))),
                                context.names().field(holding))));
        Tla capacity = facts.pins(resource)
                ? Tla.name(context.names().derived("CapacityOf", resource.name()))
                : Values.of(resource.initial());
        return Unit.definition(
                context.names().derived("Free", resource.name()),
                List.of(),
                Tla.infix("-", capacity, Tla.apply("Cardinality", held)),
                "What is free of " + resource.name() + ": all of it less what the rows hold. (shared, line "
                        + resource.span().line() + ")");
    }

    private Tla.Entry setting(Variable setting) {
        boolean pinned = facts.pins(setting);
        Tla values =
                pinned ? Tla.name(context.names().derived("ValuesOf", setting.name())) : context.set(setting.type());
        return Tla.entry(context.names().field(setting), values);
    }

    private Tla init() {
        List<Tla> clauses = new ArrayList<>();
        clauses.add(starts("kept", record(facts.row)));
        if (facts.hasSteps()) {
            clauses.add(starts("op", Tla.name("NoOp")));
            clauses.add(starts("link", Tla.string("idle")));
        }
        if (facts.remembers) {
            clauses.add(starts("overtaken", steps.noCall()));
        }
        if (facts.hasCalls()) {
            clauses.add(starts("call", steps.noCall()));
        }
        if (facts.hasOutside()) {
            clauses.add(starts("outside", record(lifecycle.outside())));
        }
        if (facts.strays()) {
            clauses.add(starts("stray", steps.noCall()));
        }
        if (facts.looksFirst()) {
            clauses.add(starts("looked", WeakenedPart.NOT_LOOKED));
        }
        if (facts.usurps()) {
            clauses.add(starts("former", Tla.name("NoOp")));
        }
        if (facts.judges()) {
            clauses.add(starts("pending", WeakenedPart.NOTHING_PENDING));
        }
        if (!facts.settings.isEmpty()) {
            clauses.add(Tla.in(Tla.name("settings"), Tla.name("Settings")));
        }
        return Tla.and(clauses);
    }

    private static Tla starts(String variable, Tla value) {
        return Tla.equal(Tla.name(variable), new Tla.Function("i", Tla.name("Instances"), value));
    }

    private Tla record(List<Variable> variables) {
        return new Tla.Fields(variables.stream()
                .map(variable -> Tla.entry(context.names().field(variable), Values.initial(variable)))
                .toList());
    }

    private List<Unit> commands() {
        List<Unit> units = new ArrayList<>();
        if (facts.hasSteps()) {
            units.add(Unit.definition("Free", List.of("i"), Tla.equal(field(at("op"), "cmd"), Values.NONE)));
        }
        units.addAll(Grouping.grouped(acceptance.units()));
        return units;
    }

    private List<Unit> properties() {
        List<Unit> units = new ArrayList<>();
        if (facts.hasSteps()) {
            units.add(Unit.definition("OpType", List.of(), steps.opType()));
        }
        if (facts.hasCalls() && !facts.callIsOp()) {
            units.add(Unit.definition("CallType", List.of(), steps.callType()));
        }
        units.addAll(properties.units());
        return units;
    }

    private Tla next() {
        List<Tla> lines = new ArrayList<>();
        acceptance.users().forEach((bounds, uses) -> {
            if (bounds.isEmpty()) {
                lines.addAll(Grouping.lines(uses));
            } else {
                lines.add(new Tla.Quantified("\\E", bounds, disjunction(Grouping.lines(uses))));
            }
        });
        lines.addAll(Grouping.lines(lifecycle.reactions().stream()
                .map(reaction -> Tla.apply(context.names().reaction(reaction), I))
                .toList()));
        lines.addAll(Grouping.lines(protocolSteps().keySet().stream()
                .map(name -> Tla.apply(name, I))
                .toList()));
        lines.addAll(Grouping.lines(world.steps()));
        return new Tla.Quantified("\\E", List.of(new Tla.Bound("i", Tla.name("Instances"))), disjunction(lines));
    }

    /** Not made flat, so that each line stays one. */
    private static Tla disjunction(List<Tla> lines) {
        return lines.size() == 1 ? lines.get(0) : new Tla.Junction(Tla.Connective.OR, lines, true);
    }

    private static Tla spec() {
        Tla always = new Tla.Prefix("[]", new Tla.Square(Tla.name("Next"), "vars"));
        return Tla.and(Tla.name("Init"), always);
    }

    // ---- the way back ----------------------------------------------------------------------------------------------

    private Map<String, TlaAction> protocolSteps() {
        Map<String, TlaAction> steps = new LinkedHashMap<>();
        Span span = lifecycle.span();
        if (facts.hasCalls()) {
            steps.put("Effect", new TlaAction(Kind.EFFECT, "effect", span));
        }
        if (facts.hasSteps()) {
            steps.put("Done", new TlaAction(Kind.DONE, "done", span));
        }
        if (facts.hasCalls()) {
            steps.put("Refused", new TlaAction(Kind.REFUSED, "refused", span));
            for (Action action : facts.called) {
                action.outcomes()
                        .forEach(outcome -> steps.putIfAbsent(
                                context.names().outcome(outcome), new TlaAction(Kind.OUTCOME, outcome, action.span())));
            }
            steps.put("Unknown", new TlaAction(Kind.UNKNOWN, "unknown", span));
        }
        if (facts.hasCalls() || facts.overtakes) {
            steps.put("Settle", new TlaAction(Kind.SETTLE, "settle", span));
        }
        weakened.names()
                .forEach((name, kind) -> steps.put(name, new TlaAction(kind, name.toLowerCase(Locale.ROOT), span)));
        return steps;
    }

    private TlaNames names() {
        Map<String, TlaAction> steps = new LinkedHashMap<>();
        facts.commands.stream()
                .filter(command -> !command.internal())
                .forEach(command -> steps.put(
                        acceptance.label(command), new TlaAction(Kind.COMMAND, command.name(), command.span())));
        lifecycle
                .reactions()
                .forEach(reaction -> steps.put(
                        context.names().reaction(reaction),
                        new TlaAction(Kind.REACTION, reaction.name(), reaction.span())));
        steps.putAll(protocolSteps());
        lifecycle
                .events()
                .forEach(event ->
                        steps.put(context.names().event(event), new TlaAction(Kind.EVENT, event.name(), event.span())));
        facts.reported.forEach(variable -> steps.put(
                context.names().derived("Report", variable.name()),
                new TlaAction(Kind.REPORT, variable.name(), variable.span())));
        return new TlaNames(steps, fields(), properties.names(), properties.marks());
    }

    private Map<String, Map<String, String>> fields() {
        Map<String, Map<String, String>> fields = new LinkedHashMap<>();
        fields.put("kept", named(facts.row, context.names()::field, Variable::name));
        fields.put("op", parameters(facts.commandParameters));
        fields.put("call", parameters(facts.actionParameters));
        fields.put("overtaken", parameters(facts.actionParameters));
        fields.put("outside", named(lifecycle.outside(), context.names()::field, Variable::name));
        fields.put("settings", named(facts.settings, context.names()::field, Variable::name));
        fields.keySet().retainAll(context.variables());
        return fields;
    }

    private Map<String, String> parameters(List<Parameter> parameters) {
        return named(parameters, context.names()::field, parameter -> parameter.owner() + "." + parameter.name());
    }

    private static <T> Map<String, String> named(List<T> things, Function<T, String> field, Function<T, String> name) {
        Map<String, String> names = new LinkedHashMap<>();
        things.forEach(thing -> names.put(field.apply(thing), name.apply(thing)));
        return names;
    }
}
