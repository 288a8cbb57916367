package dev.detent.compile;

import dev.detent.model.Action;
import dev.detent.model.ActionCall;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionText;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Property;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A resolved lifecycle as text that a person can compare with its file. */
final class ModelText {

    private final StringBuilder out = new StringBuilder();

    private ModelText() {}

    static String of(Lifecycle lifecycle) {
        ModelText text = new ModelText();
        text.lifecycle(lifecycle);
        return text.out.toString();
    }

    private void lifecycle(Lifecycle lifecycle) {
        line(
                0,
                lifecycle.packageName() + " " + lifecycle.name() + ": main " + lifecycle.main()
                        + lifecycle.task().map(task -> ", tasks in " + task).orElse(""));
        Stream.concat(
                        lifecycle.enumerations().stream(),
                        Stream.of(lifecycle.callers(), lifecycle.commandNames(), lifecycle.actionNames()))
                .forEach(this::enumeration);
        Stream.of(
                        lifecycle.task().stream().toList(),
                        lifecycle.kept(),
                        lifecycle.reported(),
                        lifecycle.attributes(),
                        lifecycle.outside(),
                        lifecycle.settings())
                .flatMap(List::stream)
                .forEach(this::variable);
        lifecycle
                .sets()
                .forEach(set -> line(0, "set " + set.name() + " of " + set.enumeration() + " = " + set.values()));
        lifecycle
                .definitions()
                .forEach(definition -> line(
                        0,
                        "define " + definition.name() + " = " + deep(definition.condition())
                                + definition
                                        .message()
                                        .map(message -> " \"" + message + "\"")
                                        .orElse("")));
        lifecycle.actions().forEach(this::action);
        lifecycle
                .events()
                .forEach(event ->
                        line(0, "event " + event.name() + " when " + deep(event.when()) + " " + block(event.effect())));
        lifecycle.promises().forEach(promise -> line(0, promise.words()));
        line(0, "assumed " + lifecycle.assumed());
        lifecycle.commands().forEach(this::command);
        lifecycle.reactions().forEach(this::reaction);
        lifecycle.properties().forEach(this::property);
        lifecycle.checks().forEach(this::check);
    }

    private void enumeration(Enumeration enumeration) {
        line(
                0,
                enumeration.kind() + " " + enumeration + " "
                        + enumeration.values().stream().map(ModelText::value).collect(Collectors.joining(", ")));
    }

    private static String value(EnumerationValue value) {
        List<String> words = new ArrayList<>(List.of(value.name()));
        value.code().ifPresent(code -> words.add("= " + code));
        if (!value.label().equals(value.name())) {
            words.add("\"" + value.label() + "\"");
        }
        Stream.of(
                        value.initial() ? "initial" : "",
                        value.last() ? "final" : "",
                        value.task() ? "task" : "",
                        value.unused().map(why -> "unused").orElse(""))
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return String.join(" ", words);
    }

    private void variable(Variable variable) {
        line(
                0,
                variable.role() + " " + variable + ": " + type(variable.type()) + " = " + variable.initial()
                        + variable.source().map(source -> " reports " + source).orElse("")
                        + (variable.modelled() ? "" : ", not modelled"));
    }

    private void action(Action action) {
        line(
                0,
                "action " + action.name() + parameters(action.parameters()) + " needs " + deep(action.needs())
                        + action.effect().stream().map(ModelText::block).collect(Collectors.joining(" then ", " ", ""))
                        + (action.returns().isEmpty() ? "" : " returns " + action.returns())
                        + (action.learns().isEmpty() ? "" : " learns " + block(action.learns()))
                        + (action.againHarmless() ? " again harmless" : "")
                        + (action.neverFails() ? " never fails" : "")
                        + (action.outcomes().isEmpty() ? "" : " outcomes " + action.outcomes()));
    }

    private void command(Command command) {
        line(
                0,
                "command " + command.name() + parameters(command.parameters()) + (command.anytime() ? " anytime" : "")
                        + (command.internal() ? " internal" : ""));
        line(
                1,
                "from " + (command.sources().everywhere() ? "everywhere " : "")
                        + command.sources().values()
                        + command.sources().name().map(set -> " " + set.name()).orElse(""));
        if (!command.preempts().isEmpty()) {
            line(1, "preempts " + command.preempts());
        }
        command.requirements()
                .forEach(requirement -> line(
                        1,
                        "require " + deep(requirement.condition()) + " | " + requirement.text() + " | "
                                + requirement.message()));
        command.accept().forEach(accept -> line(1, "accept" + when(accept.when()) + " " + block(accept.writes())));
        command.steps().forEach(this::step);
        endings(1, "success", command.success());
    }

