package dev.detent.emit.java;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.model.Action;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which bits of the row, the outside, the call and the arguments hold what. Pure: the same lifecycle gives the same layout.
 *
 * <p>A field holds the index of a value: of an enumeration its ordinal (one more where none is possible too, which is then
 * 0), of a range the distance from its low end, of a truth 0 or 1.
 */
final class Layout {

    /** Width of the link, as the runtime has it. */
    private static final int LINK_BITS = 2;

    private static final int FIRST_ARGUMENTS = 3;
    private static final WordPlan NOTHING = new WordPlan("", 0);

    final WordPlan row = new WordPlan("", 0);
    final WordPlan outside = new WordPlan("", 1);
    final WordPlan call = new WordPlan("CALL_", 2);

    final BitField command;
    final BitField step;
    final BitField reaction;
    final BitField link;
    final BitField arguments;
    final BitField overtaken;
    /** How many low bits of the row the model knows. */
    final int modelledBits;

    final BitField callCommand;
    final BitField callStep;
    final BitField callReaction;
    final BitField callArguments;
    final BitField callPart;

    private final Map<String, WordPlan> commandArguments = new HashMap<>();
    private final Map<String, Integer> carriedBits = new HashMap<>();
    private final Map<String, WordPlan> actionArguments = new HashMap<>();

    Layout(Lifecycle lifecycle) {
        int widestCarried = 0;
        int mostSteps = 0;
        for (Command declared : lifecycle.commands()) {
            widestCarried = Math.max(widestCarried, planArguments(declared));
            mostSteps = Math.max(mostSteps, declared.steps().size());
        }
        int widestCall = 0;
        int mostParts = 1;
        for (Action declared : lifecycle.actions()) {
            widestCall = Math.max(widestCall, planArguments(declared));
            mostParts = Math.max(mostParts, declared.effect().size());
        }
        int commandBits = BitField.forValues(lifecycle.commands().size() + 1L);
        int stepBits = BitField.forValues(mostSteps + 1L);
        int reactionBits = reactionBits(lifecycle.reactions());

        callCommand = call.add("the command", lifecycle.span(), commandBits);
        callStep = call.add("the step", lifecycle.span(), stepBits);
        callReaction = call.add("the reaction", lifecycle.span(), reactionBits);
        callArguments = call.add("the arguments of an action", lifecycle.span(), widestCall);
        callPart = call.add("the part of an effect", lifecycle.span(), BitField.forValues(mostParts));

        lifecycle.kept().forEach(this::addToRow);
        lifecycle.attributes().stream()
                .filter(Variable::modelled)
                .forEach(variable -> row.add(variable.name(), variable.span(), 1));
        command = row.add("the command in flight", lifecycle.span(), commandBits);
        step = row.add("the step in flight", lifecycle.span(), stepBits);
        reaction = row.add("the reaction that issued it", lifecycle.span(), reactionBits);
        link = row.add("the link to the platform", lifecycle.span(), LINK_BITS);
        arguments = row.add("the arguments of the command in flight", lifecycle.span(), widestCarried);
        lifecycle.reported().stream().filter(Variable::modelled).forEach(this::addToRow);
        boolean teaches = lifecycle.actions().stream().anyMatch(Layout::teaches);
        overtaken = row.add("the call that was overtaken", lifecycle.span(), teaches ? callPart.shift() : 0);
        modelledBits = row.used();
        lifecycle.reported().stream().filter(variable -> !variable.modelled()).forEach(this::addToRow);
        lifecycle.holdings().stream().map(SharedCode::byOthers).forEach(this::addToRow);

        lifecycle
                .outside()
                .forEach(variable -> outside.add(variable.name(), variable.span(), BitField.width(variable.type())));
    }

    private void addToRow(Variable variable) {
        row.add(variable.name(), variable.span(), BitField.width(variable.type()));
    }

    private static int reactionBits(List<Reaction> reactions) {
        int last = 0;
        for (int i = 0; i < reactions.size(); i++) {
            if (reactions.get(i).marked()) {
                last = i + 1;
            }
        }
        return BitField.forValues(last + 1L);
    }

    /** Those that are carried stand lowest, so that carrying is one mask and one shift. */
    private int planArguments(Command declared) {
        WordPlan plan =
                new WordPlan(declared.name() + "_", FIRST_ARGUMENTS + commandArguments.size() + actionArguments.size());
        for (boolean later : new boolean[] {true, false}) {
            for (Parameter parameter : declared.parameters()) {
                if (parameter.modelled() && carried(parameter, declared) == later) {
                    plan.add(parameter.name(), parameter.span(), BitField.width(parameter.type()));
                }
            }
            if (later) {
                carriedBits.put(declared.name(), plan.used());
            }
        }
        commandArguments.put(declared.name(), plan);
        return carriedBits(declared);
    }

    /** A command that ends at once has its parameters in the row while its success endings read them, and no longer. */
    private static boolean carried(Parameter parameter, Command command) {
        return parameter.readLater()
                || (command.steps().isEmpty()
                        && ExpressionSearch.parameter(parameter.name()).in(command.success()));
    }

    private int planArguments(Action declared) {
        WordPlan plan =
                new WordPlan(declared.name() + "_", FIRST_ARGUMENTS + commandArguments.size() + actionArguments.size());
        for (Parameter parameter : declared.parameters()) {
            if (parameter.modelled()) {
                plan.add(parameter.name(), parameter.span(), BitField.width(parameter.type()));
            }
        }
        actionArguments.put(declared.name(), plan);
        return plan.used();
    }

    /** Whether the row learns anything from a finished call. */
    static boolean teaches(Action action) {
        return !action.learns().isEmpty() || !action.returns().isEmpty();
    }

    /** How many of the low bits of the command's arguments the row carries while the command is in flight. */
    int carriedBits(Command declared) {
        return carriedBits.getOrDefault(declared.name(), 0);
    }

    /** The packed arguments of a command. */
    WordPlan argumentsOfCommand(String name) {
        return commandArguments.getOrDefault(name, NOTHING);
    }

    /** The modelled arguments of an action; they stand in a call at the place of {@link #callArguments}. */
    WordPlan argumentsOfAction(String name) {
        return actionArguments.getOrDefault(name, NOTHING);
    }

    /** One error for each word that is too small. */
    List<Diagnostic> errors(Lifecycle lifecycle) {
        List<Diagnostic> errors = new ArrayList<>();
        row.tooWide("the row", lifecycle.span()).ifPresent(errors::add);
        outside.tooWide("the outside", lifecycle.span()).ifPresent(errors::add);
        call.tooWide("a call", lifecycle.span()).ifPresent(errors::add);
        for (Command declared : lifecycle.commands()) {
            argumentsOfCommand(declared.name())
                    .tooWide("what `" + declared.name() + "` is given", declared.span())
                    .ifPresent(errors::add);
        }
        return errors;
    }
}
