package dev.detent.emit.tla;

import static dev.detent.emit.tla.Context.I;
import static dev.detent.emit.tla.Context.at;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.emit.tla.syntax.Unit;
import dev.detent.model.Assignment;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Parameter;
import dev.detent.model.Property;
import dev.detent.model.PropertyReads;
import dev.detent.model.Reaction;
import dev.detent.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** One definition for each command and each reaction. */
final class Acceptance {

    private final Context context;
    private final Facts facts;
    private final RowWriting rows;
    private final HandOvers handOvers;
    private final Guards guards;
    private final Set<String> asked = new HashSet<>();
    /** What users ask for; the commands that only the engine issues are not among them. */
    private final Map<List<Tla.Bound>, List<Tla>> users = new LinkedHashMap<>();

    /** What TLC calls the step of each command: where a definition is nothing but another one, it says the other's name. */
    private final Map<String, String> labels = new HashMap<>();

    private final Map<String, Operator> accepted = new HashMap<>();
    private final Map<String, Operator> byUsers = new HashMap<>();
    private final List<Unit> units = new ArrayList<>();
    private final List<Operator> due = new ArrayList<>();

    Acceptance(Context context, RowWriting rows, HandOvers handOvers) {
        this.context = context;
        this.facts = context.facts();
        this.rows = rows;
        this.handOvers = handOvers;
        this.guards = new Guards(context);
        facts.lifecycle.reactions().forEach(reaction -> asked.add(reaction.command()));
        facts.lifecycle.properties().forEach(this::askedBy);
        facts.commands.stream().filter(Acceptance::handsOverAtOnce).forEach(command -> asked.add(command.name()));
        facts.commands.forEach(this::command);
        facts.lifecycle.reactions().forEach(this::reaction);
    }

    private void askedBy(Property property) {
        PropertyReads.conditions(property).stream()
                .flatMap(ExpressionParts::written)
                .forEach(part -> {
                    if (part instanceof Expression.Can can) {
                        asked.add(can.command());
                    }
                });
    }

    List<Unit> units() {
        return units;
    }

    /** What users may do, as disjuncts of the next-state relation, by what they may do it with. */
    Map<List<Tla.Bound>, List<Tla>> users() {
        return users;
    }

    /** A user has the command accepted, with whatever arguments. */
    Tla byUsers(Command command) {
        Operator operator = Optional.ofNullable(byUsers.get(command.name())).orElseThrow();
        List<Tla.Bound> bounds = context.conditions().bounds(command, operator);
        return bounds.isEmpty() ? operator.use() : new Tla.Quantified("\\E", bounds, operator.use());
    }

    /** The definition that TLC names where it takes the step of the command. */
    String label(Command command) {
        return Optional.ofNullable(labels.get(command.name())).orElseThrow();
    }

    /** For each reaction the condition under which it issues its command. */
    List<Operator> due() {
        return due;
    }

    /** Whether the command may hand over as soon as it is accepted. */
    private static boolean handsOverAtOnce(Command command) {
        return HandOverGraph.atOnce(command).findAny().isPresent();
    }

    /** What is accepted by its own guard happens, whatever it hands over to at once. */
    List<Tla> handingOverAtOnce() {
        List<Tla> clauses = new ArrayList<>();
        for (Command command : facts.commands) {
            Operator asking = byUsers.get(command.name());
            if (asking != null && handsOverAtOnce(command)) {
                Tla can = context.conditions()
                        .guard(command.name())
                        .map(Operator::use)
                        .orElse(Tla.TRUE);
                Tla asked = facts.restrictsCommands()
                        ? Tla.and(Tla.in(Tla.string(command.name()), Tla.name("UserCommands")), can)
                        : can;
                Tla happens = Tla.implies(asked, PropertySection.enabled(asking.use()));
                List<Tla.Bound> bounds = context.conditions().bounds(command, asking);
                clauses.add(bounds.isEmpty() ? happens : new Tla.Quantified("\\A", bounds, happens));
            }
        }
        for (int number = 0; number < due.size(); number++) {
            Reaction reaction = facts.lifecycle.reactions().get(number);
            if (handsOverAtOnce(facts.command(reaction.command()))) {
                Tla can = context.conditions()
                        .guard(reaction.command())
                        .map(guard -> issued(reaction, guard, Values.NONE))
                        .orElse(Tla.TRUE);
                Tla happens = Tla.apply(context.names().reaction(reaction), I);
                clauses.add(Tla.implies(Tla.and(due.get(number).use(), can), PropertySection.enabled(happens)));
            }
        }
        return clauses;
    }

