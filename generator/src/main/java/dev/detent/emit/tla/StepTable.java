package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.O;
import static dev.detent.emit.tla.Context.field;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.ActionCall;
import dev.detent.model.Command;
import dev.detent.model.Expression;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The steps of the commands, the command in flight, and its call. */
final class StepTable {

    private final Context context;
    private final Facts facts;
    private final Optional<Operator> call;

    StepTable(Context context) {
        this.context = context;
        this.facts = context.facts();
        this.call = facts.hasCalls() && (facts.hasBareSteps() || !facts.callIsOp())
                ? Optional.of(Operator.of("Call", List.of("i", "o", "k"), callBody()))
                : Optional.empty();
    }

    /** What the table says of a step in one of its columns, {@code task} or {@code action}. */
    static Tla column(Tla op, String column, Facts facts) {
        Tla entry = new Tla.Index(new Tla.Index(Tla.name("Steps"), field(op, "cmd")), field(op, "step"));
        return facts.hasTasks() && facts.hasCalls() ? field(entry, column) : entry;
    }

    List<Unit> units() {
        List<Unit> units = new ArrayList<>();
        if (!facts.hasSteps()) {
            return units;
        }
        units.add(Unit.definition("Steps", List.of(), table(), heading()));
        List<Unit.Definition> small = new ArrayList<>();
        if (facts.hasCalls()) {
            small.add(Unit.definition("Action", List.of("o"), column(O, "action", facts)));
        }
        small.add(Unit.definition("NoOp", List.of(), new Tla.Fields(opFields())));
        small.add(Unit.definition("Op", List.of("c", "n"), newOp()));
        if (facts.hasCalls() && !facts.callIsOp()) {
            small.add(Unit.definition("NoCall", List.of(), new Tla.Fields(callFields())));
        }
        units.add(new Unit.Group(small));
        call.ifPresent(operator -> units.add(
                operator.definition(List.of("The call of the step in flight; its arguments are read from the row."))));
        return units;
    }

    private String heading() {
        if (facts.hasTasks() && facts.hasCalls()) {
            return "The steps of each command: the task that is shown, the action that is called.";
        }
        return facts.hasCalls()
                ? "The steps of each command: the action that each calls."
                : "The steps of each command: the task that each shows.";
    }

    private Tla table() {
        List<Tla.Entry> entries = new ArrayList<>();
        for (Command command : facts.working) {
            List<Tla> steps = command.steps().stream().map(this::step).toList();
            entries.add(new Tla.Entry(command.name(), new Tla.Tuple(steps), Optional.of(Context.line(command.span()))));
        }
        return record(entries);
    }

    /** A record; where a name cannot be a field, the same as a function of strings. */
    static Tla record(List<Tla.Entry> entries) {
        if (entries.stream().allMatch(entry -> NameTable.valid(entry.field()))) {
            return new Tla.Fields(entries);
        }
        Tla domain = Values.strings(entries.stream().map(Tla.Entry::field).toList());
        List<Tla.Arm> arms = entries.stream()
                .map(entry ->
                        new Tla.Arm(Tla.equal(Tla.name("c"), Tla.string(entry.field())), entry.value(), entry.note()))
                .toList();
        return new Tla.Function("c", domain, new Tla.Case(arms, Optional.empty()));
    }

    private Tla step(Step step) {
        Tla task = step.task().map(Values::of).orElse(Values.NONE);
        Tla action = step.call().map(asked -> Tla.string(asked.action().name())).orElse(Values.NONE);
        if (facts.hasTasks() && facts.hasCalls()) {
            return new Tla.Fields(List.of(Tla.entry("task", task), Tla.entry("action", action)));
        }
        return facts.hasCalls() ? action : task;
    }

    private List<Tla.Entry> opFields() {
        List<Tla.Entry> fields = new ArrayList<>();
        fields.add(Tla.entry("cmd", Values.NONE));
        fields.add(Tla.entry("step", Tla.number(0)));
        if (!facts.marked.isEmpty()) {
            fields.add(Tla.entry("by", Values.NONE));
        }
        fields.addAll(context.unused(facts.commandParameters));
        return fields;
    }

