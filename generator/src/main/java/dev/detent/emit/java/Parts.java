package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.emit.java.MachineMethods.Signature;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.lang.model.element.Modifier;

/**
 * The class of a machine, and the nested classes over which it is spread where it knows so much that one class of the
 * virtual machine could not hold it.
 */
final class Parts {

    /** How many numbers one nested class decides about. */
    static final int SIZE = 200;

    /** The body of a method for the numbers from {@code from} up to but without {@code to}. */
    @FunctionalInterface
    interface PartBody {
        CodeBlock of(int from, int to);
    }

    private final TypeSpec.Builder machine;
    private final String name;
    private final boolean divided;
    private final List<Param> settings;
    private final SortedMap<Integer, TypeSpec.Builder> parts = new TreeMap<>();

    /**
     * @param name of the nested classes, which are numbered
     * @param count how many numbers there are to decide about
     */
    Parts(TypeSpec.Builder machine, String name, int count, List<Param> settings) {
        this.machine = machine;
        this.name = name;
        this.divided = count > SIZE;
        this.settings = settings;
    }

    TypeSpec.Builder machine() {
        return machine;
    }

    boolean divided() {
        return divided;
    }

    List<Param> settings() {
        return settings;
    }

    /** Where small methods about a number go. */
    TypeSpec.Builder at(int number) {
        return divided ? part(indexOf(number)) : machine;
    }

    private static int indexOf(int number) {
        return (number - 1) / SIZE;
    }

    private TypeSpec.Builder part(int index) {
        return parts.computeIfAbsent(
                index,
                absent -> TypeSpec.classBuilder(name + (index + 1))
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .addMethod(MethodSpec.constructorBuilder()
                                .addModifiers(Modifier.PRIVATE)
                                .build()));
    }

    /** The body of a method that leaves the decision to the nested classes. */
    CodeBlock divide(
            Signature signature, String selector, Collection<Integer> numbers, PartBody bodies, String otherwise) {
        CodeBlock.Builder body = CodeBlock.builder();
        body.add("return switch (($L - 1) / $L) {\n$>", selector, SIZE);
        numbers.stream().map(Parts::indexOf).distinct().forEach(index -> {
            CodeBlock decision = bodies.of(index * SIZE + 1, (index + 1) * SIZE + 1);
            List<Param> readable = new ArrayList<>(signature.params());
            readable.addAll(settings);
            List<Param> params = Param.readBy(decision.toString(), readable);
            part(index).addMethod(staticMethod(signature.name(), signature.returns(), params, decision));
            body.add(
                    "case $L -> $L;\n",
                    index,
                    Code.block(name + (index + 1) + "." + signature.name() + "(" + Param.names(params) + ")"));
        });
        return body.add("default -> $L;\n$<};\n", Code.block(otherwise)).build();
    }

    private static MethodSpec staticMethod(String name, TypeName returns, List<Param> params, CodeBlock body) {
        return MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .returns(returns)
                .addParameters(params.stream().map(Param::spec).toList())
                .addCode(body)
                .build();
    }

    /** Adds the nested classes to the machine. */
    void finish() {
        parts.values().forEach(part -> machine.addType(part.build()));
    }
}
