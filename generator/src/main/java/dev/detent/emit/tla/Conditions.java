package dev.detent.emit.tla;

import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.Command;
import dev.detent.model.Definition;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The named conditions of the file and what the module shows of the command in flight, each as an operator. Those that are
 * asked of a row that is about to be written take that row; the others read the instance's own.
 */
final class Conditions implements Expressions.NamedConditions {

    private static final List<String> PARAMETERS = List.of("i", "k", "caller");

    private final Facts facts;
    private final Names names;
    private final Expressions expressions;
    private final Set<String> ofRows = new HashSet<>();
    private final Map<String, Operator> operators = new LinkedHashMap<>();
    private final Map<String, Operator> guards = new HashMap<>();
    private boolean mainOfRows;

    Conditions(Facts facts, Names names) {
        this.facts = facts;
        this.names = names;
        this.expressions = new Expressions(names, this);
        new RowConditions(this::isOfRows).visit(facts);
        facts.handedTo.forEach(command -> RowConditions.accepting(command, this::isOfRowsAtRest));
    }

    /** Named conditions that change with the end of a command, beside its row, are spelt out where it has just ended. */
    private void isOfRowsAtRest(Expression expression) {
        if (expression instanceof Expression.Use use) {
            if (changesWithTheEnd(use.definition())) {
                ExpressionParts.written(use.definition().condition()).forEach(this::isOfRowsAtRest);
            } else {
                isOfRows(use);
            }
        }
    }

    private static boolean changesWithTheEnd(Definition definition) {
        return ExpressionParts.any(
                definition.condition(),
                part -> part instanceof Expression.Doing
                        || part instanceof Expression.Calling
                        || (part instanceof Expression.Read read
                                && (read.shown()
                                        || read.variable().role() == Variable.Role.TASK
                                        || read.variable().role() == Variable.Role.SHARED)));
    }

    Expressions expressions() {
        return expressions;
    }

    private void isOfRows(Expression expression) {
        if (expression instanceof Expression.Use use
                && ofRows.add(use.definition().name())) {
            ExpressionParts.written(use.definition().condition()).forEach(this::isOfRows);
        }
        if (expression instanceof Expression.Read read && read.shown()) {
            mainOfRows = true;
        }
    }

    /** The operators of all definitions, in an order in which each stands behind those that it uses. */
    List<Operator> definitions() {
        facts.lifecycle.definitions().stream()
                .filter(definition -> ExpressionParts.meant(definition.condition())
                        .noneMatch(part -> part instanceof Expression.Read read
                                && read.variable().role() == Variable.Role.REPORTED
                                && !read.variable().modelled()))
                .forEach(this::operator);
        return List.copyOf(operators.values());
    }

    private Operator operator(Definition definition) {
        Operator known = operators.get(definition.name());
        if (known == null) {
            Scope now = Scope.now();
            Scope scope = ofRows.contains(definition.name())
                    ? new Scope("i", Tla.name("k"), now.outside(), now.parameters(), now.caller(), false, false)
                    : now;
            known = Operator.of(
                    names.definition(definition), PARAMETERS, expressions.guard(definition.condition(), scope));
            operators.put(definition.name(), known);
        }
        return known;
    }

    @Override
    public Tla use(Definition definition, Scope scope) {
        if (scope.outside() instanceof Tla.Name || (scope.resting() && changesWithTheEnd(definition))) {
            return expressions.guard(definition.condition(), scope);
        }
        return timed(operator(definition), scope);
    }

    private static Tla timed(Operator operator, Scope scope) {
        Scope then = scope.after() ? scope.before() : scope;
        Tla use = operator.use(parameter -> switch (parameter) {
            case "i" -> Tla.name(then.instance());
            case "k" -> then.row();
            default -> then.caller();
        });
        return scope.after() ? new Tla.Prime(use) : use;
    }

