package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.detent.emit.java.MachineMethods.Signature;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import javax.lang.model.element.Modifier;

/**
 * A method that decides by a number. Numbers with the same answer share a line. A method of the virtual machine holds at
 * most 64 kB, so many numbers are spread over {@link Parts}.
 */
final class Dispatch {

    private final Signature signature;
    private final String selector;
    private final IntFunction<String> label;
    private final String otherwise;
    private final SortedMap<Integer, String> answers = new TreeMap<>();

    /**
     * @param selector what is decided by: a parameter, or an expression over them
     * @param label the constant for a number
     * @param otherwise the answer for every number that none is given for
     */
    Dispatch(Signature signature, String selector, IntFunction<String> label, String otherwise) {
        this.signature = signature;
        this.selector = selector;
        this.label = label;
        this.otherwise = otherwise;
    }

    /** The answer for a number, as an expression. */
    void on(int number, String answer) {
        if (!answer.equals(otherwise)) {
            answers.put(number, answer);
        }
    }

    /** Adds the method, public and overriding where the interface asks for it. */
    void addTo(Parts parts, boolean overriding) {
        CodeBlock body = answers.isEmpty() || !parts.divided()
                ? decision(answers)
                : parts.divide(signature, selector, answers.keySet(), this::partBody, otherwise);
        parts.machine().addMethod(method(overriding, body, parts.settings()));
    }

    private MethodSpec method(boolean overriding, CodeBlock body, List<Param> settings) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(signature.name())
                .returns(signature.returns())
                .addParameters(signature.params().stream().map(Param::spec).toList())
                .addCode(body);
        if (overriding) {
            return method.addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .build();
        }
        boolean readsSettings = !Param.readBy(body.toString(), settings).isEmpty();
        method.addModifiers(Modifier.PRIVATE);
        return (readsSettings ? method : method.addModifiers(Modifier.STATIC)).build();
    }

    private CodeBlock partBody(int from, int to) {
        return decision(answers.subMap(from, to));
    }

    private CodeBlock decision(SortedMap<Integer, String> some) {
        if (some.isEmpty()) {
            return CodeBlock.of("return $L;\n", Code.block(otherwise));
        }
        CodeBlock.Builder body = CodeBlock.builder();
        body.add("return switch ($L) {\n$>", selector);
        grouped(some)
                .forEach((answer, numbers) -> body.add(
                        "case $[$L -> $L$];\n",
                        Code.block(String.join(
                                ", ", numbers.stream().map(label::apply).toList())),
                        Code.block(answer)));
        body.add("default -> $L;\n$<};\n", Code.block(otherwise));
        return body.build();
    }

    private static Map<String, List<Integer>> grouped(SortedMap<Integer, String> answers) {
        Map<String, List<Integer>> grouped = new LinkedHashMap<>();
        answers.forEach((number, answer) ->
                grouped.computeIfAbsent(answer, absent -> new ArrayList<>()).add(number));
        return grouped;
    }
}
