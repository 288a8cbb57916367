package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.detent.emit.java.Members.Group;
import dev.detent.model.Definition;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The words that a generated machine is written in: each is a method or a constant that is declared once it is used. */
final class MachineWords {

    /** A named condition as a method, with what it has to be given. */
    record Condition(String name, List<Param> params) {
        String call(Scope scope) {
            return name
                    + params.stream()
                            .map(param -> param.name().equals("outside") ? scope.outside() : param.name())
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }

    final Layout layout;
    final ValueWords values;
    final Expressions expressions = new Expressions(this);

    private final Lifecycle lifecycle;
    private final Members members;
    private final FieldWords fields;
    private final Map<String, Condition> definitions = new HashMap<>();
    private final Map<Variable, Param> settings = new LinkedHashMap<>();

    MachineWords(Lifecycle lifecycle, Layout layout, Members members) {
        this.lifecycle = lifecycle;
        this.layout = layout;
        this.members = members;
        this.values = new ValueWords(lifecycle, members);
        this.fields = new FieldWords(members);
        NamePool names = NamePool.without(MachineMethods.VARIABLES);
        for (Variable setting : lifecycle.settings()) {
            if (!(setting.type() instanceof Type.DurationType)) {
                TypeName type = setting.type() instanceof Type.TruthType ? TypeName.BOOLEAN : TypeName.INT;
                settings.put(setting, new Param(type, names.claim(JavaNames.camel(setting.name()))));
            }
        }
    }

    /** The settings that conditions read, as fields of the machine. */
    Map<Variable, Param> settings() {
        return settings;
    }

    /** What a method of the machine may read: what it is given, and the settings. */
    List<Param> readable(Param... given) {
        List<Param> readable = new ArrayList<>(List.of(given));
        readable.addAll(settings.values());
        return readable;
    }

    String claimMethod(String wanted) {
        return members.claimMethod(wanted);
    }

    // ---- variables -------------------------------------------------------------------------------------------------

    /** The value of a variable. */
    String read(Variable variable, boolean shown, Scope scope) {
        if (variable.role() == Variable.Role.SETTING) {
            Param setting = settings.get(variable);
            if (setting == null) {
                throw new IllegalArgumentException("not in the model: " + variable.name());
            }
            return setting.name();
        }
        if (variable.role() == Variable.Role.TASK) {
            return task(variable) + "(row)";
        }
        if (variable.role() == Variable.Role.SHARED) {
            return free(variable) + "(row)";
        }
        if (shown) {
            return shownMain() + "(row)";
        }
        return reader(variable) + (variable.role() == Variable.Role.OUTSIDE ? "(" + scope.outside() + ")" : "(row)");
    }

    private String free(Variable resource) {
        Variable holding = lifecycle.holdings().stream()
                .filter(one -> one.source().equals(Optional.of(resource)))
                .findFirst()
                .orElseThrow();
        return members.method(
                Group.VARIABLE,
                resource.name() + " read",
                2 * place(holding),
                JavaNames.camel(resource.name()),
                name -> MethodSpec.methodBuilder(name)
                        .addJavadoc("What is free of it: all that there is less what the instances hold.\n")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeName.LONG, "row")
                        .addStatement(
                                "return $L - $L - $L",
                                SharedCode.capacity(holding),
                                readFrom(SharedCode.byOthers(holding), "row"),
                                readFrom(holding, "row"))
                        .build());
    }

    /** The most that an instance can hold now. */
    String most(Variable holding) {
        return SharedCode.capacity(holding) + " - " + readFrom(SharedCode.byOthers(holding), "row");
    }

    /** The value of a variable in another word than the usual one. */
    String readFrom(Variable variable, String word) {
        return reader(variable) + "(" + word + ")";
    }

    private String reader(Variable variable) {
        boolean presence = variable.role() == Variable.Role.ATTRIBUTE;
        String wanted = presence ? "has" + JavaNames.pascal(variable.name()) : JavaNames.camel(variable.name());
        return members.method(
                Group.VARIABLE,
                variable.name() + " read",
                2 * place(variable),
                wanted,
                name -> fields.reader(name, word(variable), field(variable), storedType(variable)));
    }