    @Override
    public Tla shown(Variable variable, Scope scope) {
        if (scope.resting()) {
            return variable.role() == Variable.Role.TASK
                    ? Values.NONE
                    : new Tla.Field(scope.row(), names.field(variable));
        }
        return timed(shownOperator(variable), scope);
    }

    /** What the task state shows, or a main state that shows tasks. */
    Operator shownOperator(Variable variable) {
        String name = names.shown(variable);
        if (variable.role() == Variable.Role.TASK) {
            Tla task = facts.hasTasks() ? whileWorking("task", Values.NONE) : Values.NONE;
            return Operator.of(name, PARAMETERS, task);
        }
        Tla row = mainOfRows ? Tla.name("k") : Scope.now().row();
        Tla stored = new Tla.Field(row, names.field(variable));
        if (!facts.hasTasks()) {
            return Operator.of(name, PARAMETERS, stored);
        }
        Tla task = Tla.apply("Task", Tla.name("i"));
        return Operator.of(name, PARAMETERS, new Tla.If(Tla.equal(task, Values.NONE), stored, task));
    }

    /** The operator behind {@code calling}. */
    Operator callingOperator() {
        Tla action = facts.hasCalls() ? whileWorking("action", Values.NONE) : Values.NONE;
        return Operator.of("calling", PARAMETERS, action);
    }

    /** What the table of steps says of the step in flight. */
    Tla whileWorking(String column, Tla otherwise) {
        Tla op = Scope.now().op();
        return new Tla.If(
                Tla.equal(new Tla.Field(op, "cmd"), Values.NONE), otherwise, StepTable.column(op, column, facts));
    }

    @Override
    public Tla doing(Scope scope) {
        return facts.hasSteps() && !scope.resting() ? new Tla.Field(scope.op(), "cmd") : Values.NONE;
    }

    @Override
    public Tla calling(Scope scope) {
        return scope.resting() ? Values.NONE : timed(callingOperator(), scope);
    }

    /** Makes the guard of a command known to properties that ask whether it can be accepted. */
    void guard(Command command, Operator operator) {
        guards.put(command.name(), operator);
    }

    @Override
    public Tla can(String name, Scope scope) {
        Command command = facts.lifecycle.command(name);
        Operator guard = guards.get(name);
        if (command.internal()) {
            return Tla.FALSE;
        }
        if (guard == null) {
            return Tla.TRUE;
        }
        List<Tla.Bound> bounds = bounds(command, guard);
        Tla use = guard.with("i", Tla.name(scope.instance()));
        Tla timed = scope.after() ? new Tla.Prime(use) : use;
        return bounds.isEmpty() ? timed : new Tla.Quantified("\\E", bounds, timed);
    }

    @Override
    public Tla free(Variable resource, Scope scope) {
        Tla free = expressions.free(resource);
        if (!scope.resting()) {
            return scope.after() ? new Tla.Prime(free) : free;
        }
        String holding = facts.lifecycle.holdings().stream()
                .filter(variable -> variable.source().equals(Optional.of(resource)))
                .map(names::field)
                .findFirst()
                .orElseThrow();
        Tla before = new Tla.Field(Scope.now().row(), holding);
        Tla after = new Tla.Field(scope.row(), holding);
        return Tla.infix("-", Tla.infix("+", free, before), after);
    }

    /** What a command is asked with: the parameters of its operator that come from outside. */
    List<Tla.Bound> bounds(Command command, Operator operator) {
        List<Tla.Bound> bounds = new ArrayList<>();
        for (Parameter parameter : command.parameters()) {
            if (parameter.modelled() && operator.parameters().contains(names.parameter(parameter))) {
                bounds.add(new Tla.Bound(names.parameter(parameter), Values.set(parameter.type(), names)));
            }
        }
        if (operator.parameters().contains("caller")) {
            bounds.add(new Tla.Bound("caller", Tla.name("Callers")));
        }
        return bounds;
    }

    /** The guard of a command, where something but the command itself asks for it. */
    Optional<Operator> guard(String command) {
        return Optional.ofNullable(guards.get(command));
    }
}
