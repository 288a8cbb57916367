package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Expression;
import dev.detent.model.ExpressionParts;
import dev.detent.model.Lifecycle;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Emits what a machine says of the resources that instances share; nothing where they share none. */
final class SharedCode {

    private static final Param RESOURCE = Param.number("resource");
    private static final Param ROW = Param.word("row");

    private final List<Variable> holdings;
    private final MachineWords words;
    private final boolean reacts;

    SharedCode(Lifecycle lifecycle, MachineWords words) {
        this.holdings = lifecycle.holdings();
        this.words = words;
        this.reacts = lifecycle.reactions().stream()
                .flatMap(reaction -> ExpressionParts.meant(reaction.kept()))
                .anyMatch(part ->
                        part instanceof Expression.Read read && read.variable().role() == Variable.Role.SHARED);
    }

    /**
     * What the other instances hold of the resource: bits of a row that are never stored, which whoever judges a guard sets
     * before.
     */
    static Variable byOthers(Variable holding) {
        return new Variable(
                holding.name() + "_by_others",
                Variable.Role.KEEP,
                holding.type(),
                new Value.Whole(0),
                Optional.empty(),
                false,
                "",
                holding.span());
    }

    static int capacity(Variable holding) {
        return ((Value.Whole) holding.source().orElseThrow().initial()).value();
    }

    void addTo(TypeSpec.Builder machine) {
        if (holdings.isEmpty()) {
            return;
        }
        machine.addMethod(method("resources", TypeName.INT)
                .addStatement("return $L", holdings.size())
                .build());
        if (reacts) {
            machine.addMethod(method("reactsToResources", TypeName.BOOLEAN)
                    .addStatement("return true")
                    .build());
        }
        machine.addMethod(choice(
                method("resource", TypeName.get(String.class)),
                holding -> CodeBlock.of("$S", holding.source().orElseThrow().name())));
        machine.addMethod(choice(method("capacity", TypeName.INT), holding -> CodeBlock.of("$L", capacity(holding))));
        machine.addMethod(choice(
                method("held", TypeName.INT, ROW), holding -> CodeBlock.of("$L", words.readFrom(holding, "row"))));
        machine.addMethod(choice(
                method("withHeldByOthers", TypeName.LONG, ROW, Param.number("amount")),
                holding -> CodeBlock.of("$L", words.with(byOthers(holding), "row", "amount"))));
    }

    private static MethodSpec.Builder method(String name, TypeName returns, Param... more) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(returns);
        if (!name.equals("resources") && !name.equals("reactsToResources")) {
            method.addParameter(RESOURCE.type(), RESOURCE.name());
        }
        for (Param param : more) {
            method.addParameter(param.type(), param.name());
        }
        return method;
    }

    private MethodSpec choice(MethodSpec.Builder method, Function<Variable, CodeBlock> answer) {
        CodeBlock.Builder body =
                CodeBlock.builder().add("return switch (resource) {\n").indent();
        for (int number = 0; number < holdings.size(); number++) {
            body.add("case $L -> $L;\n", number + 1, answer.apply(holdings.get(number)));
        }
        body.add(
                "default -> throw new $T($S + resource);\n",
                IllegalArgumentException.class,
                "no shared resource number ");
        return method.addCode(body.unindent().add("};\n").build()).build();
    }
}