    // ---- commands --------------------------------------------------------------------------------------------------

    private List<String> parameters(Command command) {
        return Stream.concat(
                        Stream.concat(
                                Stream.of("i"),
                                command.parameters().stream()
                                        .filter(Parameter::modelled)
                                        .map(context.names()::parameter)),
                        Stream.of("caller", "by"))
                .toList();
    }

    private void command(Command command) {
        Tla guard = guards.of(command);
        if (asked.contains(command.name()) && !guard.equals(Tla.TRUE)) {
            Operator can = Operator.of(context.names().derived("Can", command.name()), parameters(command), guard);
            context.conditions().guard(command, can);
            units.add(can.definition(List.of("Whether " + command.name() + " would be accepted.")));
            guard = can.use();
        }
        Tla whole = Tla.and(guard, effect(command));
        boolean engine = facts.issuedByReaction(command);
        boolean shared = engine && !command.internal() && (facts.restrictsCommands() || marks(command));
        if (shared) {
            Operator inner =
                    Operator.of(context.names().derived("Accepts", command.name()), parameters(command), whole);
            accepted.put(command.name(), inner);
            units.add(inner.definition(List.of()));
            whole = inner.with("by", Values.NONE);
        }
        labels.put(
                command.name(),
                shared && !facts.restrictsCommands()
                        ? context.names().derived("Accepts", command.name())
                        : context.names().command(command.name()));
        if (facts.restrictsCommands() && !command.internal()) {
            whole = Tla.and(Tla.in(Tla.string(command.name()), Tla.name("UserCommands")), whole);
        }
        Operator operator = Operator.of(context.names().command(command.name()), parameters(command), whole);
        accepted.putIfAbsent(command.name(), operator);
        units.add(definition(
                operator, command.documentation(), "command", command.span().line()));
        if (!command.internal()) {
            List<Tla.Bound> bounds = context.conditions().bounds(command, operator);
            users.computeIfAbsent(bounds, key -> new ArrayList<>()).add(operator.use());
            byUsers.put(command.name(), operator);
        }
    }

    private boolean marks(Command command) {
        return facts.marked.stream().anyMatch(reaction -> reaction.command().equals(command.name()));
    }

    static Unit definition(Operator operator, String documentation, String kind, int line) {
        if (documentation.isBlank()) {
            return operator.noted(kind + ", line " + line);
        }
        List<String> comments = new ArrayList<>(documentation.strip().lines().toList());
        comments.add("(" + kind + ", line " + line + ")");
        return operator.definition(comments);
    }

    private Tla effect(Command command) {
        Scope scope = Scope.now().accepting(context.names());
        Tla row = rows.accepted(command, scope, at("kept"));
        if (command.steps().isEmpty() && Facts.succeedsInto(command)) {
            boolean same = row.equals(at("kept"));
            Tla over = handOvers.success(command.success(), scope, same ? row : Context.K, handOvers::rests);
            return same ? over : Context.let(List.of(new Tla.Binding("k", row)), over);
        }
        if (command.steps().isEmpty()) {
            Tla after = overAtOnce(command, row, scope);
            return facts.victims(command).isEmpty() ? written(after) : rows.passes(after);
        }
        Tla op = rows.begun(command, marks(command) ? Tla.name("by") : Values.NONE);
        return command.steps().get(0).when().isPresent() ? rows.starts(op, row) : rows.begins(op, row);
    }

    private Tla written(Tla row) {
        return row.equals(at("kept")) && !facts.judges() ? context.unchangedBut() : rows.writes(row);
    }

    /** The row of a command without steps: what acceptance writes, then what success writes. */
    private Tla overAtOnce(Command command, Tla accepted, Scope scope) {
        boolean plain = command.success().size() == 1
                && command.success().get(0).writes().assignments().stream().allMatch(Acceptance::isConstant);
        if (plain) {
            List<Tla.Entry> entries = context.expressions()
                    .writes(command.success().get(0).writes().assignments(), scope);
            return merged(accepted, entries);
        }
        if (accepted.equals(at("kept"))) {
            return rows.success(command.success(), scope, accepted);
        }
        Scope written = scope.over(Context.K);
        return new Tla.Let(
                List.of(new Tla.Binding("k", accepted)), rows.success(command.success(), written, Context.K));
    }

