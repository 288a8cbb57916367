package dev.detent.meaning;

import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.Definition;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Variable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;

/** Makes terms of expressions. Parameters of a command and of an action are told apart by where the expression stands. */
final class Terms {

    private final StateLayout layout;
    private final Instances instances;
    private final List<Variable> holdings;
    private final Check check;
    private final Map<String, Term> definitions = new HashMap<>();
    /** Task, by command and step, as an ordinal or NONE. */
    private final int[][] tasks;
    /** Action, by command and step, as an ordinal or NONE. */
    private final int[][] actions;

    private final CanTest canTest;

    /** Whether a command, by its name, would be accepted in the scene's state from some caller with some arguments. */
    @FunctionalInterface
    interface CanTest {
        boolean can(String command, int[] state);
    }

    Terms(Lifecycle lifecycle, Check check, StateLayout layout, Instances instances, CanTest canTest) {
        this.layout = layout;
        this.instances = instances;
        this.holdings = lifecycle.holdings();
        this.check = check;
        this.canTest = canTest;
        this.tasks = new int[lifecycle.commands().size() + 1][];
        this.actions = new int[lifecycle.commands().size() + 1][];
        Map<String, Integer> actionOrdinals = new HashMap<>();
        lifecycle.actionNames().values().forEach(value -> actionOrdinals.put(value.name(), value.ordinal()));
        tasks[0] = new int[] {StateLayout.NONE};
        actions[0] = new int[] {StateLayout.NONE};
        for (int i = 0; i < lifecycle.commands().size(); i++) {
            Command command = lifecycle.commands().get(i);
            tasks[i + 1] = new int[command.steps().size() + 1];
            actions[i + 1] = new int[command.steps().size() + 1];
            tasks[i + 1][0] = StateLayout.NONE;
            actions[i + 1][0] = StateLayout.NONE;
            for (Step step : command.steps()) {
                tasks[i + 1][step.number()] =
                        step.task().map(StateLayout::number).orElse(StateLayout.NONE);
                actions[i + 1][step.number()] = step.call()
                        .map(call -> actionOrdinals.getOrDefault(call.action().name(), StateLayout.NONE))
                        .orElse(StateLayout.NONE);
            }
        }
    }

    Term ofCommand(Command command, Expression expression) {
        return term(
                expression,
                command.parameters().stream().filter(Parameter::modelled).toList(),
                false);
    }

    Term ofAction(Expression expression) {
        return term(expression, List.of(), true);
    }

    /** For reactions, events and properties, which read no parameters. */
    Term plain(Expression expression) {
        return term(expression, List.of(), false);
    }

    private Term term(Expression expression, List<Parameter> parameters, boolean action) {
        if (expression instanceof Expression.Constant constant) {
            int number = StateLayout.number(constant.value());
            return scene -> number;
        }
        if (expression instanceof Expression.Read read) {
            return read(read.variable(), read.shown());
        }
        if (expression instanceof Expression.ReadParameter read) {
            return parameter(read.parameter(), parameters, action);
        }
        if (expression instanceof Expression.Present present) {
            int position = layout.position(present.attribute());
            return scene -> scene.now[position];
        }
        if (expression instanceof Expression.Caller) {
            return scene -> scene.caller;
        }
        if (expression instanceof Expression.Doing) {
            return scene -> scene.now[layout.opCommand] - 1;
        }
        if (expression instanceof Expression.Calling) {
            return scene -> actions[scene.now[layout.opCommand]][scene.now[layout.opStep]];
        }
        if (expression instanceof Expression.Not not) {
            Term operand = term(not.operand(), parameters, action);
            return scene -> 1 - operand.value(scene);
        }
        if (expression instanceof Expression.Logic logic) {
            Term left = term(logic.left(), parameters, action);
            Term right = term(logic.right(), parameters, action);
            return switch (logic.connective()) {
                case AND -> scene -> left.holds(scene) && right.holds(scene) ? 1 : 0;
                case OR -> scene -> left.holds(scene) || right.holds(scene) ? 1 : 0;
                case IMPLIES -> scene -> !left.holds(scene) || right.holds(scene) ? 1 : 0;
            };
        }
        if (expression instanceof Expression.Compare compare) {
            return compare(
                    compare.comparison(),
                    term(compare.left(), parameters, action),
                    term(compare.right(), parameters, action));
        }
        if (expression instanceof Expression.Membership membership) {
            return membership(membership, term(membership.element(), parameters, action));
        }
        if (expression instanceof Expression.Arithmetic sum) {
            Term left = term(sum.left(), parameters, action);
            Term right = term(sum.right(), parameters, action);
            return sum.minus()
                    ? scene -> left.value(scene) - right.value(scene)
                    : scene -> left.value(scene) + right.value(scene);
        }
        if (expression instanceof Expression.OrElse choice) {
            Term optional = term(choice.optional(), parameters, action);
            Term fallback = term(choice.fallback(), parameters, action);
            return scene -> {
                int value = optional.value(scene);
                return value == StateLayout.NONE ? fallback.value(scene) : value;
            };
        }
        if (expression instanceof Expression.Cases view) {
            return cases(view, parameters, action);
        }
        if (expression instanceof Expression.Seen seen) {
            return term(seen.condition(), parameters, action);
        }
        if (expression instanceof Expression.Old old) {
            return before(term(old.operand(), parameters, action));
        }
        if (expression instanceof Expression.Changed changed) {
            Term now = term(changed.operand(), parameters, action);
            Term before = before(now);
            return scene -> now.value(scene) != before.value(scene) ? 1 : 0;
        }
        if (expression instanceof Expression.Count count) {
            return count(term(count.condition(), parameters, action));
        }
        if (expression instanceof Expression.Can can) {
            return scene -> canTest.can(can.command(), scene.now) ? 1 : 0;
        }
        if (expression instanceof Expression.Use use) {
            return definition(use.definition());
        }
        if (expression instanceof Expression.AttributeText text) {
            int position = layout.position(text.attribute());
            return scene -> scene.now[position];
        }
        return scene -> 1; // the text of a parameter is always there
    }