    /** The word with another value of the variable. */
    String with(Variable variable, String word, String value) {
        String wanted = "with" + JavaNames.pascal(variable.name());
        String writer = members.method(
                Group.VARIABLE,
                variable.name() + " write",
                2 * place(variable) + 1,
                wanted,
                name -> fields.writer(name, word(variable), field(variable), storedType(variable)));
        return writer + "(" + word + ", " + value + ")";
    }

    private static String word(Variable variable) {
        return variable.role() == Variable.Role.OUTSIDE ? "outside" : "row";
    }

    private BitField field(Variable variable) {
        return (variable.role() == Variable.Role.OUTSIDE ? layout.outside : layout.row).field(variable.name());
    }

    private int place(Variable variable) {
        return (variable.role() == Variable.Role.OUTSIDE ? WordPlan.LIMIT + 1 : 0)
                + field(variable).shift();
    }

    /** Of an attribute a word holds only whether it is there. */
    private static Type storedType(Variable variable) {
        return variable.role() == Variable.Role.ATTRIBUTE ? new Type.TruthType() : variable.type();
    }

    /** What the main state shows: the task of the step in flight, else the stored value. */
    private String shownMain() {
        Variable main = lifecycle.main();
        String wanted = "shown" + JavaNames.pascal(main.name());
        return members.method(
                Group.PROTOCOL,
                "shown",
                5,
                wanted,
                name -> MethodSpec.methodBuilder(name)
                        .addJavadoc("The task of the step in flight where it has one, else what is stored.\n")
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeName.LONG, "row")
                        .addStatement("int task = $L", taskInFlight())
                        .addStatement("return task == $L ? $L : task", values.none(), readFrom(main, "row"))
                        .build());
    }

    private String task(Variable variable) {
        return members.method(
                Group.PROTOCOL,
                "task state",
                4,
                JavaNames.camel(variable.name()),
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeName.LONG, "row")
                        .addStatement("return $L", taskInFlight())
                        .build());
    }

    private String taskInFlight() {
        return StepCode.TASK.name() + "(" + commandInFlight() + ", " + stepInFlight() + ")";
    }

    // ---- parameters ------------------------------------------------------------------------------------------------

    /** The value of a parameter. */
    String read(Parameter parameter, Scope scope) {
        String packed = switch (scope.parameters()) {
            case ARGUMENTS -> "arguments";
            case ROW -> carried() + "(row)";
            case CALL -> passed() + "(call)";
        };
        String wanted = JavaNames.camel(parameter.owner() + "_" + parameter.name());
        String reader = members.method(
                Group.PARAMETER,
                parameter.owner() + " " + parameter.name() + " " + scope.ofAction(),
                0,
                wanted,
                name -> fields.reader(name, "arguments", argument(parameter, scope.ofAction()), parameter.type()));
        return reader + "(" + packed + ")";
    }

    private BitField argument(Parameter parameter, boolean ofAction) {
        WordPlan plan =
                ofAction ? layout.argumentsOfAction(parameter.owner()) : layout.argumentsOfCommand(parameter.owner());
        return plan.field(parameter.name());
    }

    /** The arguments that the row carries for the command in flight. */
    private String carried() {
        return members.method(
                Group.PROTOCOL, "carried", 2, "carried", name -> fields.bits(name, "row", layout.arguments));
    }

    /** The arguments that a call passes. */
    private String passed() {
        return members.method(
                Group.PROTOCOL, "passed", 3, "passed", name -> fields.bits(name, "call", layout.callArguments));
    }

    /** The value of an argument at its place in a word, where the arguments begin at {@code base}. */
    String placed(Parameter parameter, boolean ofAction, String value, int base) {
        BitField field = argument(parameter, ofAction);
        String index = fields.toIndex(value, parameter.type());
        String bits = index.equals(value) && Code.isName(value) ? "(long) " + value : "(long) (" + index + ")";
        int shift = base + field.shift();
        return shift == 0 ? bits : bits + " << " + shift;
    }

    /** The constant that says where a field begins. */
    String shift(BitField field) {
        return fields.shift(field);
    }

    // ---- the command in flight -------------------------------------------------------------------------------------

    /** The number of the command in flight, or none. */
    String commandInFlight() {
        return members.method(Group.PROTOCOL, "doing", 0, "doing", name -> fields.number(name, "row", layout.command))
                + "(row)";
    }

    String stepInFlight() {
        return members.method(
                        Group.PROTOCOL, "step", 1, "stepInFlight", name -> fields.number(name, "row", layout.step))
                + "(row)";
    }

    String reactionInFlight() {
        return members.method(
                        Group.PROTOCOL, "reaction", 1, "issuedBy", name -> fields.number(name, "row", layout.reaction))
                + "(row)";
    }

    /** The number of what a field of a call holds. */
    String ofCall(BitField field, String wanted) {
        return members.method(Group.PROTOCOL, field.constant(), 6, wanted, name -> fields.number(name, "call", field))
                + "(call)";
    }

    // ---- conditions ------------------------------------------------------------------------------------------------

    String orElse(String optional, String fallback) {
        String method = members.method(
                Group.ARITHMETIC,
                "or else",
                2,
                "orElse",
                name -> MethodSpec.methodBuilder(name)
                        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                        .returns(TypeName.INT)
                        .addParameter(TypeName.INT, "value")
                        .addParameter(TypeName.INT, "otherwise")
                        .addStatement("return value == $L ? otherwise : value", values.none())
                        .build());
        return method + "(" + optional + ", " + fallback + ")";
    }

    /**
     * A named condition, or its negation where that is not the same as not holding because nothing may be seen.
     */
    Condition definition(Definition definition, boolean negated) {
        String key = definition.name() + (negated ? " not" : "");
        Condition known = definitions.get(key);
        if (known == null) {
            known = declare(definition, negated, key);
            definitions.put(key, known);
        }
        return known;
    }

    private Condition declare(Definition definition, boolean negated, String key) {
        boolean truth = definition.condition().type() instanceof Type.TruthType;
        String text = !truth
                ? expressions.number(definition.condition(), Scope.OUTSIDE).text()
                : negated
                        ? expressions
                                .negation(definition.condition(), Scope.OUTSIDE)
                                .text()
                        : expressions
                                .truth(definition.condition(), Scope.OUTSIDE)
                                .text();
        List<Param> params = Param.readBy(
                text, readable(Param.word("row"), Param.word("seen"), Param.word("outside"), Param.number("caller")));
        CodeBlock documentation = Docs.of(
                definition.documentation(),
                (negated
                        ? "Whether {@code " + definition.name() + "} is seen to be false"
                        : (definition.isView() ? "View {@code " : "Condition {@code ") + definition.name() + "}"),
                definition.span().line());
        String wanted = JavaNames.camel((negated ? "not_" : "") + definition.name());
        String name = members.method(
                Group.DEFINITION,
                key,
                lifecycle.definitions().indexOf(definition),
                wanted,
                claimed -> MethodSpec.methodBuilder(claimed)
                        .addJavadoc(documentation)
                        .addModifiers(
                                definition.isView()
                                        ? new Modifier[] {Modifier.STATIC}
                                        : new Modifier[] {Modifier.PRIVATE, Modifier.STATIC})
                        .returns(truth ? TypeName.BOOLEAN : TypeName.INT)
                        .addParameters(params.stream().map(Param::spec).toList())
                        .addCode(body(definition, text))
                        .build());
        return new Condition(name, params);
    }

    private CodeBlock body(Definition definition, String text) {
        CodeBlock.Builder body = CodeBlock.builder();
        if (!(definition.condition() instanceof Expression.Cases view)) {
            return body.addStatement("return $L", Code.block(text)).build();
        }
        for (Expression.Case each : view.cases()) {
            String when = expressions.truth(each.when(), Scope.OUTSIDE).text();
            String value = expressions.number(each.value(), Scope.OUTSIDE).text();
            body.beginControlFlow("if ($L)", Code.block(when))
                    .addStatement("return $L", value)
                    .endControlFlow();
        }
        return body.addStatement(
                        "return $L",
                        expressions.number(view.otherwise(), Scope.OUTSIDE).text())
                .build();
    }
}
