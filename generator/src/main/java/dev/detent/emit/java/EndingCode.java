package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Lifecycle;
import dev.detent.model.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The part of a machine that says which ending is taken. */
final class EndingCode {

    private static final String NO_ANSWER = "0";

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Methods methods;
    private final Parts parts;
    private final Endings endings;
    private final Outcomes outcomes;

    EndingCode(
            Lifecycle lifecycle, MachineWords words, Methods methods, Parts parts, Endings endings, Outcomes outcomes) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.methods = methods;
        this.parts = parts;
        this.endings = endings;
        this.outcomes = outcomes;
    }

    void add() {
        Dispatch ending = new Dispatch(MachineMethods.ENDING_TAKEN, "command", words.values::command, NO_ANSWER);
        for (int number = 1; number <= lifecycle.commands().size(); number++) {
            ending.on(number, ending(lifecycle.commands().get(number - 1), number));
        }
        ending.addTo(parts, true);
    }

    private String ending(Command command, int number) {
        String success = first(command, command.success());
        Map<CodeBlock, List<String>> answers = new LinkedHashMap<>();
        for (Step step : command.steps()) {
            if (step.call().isPresent()) {
                answers.computeIfAbsent(stepEnding(command, step), absent -> new ArrayList<>())
                        .add(Integer.toString(step.number()));
            }
        }
        if (answers.isEmpty()) {
            return success;
        }
        CodeBlock.Builder body = CodeBlock.builder()
                .beginControlFlow("if (result == $T.SUCCESS)", RuntimeTypes.RESULT)
                .addStatement("return $L", Code.block(success))
                .endControlFlow();
        boolean everyStep = answers.size() == 1
                && answers.values().iterator().next().size() == command.steps().size();
        if (everyStep) {
            body.add("return $L;\n", answers.keySet().iterator().next());
        } else {
            body.add("return switch (step) {\n$>");
            answers.forEach((answer, steps) -> body.add("case $L -> $L;\n", String.join(", ", steps), answer));
            body.add("default -> $L;\n$<};\n", NO_ANSWER);
        }
        return methods.declare(
                parts.at(number),
                JavaNames.camel(command.name() + "_ending"),
                TypeName.INT,
                Docs.of(
                        "",
                        "How " + Docs.code(command.name()) + " ends",
                        command.span().line()),
                body.build(),
                MachineMethods.STEP,
                MachineMethods.RESULT,
                MachineMethods.OUTCOME,
                MachineMethods.ROW,
                MachineMethods.SEEN);
    }

    /** Without success, which does not depend on the step. */
    private CodeBlock stepEnding(Command command, Step step) {
        String failure = first(command, step.failure());
        Map<String, List<String>> named = new LinkedHashMap<>();
        step.outcomes()
                .forEach((name, cases) -> named.computeIfAbsent(first(command, cases), absent -> new ArrayList<>())
                        .add(words.values.outcome(name, outcomes.number(name))));
        boolean plain = named.keySet().stream().allMatch(failure::equals);
        Map<String, List<String>> results = new LinkedHashMap<>();
        add(results, failure, "Result.FAILURE");
        if (plain && !named.isEmpty()) {
            add(results, failure, "Result.OUTCOME");
        }
        add(results, first(command, step.unknown()), "Result.UNKNOWN");
        add(results, first(command, step.lost()), "Result.LOST");

        CodeBlock.Builder body = CodeBlock.builder().add("switch (result) {\n$>");
        results.forEach((answer, labels) -> {
            if (!answer.equals(NO_ANSWER)) {
                body.add("case $[$L -> $L$];\n", Code.block(String.join(", ", labels)), Code.block(answer));
            }
        });
        if (!plain) {
            body.add("case $T.OUTCOME -> switch (outcome) {\n$>", RuntimeTypes.RESULT);
            named.forEach((answer, labels) ->
                    body.add("case $[$L -> $L$];\n", Code.block(String.join(", ", labels)), Code.block(answer)));
            body.add("default -> $L;\n$<};\n", NO_ANSWER);
        }
        return body.add("default -> $L;\n$<}", NO_ANSWER).build();
    }

    private static void add(Map<String, List<String>> results, String answer, String label) {
        results.computeIfAbsent(answer, absent -> new ArrayList<>()).add(label);
    }

    /** The number of the first ending whose condition holds. */
    private String first(Command command, List<Ending> cases) {
        StringBuilder text = new StringBuilder();
        for (Ending ending : cases) {
            String number = Integer.toString(endings.number(command, ending));
            if (ending.when().isEmpty()) {
                return text.append(number).toString();
            }
            String when =
                    words.expressions.truth(ending.when().get(), Scope.FLIGHT).text();
            text.append(when).append(" ? ").append(number).append(" : ");
        }
        return text.append(NO_ANSWER).toString();
    }
}
