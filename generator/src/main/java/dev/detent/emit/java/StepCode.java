package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.detent.emit.java.MachineMethods.Signature;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The part of a machine that says which steps a command has, what they call and what they write. */
final class StepCode {

    static final Signature TASK = Signature.of("task", TypeName.INT, MachineMethods.COMMAND, MachineMethods.STEP);
    static final Signature CALLED_ACTION =
            Signature.of("calledAction", TypeName.INT, MachineMethods.COMMAND, MachineMethods.STEP);
    private static final Signature PASSED_ARGUMENTS = Signature.of(
            "passedArguments", TypeName.LONG, MachineMethods.COMMAND, MachineMethods.STEP, MachineMethods.ROW);

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Writing writing;
    private final Methods methods;
    private final Parts parts;
    private final Map<String, Integer> actionNumbers = new LinkedHashMap<>();

    StepCode(Lifecycle lifecycle, MachineWords words, Writing writing, Methods methods, Parts parts) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.writing = writing;
        this.methods = methods;
        this.parts = parts;
        lifecycle.actions().forEach(action -> actionNumbers.put(action.name(), actionNumbers.size() + 1));
    }

    /** The methods of the interface. */
    void add() {
        int numbered = 0;
        Dispatch nextStep = new Dispatch(MachineMethods.NEXT_STEP, "command", words.values::command, "0");
        Dispatch passedArguments = new Dispatch(PASSED_ARGUMENTS, "command", words.values::command, "0L");
        Dispatch then = new Dispatch(MachineMethods.THEN, "command", words.values::command, "row");
        for (Command command : lifecycle.commands()) {
            int number = ++numbered;
            nextStep.on(number, nextStep(command, number));
            passedArguments.on(number, ofSteps(command, number, "_passes", TypeName.LONG, "0L", this::passedArguments));
            then.on(
                    number,
                    ofSteps(command, number, "_then", TypeName.LONG, "row", step -> then(command, number, step)));
        }
        nextStep.addTo(parts, true);
        parts.machine()
                .addMethod(Overriding.method(MachineMethods.CALLS)
                        .addStatement("return $L(command, step) != 0", CALLED_ACTION.name())
                        .build());
        parts.machine()
                .addMethod(Overriding.method(MachineMethods.ASK)
                        .addStatement("return $L", Code.block(call()))
                        .build());
        then.addTo(parts, true);
        passedArguments.addTo(parts, false);
    }

    /** The private tables of actions and tasks. */
    void addTables() {
        Dispatch calledAction = new Dispatch(CALLED_ACTION, "command", words.values::command, "0");
        Dispatch task = new Dispatch(TASK, "command", words.values::command, words.values.none());
        boolean tasks = false;
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            Command command = lifecycle.commands().get(number - 1);
            calledAction.on(number, ofSteps(command, number, "_calls", TypeName.INT, "0", this::action));
            task.on(number, ofSteps(command, number, "_shows", TypeName.INT, words.values.none(), this::task));
            tasks |= command.steps().stream().anyMatch(step -> step.task().isPresent());
        }
        calledAction.addTo(parts, false);
        if (tasks) {
            task.addTo(parts, false);
        }
    }

    private String action(Step step) {
        return step.call()
                .map(call -> words.values.action(
                        actionNumbers.getOrDefault(call.action().name(), 0)))
                .orElse("0");
    }

    private String task(Step step) {
        Variable shown = lifecycle.task().orElse(lifecycle.main());
        return step.task()
                .map((EnumerationValue task) -> words.values.number(task, shown.type()))
                .orElse(words.values.none());
    }

    private String call() {
        Layout layout = words.layout;
        List<String> fields = new ArrayList<>();
        fields.add("command");
        fields.add("(long) step << " + words.shift(layout.callStep));
        if (layout.reaction.bits() > 0) {
            fields.add("(long) " + words.reactionInFlight() + " << " + words.shift(layout.callReaction));
        }
        if (layout.callArguments.bits() > 0) {
            fields.add("passedArguments(command, step, row)");
        }
        return String.join(" | ", fields);
    }

    /** What a step passes to its action, at its place in the call. */
    private String passedArguments(Step step) {
        if (step.call().isEmpty()) {
            return "0L";
        }
        List<String> fields = new ArrayList<>();
        List<Parameter> parameters = step.call().get().action().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            Parameter parameter = parameters.get(i);
            if (parameter.modelled()) {
                var argument = step.call().get().arguments().get(i);
                String value = parameter.type() instanceof Type.TruthType
                        ? words.expressions.truth(argument, Scope.FLIGHT).text()
                        : words.expressions.number(argument, Scope.FLIGHT).text();
                fields.add(words.placed(parameter, true, value, words.layout.callArguments.shift()));
            }
        }
        return fields.isEmpty() ? "0L" : String.join(" | ", fields);
    }

    private String then(Command command, int number, Step step) {
        Writing.Written written = writing.row(step.then(), Scope.FLIGHT);
        if (written.isExpression()) {
            return written.result();
        }
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + "_then_" + step.number()),
                TypeName.LONG,
                Docs.of(
                        "",
                        "What " + Docs.code(command.name()) + " writes after step " + step.number(),
                        step.span().line()),
                written.body(),
                MachineMethods.ROW,
                MachineMethods.SEEN,
                MachineMethods.WRITES);
    }

    private String nextStep(Command command, int number) {
        List<Step> steps = command.steps();
        if (steps.stream().allMatch(step -> step.when().isEmpty())) {
            return steps.isEmpty() ? "0" : "after < " + steps.size() + " ? after + 1 : 0";
        }
        CodeBlock.Builder body = CodeBlock.builder();
        for (Step step : steps) {
            Code begun = new Code("after < " + step.number(), Code.EQUALITY);
            Code when = step.when()
                    .map(condition -> words.expressions.truth(condition, Scope.FLIGHT))
                    .orElse(Code.primary("true"));
            body.beginControlFlow("if ($L)", Code.block(Code.and(begun, when).text()))
                    .addStatement("return $L", step.number())
                    .endControlFlow();
        }
        body.addStatement("return 0");
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + "_next_step"),
                TypeName.INT,
                Docs.of(
                        "",
                        "The steps of " + Docs.code(command.name()),
                        command.span().line()),
                body.build(),
                MachineMethods.AFTER,
                MachineMethods.ROW,
                MachineMethods.SEEN);
    }

    /** An answer for each step: one expression where all steps agree, else a method of its own. */
    private String ofSteps(
            Command command,
            int number,
            String suffix,
            TypeName returns,
            String otherwise,
            Function<Step, String> answer) {
        Map<String, List<String>> answers = new LinkedHashMap<>();
        for (Step step : command.steps()) {
            String text = answer.apply(step);
            answers.computeIfAbsent(text, absent -> new ArrayList<>()).add(Integer.toString(step.number()));
        }
        if (answers.size() <= 1) {
            return answers.isEmpty() ? otherwise : answers.keySet().iterator().next();
        }
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (step) {\n$>");
        answers.forEach((text, steps) -> {
            if (!text.equals(otherwise)) {
                body.add("case $[$L -> $L$];\n", Code.block(String.join(", ", steps)), Code.block(text));
            }
        });
        body.add("default -> $L;\n$<};\n", otherwise);
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + suffix),
                returns,
                Docs.of(
                        "",
                        "Step by step: " + Docs.code(command.name()),
                        command.span().line()),
                body.build(),
                MachineMethods.STEP,
                MachineMethods.ROW,
                MachineMethods.SEEN,
                MachineMethods.WRITES);
    }
}