    private Term cases(Expression.Cases view, List<Parameter> parameters, boolean action) {
        Term result = term(view.otherwise(), parameters, action);
        for (int number = view.cases().size() - 1; number >= 0; number--) {
            Term when = term(view.cases().get(number).when(), parameters, action);
            Term value = term(view.cases().get(number).value(), parameters, action);
            Term later = result;
            result = scene -> when.holds(scene) ? value.value(scene) : later.value(scene);
        }
        return result;
    }

    private Term definition(Definition definition) {
        Term known = definitions.get(definition.name());
        if (known == null) {
            known = plain(definition.condition());
            definitions.put(definition.name(), known);
        }
        return known;
    }

    private Term count(Term condition) {
        if (instances.count() == 1) {
            return condition;
        }
        return scene -> {
            int[] now = scene.now;
            int[] heldByOthers = scene.heldByOthers;
            int count = 0;
            for (int instance = 0; instance < instances.count(); instance++) {
                scene.now = instances.part(scene.all, instance);
                scene.heldByOthers = instances.heldByOthers(scene.all, instance);
                count += condition.holds(scene) ? 1 : 0;
            }
            scene.now = now;
            scene.heldByOthers = heldByOthers;
            return count;
        };
    }

    /** What is free of the resource: its capacity less what is held. */
    private Term free(Variable resource) {
        int number = 0;
        while (!holdings.get(number).source().equals(Optional.of(resource))) {
            number++;
        }
        int index = number;
        int position = layout.position(holdings.get(index));
        int capacity = check.capacity(resource);
        return scene -> capacity - scene.heldByOthers[index] - scene.now[position];
    }

    /** The most that an instance can hold now: what it has, and what is free. */
    Term most(Variable holding) {
        Term free = free(holding.source().orElseThrow());
        int position = layout.position(holding);
        return scene -> free.value(scene) + scene.now[position];
    }

    private Term read(Variable variable, boolean shown) {
        if (variable.role() == Variable.Role.SHARED) {
            return free(variable);
        }
        if (variable.role() == Variable.Role.TASK) {
            return scene -> tasks[scene.now[layout.opCommand]][scene.now[layout.opStep]];
        }
        int position = layout.position(variable);
        if (!shown) {
            return scene -> scene.now[position];
        }
        return scene -> {
            int task = tasks[scene.now[layout.opCommand]][scene.now[layout.opStep]];
            return task == StateLayout.NONE ? scene.now[position] : task;
        };
    }

    private Term parameter(Parameter parameter, List<Parameter> parameters, boolean action) {
        if (action) {
            int position = layout.actionArgument(parameter);
            return scene -> scene.now[position];
        }
        int index = parameters.indexOf(parameter);
        int position = layout.commandArgument(parameter).orElse(-1);
        return scene -> scene.accepting ? scene.arguments[index] : scene.now[position];
    }

    private static Term before(Term term) {
        return scene -> {
            int[] now = scene.now;
            int[] heldByOthers = scene.heldByOthers;
            int[] all = scene.all;
            scene.now = scene.before;
            scene.heldByOthers = scene.heldByOthersBefore;
            scene.all = scene.allBefore;
            int value = term.value(scene);
            scene.now = now;
            scene.heldByOthers = heldByOthers;
            scene.all = all;
            return value;
        };
    }

    private static Term compare(Expression.Comparison comparison, Term left, Term right) {
        return switch (comparison) {
            case EQUAL -> scene -> left.value(scene) == right.value(scene) ? 1 : 0;
            case NOT_EQUAL -> scene -> left.value(scene) != right.value(scene) ? 1 : 0;
            case LESS -> scene -> left.value(scene) < right.value(scene) ? 1 : 0;
            case LESS_OR_EQUAL -> scene -> left.value(scene) <= right.value(scene) ? 1 : 0;
            case GREATER -> scene -> left.value(scene) > right.value(scene) ? 1 : 0;
            case GREATER_OR_EQUAL -> scene -> left.value(scene) >= right.value(scene) ? 1 : 0;
        };
    }

    private static Term membership(Expression.Membership membership, Term element) {
        int[] members = membership.set().values().stream()
                .mapToInt(StateLayout::number)
                .sorted()
                .toArray();
        IntPredicate inside = number -> Arrays.binarySearch(members, number) >= 0;
        return membership.negated()
                ? scene -> inside.test(element.value(scene)) ? 0 : 1
                : scene -> inside.test(element.value(scene)) ? 1 : 0;
    }
}