    private List<Tla.Entry> callFields() {
        List<Tla.Entry> fields = new ArrayList<>(opFields().stream()
                .filter(entry -> List.of("cmd", "step", "by").contains(entry.field()))
                .toList());
        if (facts.hasParts()) {
            fields.add(Tla.entry("part", Tla.number(0)));
        }
        fields.addAll(context.unused(facts.actionParameters));
        return fields;
    }

    private Tla newOp() {
        List<Tla.Entry> given = List.of(Tla.entry("cmd", Tla.name("c")), Tla.entry("step", Tla.name("n")));
        return opFields().size() == 2 ? new Tla.Fields(given) : Tla.withFields(Tla.name("NoOp"), given);
    }

    /** No call. */
    Tla noCall() {
        return Tla.name(facts.callIsOp() ? "NoOp" : "NoCall");
    }

    /** The call of the command in flight {@code op} for a row. */
    Tla call(Tla op, Tla row) {
        return call.map(operator -> operator.use(parameter -> switch (parameter) {
                    case "o" -> op;
                    case "k" -> row;
                    default -> I;
                }))
                .orElse(op);
    }

    private Tla callBody() {
        Tla out = O;
        if (!facts.callIsOp()) {
            List<Tla.Entry> fields = new ArrayList<>();
            for (Tla.Entry entry : callFields()) {
                boolean copied = List.of("cmd", "step", "by").contains(entry.field());
                fields.add(copied ? Tla.entry(entry.field(), field(O, entry.field())) : entry);
            }
            facts.actionParameters.forEach(parameter -> fields.replaceAll(
                    entry -> entry.field().equals(context.names().field(parameter))
                            ? Tla.entry(entry.field(), argument(parameter, entry.value()))
                            : entry));
            out = new Tla.Fields(fields);
        }
        return facts.hasBareSteps() ? new Tla.If(Tla.equal(Tla.apply("Action", O), Values.NONE), noCall(), out) : out;
    }

    /** What each step gives for a parameter of its action. */
    private Tla argument(Parameter parameter, Tla unused) {
        Dispatch dispatch = new Dispatch();
        Scope scope = Scope.row(O, context.names());
        for (Command command : facts.working) {
            for (Step step : command.steps()) {
                Tla value = step.call()
                        .flatMap(asked -> argument(asked, parameter))
                        .map(expression -> context.expressions().value(expression, scope))
                        .orElse(unused);
                dispatch.add(command.name(), step.number(), step.span().line(), value);
            }
        }
        return dispatch.choice(field(O, "cmd"), field(O, "step"), unused);
    }

    private static Optional<Expression> argument(ActionCall asked, Parameter parameter) {
        int place = asked.action().parameters().indexOf(parameter);
        return place < 0 ? Optional.empty() : Optional.of(asked.arguments().get(place));
    }

    /** The set of commands in flight, and of none. */
    Tla opType() {
        return type(opFields(), context.sets(facts.commandParameters));
    }

    Tla callType() {
        return type(callFields(), context.sets(facts.actionParameters));
    }

    private Tla type(List<Tla.Entry> fields, List<Tla.Entry> parameters) {
        int longest = facts.working.stream()
                .mapToInt(command -> command.steps().size())
                .max()
                .orElse(0);
        int parts = facts.called.stream()
                .mapToInt(action -> action.effect().size())
                .max()
                .orElse(1);
        List<Tla.Entry> sets = new ArrayList<>();
        for (Tla.Entry entry : fields) {
            switch (entry.field()) {
                case "cmd" ->
                    sets.add(Tla.entry(
                            "cmd",
                            Tla.infix(
                                    "\\cup",
                                    new Tla.Prefix("DOMAIN", Tla.name("Steps")),
                                    Tla.set(List.of(Values.NONE)))));
                case "step" -> sets.add(Tla.entry("step", Tla.infix("..", Tla.number(0), Tla.number(longest))));
                case "by" -> sets.add(Tla.entry("by", issuers()));
                case "part" -> sets.add(Tla.entry("part", Tla.infix("..", Tla.number(0), Tla.number(parts - 1))));
                default -> {
                    // parameters follow
                }
            }
        }
        sets.addAll(parameters);
        return new Tla.FieldSets(sets);
    }

    private Tla issuers() {
        List<String> issuers = new ArrayList<>(
                facts.marked.stream().map(reaction -> reaction.name()).toList());
        issuers.add("none");
        return Values.strings(issuers);
    }
}