    private void step(Step step) {
        line(
                1,
                "step " + step.number() + " " + step.name()
                        + step.task().map(task -> " task " + task).orElse("")
                        + step.call().map(ModelText::call).orElse("") + when(step.when())
                        + step.within().map(limit -> " within " + limit).orElse("")
                        + (step.then().isEmpty() ? "" : " then " + block(step.then())));
        endings(2, "failure", step.failure());
        step.outcomes().forEach((outcome, endings) -> endings(2, "on " + outcome, endings));
        endings(2, "unknown", step.unknown());
        endings(2, "lost", step.lost());
    }

    private void endings(int depth, String kind, List<Ending> endings) {
        endings.forEach(
                ending -> line(depth, kind + when(ending.when()) + " " + block(ending.writes()) + next(ending.next())));
    }

    private static String next(Next next) {
        if (next instanceof Next.Retry retry) {
            return " retry " + retry.step();
        }
        if (next instanceof Next.Succeed) {
            return " succeed";
        }
        return next instanceof Next.Fail ? " fail" : "";
    }

    private void reaction(Reaction reaction) {
        line(
                0,
                "reaction " + reaction.name() + (reaction.marked() ? " marked" : "") + " when " + deep(reaction.kept())
                        + reaction.seen().map(seen -> " seen " + deep(seen)).orElse("")
                        + reaction.delay().map(delay -> " for " + delay).orElse("")
                        + " issue " + reaction.command() + arguments(reaction.arguments()));
    }

    private void property(Property property) {
        String kind = property.getClass().getSimpleName() + " " + property.name() + ": ";
        if (property instanceof Property.Invariant invariant) {
            line(0, kind + deep(invariant.condition()));
        } else if (property instanceof Property.StepInvariant invariant) {
            line(0, kind + deep(invariant.condition()));
        } else if (property instanceof Property.LeadsTo leadsTo) {
            line(0, kind + deep(leadsTo.premise()) + " leads to " + deep(leadsTo.goal()));
        } else if (property instanceof Property.Reachable reachable) {
            line(0, kind + deep(reachable.goal()));
        } else if (property instanceof Property.AlwaysPossible possible) {
            line(0, kind + deep(possible.goal()) + " by " + possible.by() + when(possible.when()));
        }
    }

    private void check(Check check) {
        line(
                0,
                "check " + check.name() + ": instances " + check.instances()
                        + ", failures " + check.mayFail().map(Object::toString).orElse("any")
                        + ", reports " + check.reports()
                        + ", commands " + check.commands().map(Object::toString).orElse("any")
                        + ", with " + check.settings() + ", expect " + check.expectViolated());
    }

    private static String call(ActionCall call) {
        return " call " + call.action().name() + arguments(call.arguments());
    }

    private static String arguments(List<Expression> arguments) {
        return arguments.isEmpty()
                ? ""
                : arguments.stream().map(ModelText::deep).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameters(List<Parameter> parameters) {
        return parameters.isEmpty()
                ? ""
                : parameters.stream()
                        .map(parameter -> parameter + ": " + type(parameter.type())
                                + (parameter.readLater() ? " read later" : ""))
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String when(Optional<Expression> condition) {
        return condition.map(found -> " when " + deep(found)).orElse("");
    }

    private static String block(Block block) {
        return Stream.concat(
                        block.assignments().stream().map(ModelText::assignment),
                        block.messages().stream().map(message -> "emit " + message))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String assignment(Assignment assignment) {
        return assignment.variable() + " = " + deep(assignment.value());
    }

    /** The text, with a mark behind it where the main state is read as shown. */
    private static String deep(Expression expression) {
        return ExpressionText.of(expression) + (Shown.in(expression) ? " (shown)" : "");
    }

    private static String type(Type type) {
        if (type instanceof Type.RangeType range) {
            return range.low() + ".." + range.high();
        }
        if (type instanceof Type.EnumerationType enumeration) {
            boolean part = enumeration.values().size()
                    < enumeration.enumeration().values().size();
            return enumeration.enumeration()
                    + (part ? " in " + enumeration.values() : "")
                    + (enumeration.optional() ? " or none" : "");
        }
        if (type instanceof Type.TextType text) {
            return text.secret() ? "secret" : "text";
        }
        return type instanceof Type.DurationType ? "duration" : "boolean";
    }

    private void line(int depth, String text) {
        out.append("  ".repeat(depth)).append(text).append('\n');
    }
}