    private static boolean isConstant(Assignment assignment) {
        return assignment.value() instanceof Expression.Constant;
    }

    private static Tla merged(Tla row, List<Tla.Entry> entries) {
        if (row instanceof Tla.If choice) {
            return new Tla.If(choice.condition(), merged(choice.yes(), entries), merged(choice.no(), entries));
        }
        if (row instanceof Tla.Except except) {
            List<Tla.Update> updates = new ArrayList<>(except.updates());
            for (Tla.Entry entry : entries) {
                updates.removeIf(update -> update.field().equals(Optional.of(entry.field())));
                updates.add(new Tla.Update(Optional.empty(), Optional.of(entry.field()), entry.value()));
            }
            return new Tla.Except(except.base(), updates);
        }
        return Tla.withFields(row, entries);
    }

    // ---- reactions -------------------------------------------------------------------------------------------------

    private void reaction(Reaction reaction) {
        List<Tla> clauses = new ArrayList<>();
        if (facts.hasSteps()) {
            clauses.add(Tla.equal(at("link"), Tla.string("idle")));
        }
        if (!excludesFinal(reaction.kept())) {
            clauses.add(context.notFinal());
        }
        clauses.add(context.expressions().guard(reaction.kept(), Scope.now()));
        reaction.seen().ifPresent(seen -> clauses.add(context.expressions().guard(seen, Scope.now())));
        Operator isDue = Operator.of(context.names().derived("Due", reaction.name()), List.of("i"), Tla.and(clauses));
        due.add(isDue);
        units.add(isDue.definition(List.of()));
        Operator command = Optional.ofNullable(accepted.get(reaction.command())).orElseThrow();
        Tla by = reaction.marked() ? Tla.string(reaction.name()) : Values.NONE;
        Tla body = Tla.and(isDue.use(), issued(reaction, command, by));
        Operator operator = Operator.of(context.names().reaction(reaction), List.of("i"), body);
        String delay = reaction.onRestart()
                ? "; when the engine starts"
                : reaction.delay().map(time -> "; after " + time).orElse("");
        units.add(definition(
                operator,
                reaction.documentation(),
                "reaction: issues " + reaction.command() + delay,
                reaction.span().line()));
    }

    /** Whether the condition already says that the main state has one of some values that are not final. */
    private boolean excludesFinal(Expression condition) {
        if (condition instanceof Expression.Logic logic && logic.connective() == Expression.Connective.AND) {
            return excludesFinal(logic.left()) || excludesFinal(logic.right());
        }
        if (condition instanceof Expression.Compare compare && compare.comparison() == Expression.Comparison.EQUAL) {
            return isMain(compare.left())
                    && compare.right() instanceof Expression.Constant constant
                    && !isFinal(constant.value());
        }
        return condition instanceof Expression.Membership membership
                && !membership.negated()
                && isMain(membership.element())
                && membership.set().values().stream().noneMatch(Acceptance::isFinal);
    }

    private boolean isMain(Expression expression) {
        return expression instanceof Expression.Read read && read.variable().equals(facts.lifecycle.main());
    }

    private static boolean isFinal(Value value) {
        return value instanceof EnumerationValue named && named.last();
    }

    /** A command's operator with what the reaction gives it. */
    Tla issued(Reaction reaction, Operator operator, Tla by) {
        Command command = facts.command(reaction.command());
        Map<String, Tla> arguments = new HashMap<>();
        for (int number = 0; number < command.parameters().size(); number++) {
            Parameter parameter = command.parameters().get(number);
            if (parameter.modelled()) {
                arguments.put(
                        context.names().parameter(parameter),
                        context.expressions().value(reaction.arguments().get(number), Scope.now()));
            }
        }
        arguments.put("i", I);
        arguments.put("caller", Tla.string("engine"));
        arguments.put("by", by);
        return operator.use(
                parameter -> Optional.ofNullable(arguments.get(parameter)).orElseThrow());
    }
}
