package dev.detent.emit.java;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Definition;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/** Emits the machine of a lifecycle: everything that the runtime's protocol asks, over packed words. */
final class MachineEmitter {

    /**
     * The machine and what others ask of it.
     *
     * @param texts the texts that it tells of
     * @param views the number of what each view shows of {@code stored}, by the name of the view
     * @param handOvers its hand-overs, in the order of their numbers
     */
    record Emitted(TypeSpec machine, TextBlocks texts, Map<String, CodeBlock> views, List<Next.Issue> handOvers) {}

    private final Lifecycle lifecycle;
    private final JavaTypes types;
    private final Settings settings;
    private final Layout layout;
    private final Members members = new Members(List.of("CATALOGUE", "ROW", "CALL", "UNSEEN"), MachineMethods.NAMES);
    private final MachineWords words;

    MachineEmitter(Lifecycle lifecycle, JavaTypes types, Settings settings, Layout layout) {
        this.lifecycle = lifecycle;
        this.types = types;
        this.settings = settings;
        this.layout = layout;
        this.words = new MachineWords(lifecycle, layout, members);
    }

    Emitted emit() {
        TypeSpec.Builder body = TypeSpec.classBuilder(types.machine);
        List<Param> read = List.copyOf(words.settings().values());
        Parts commandParts = new Parts(body, "Commands", lifecycle.commands().size(), read);
        Methods methods = new Methods(words);
        TextBlocks texts = new TextBlocks();
        Writing writing = new Writing(words, texts);
        HandOverCode handOvers = new HandOverCode(lifecycle, words);
        Endings endings = new Endings(writing, handOvers);
        Outcomes outcomes = new Outcomes(lifecycle);
        StepCode steps = new StepCode(lifecycle, words, writing, methods, commandParts);

        addStart(body);
        new AcceptanceCode(lifecycle, words, writing, methods, commandParts).add();
        steps.add();
        new EndingCode(lifecycle, words, methods, commandParts, endings, outcomes).add();
        Parts endingParts = new Parts(body, "Endings", endings.size(), read);
        endings.addTo(endingParts, methods);
        Parts handOverParts = new Parts(body, "HandOvers", handOvers.all().size(), read);
        handOvers.addTo(handOverParts);
        Parts undivided = new Parts(body, "", 0, read);
        new ActionCode(lifecycle, words, writing, methods, undivided, outcomes).add();
        new ReactionCode(lifecycle, words, undivided).add();
        new SharedCode(lifecycle, words).addTo(body);
        steps.addTables();
        commandParts.finish();
        endingParts.finish();
        handOverParts.finish();
        Map<String, CodeBlock> views = new LinkedHashMap<>();
        lifecycle.definitions().stream()
                .filter(Definition::isView)
                .forEach(view -> views.put(view.name(), view(words.definition(view, false))));
        return new Emitted(assembled(body.build()), texts, views, handOvers.all());
    }

    /** What a view shows of the row of a stored state. */
    private CodeBlock view(MachineWords.Condition view) {
        return CodeBlock.of(
                "$T.$L($L)", types.machine, view.name(), view.params().isEmpty() ? "" : "stored.row()");
    }

    /** Constants first, then what the interface asks for, then the words. */
    private TypeSpec assembled(TypeSpec body) {
        TypeSpec.Builder machine = TypeSpec.classBuilder(types.machine)
                .addJavadoc("""
                        What lifecycle {@code $L} means, over packed words. Numbers count from 1 in order of declaration;
                        words are those of the file.
                        """, lifecycle.name())
                .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
                .addSuperinterface(RuntimeTypes.MACHINE);
        members.addFieldsTo(machine);
        machine.addFields(layouts());
        addConstruction(machine);
        for (boolean open : new boolean[] {true, false}) {
            body.methodSpecs().stream()
                    .filter(method -> method.modifiers().contains(Modifier.PUBLIC) == open)
                    .forEach(machine::addMethod);
        }
        members.addMethodsTo(machine);
        return machine.addTypes(body.typeSpecs()).build();
    }

    private List<FieldSpec> layouts() {
        CodeBlock row = numbers(
                RuntimeTypes.ROW_LAYOUT,
                List.of(layout.command, layout.step, layout.reaction),
                List.of(layout.link.shift()),
                List.of(layout.arguments, layout.overtaken),
                layout.row.used());
        CodeBlock call = numbers(
                RuntimeTypes.CALL_LAYOUT,
                List.of(
                        layout.callCommand,
                        layout.callStep,
                        layout.callReaction,
                        layout.callArguments,
                        layout.callPart),
                List.of(),
                List.of(),
                layout.call.used());
        return List.of(
                FieldSpec.builder(RuntimeTypes.ROW_LAYOUT, "ROW", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(row)
                        .build(),
                FieldSpec.builder(RuntimeTypes.CALL_LAYOUT, "CALL", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                        .initializer(call)
                        .build());
    }

    private static CodeBlock numbers(
            ClassName type, List<BitField> first, List<Integer> between, List<BitField> last, int total) {
        List<String> numbers = new ArrayList<>();
        first.forEach(field -> numbers.add(field.shift() + ", " + field.bits()));
        between.forEach(number -> numbers.add(Integer.toString(number)));
        last.forEach(field -> numbers.add(field.shift() + ", " + field.bits()));
        numbers.add(Integer.toString(total));
        return CodeBlock.of("new $T($L)", type, String.join(", ", numbers));
    }

    private void addConstruction(TypeSpec.Builder machine) {
        Map<Variable, Param> read = words.settings();
        for (Param setting : read.values()) {
            machine.addField(setting.type(), setting.name(), Modifier.PRIVATE, Modifier.FINAL);
        }
        if (!settings.exist()) {
            machine.addField(FieldSpec.builder(
                            RuntimeTypes.CATALOGUE, "CATALOGUE", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
                    .initializer("$T.create()", types.catalogue)
                    .build());
            return;
        }
        machine.addField(RuntimeTypes.CATALOGUE, "catalogue", Modifier.PRIVATE, Modifier.FINAL);
        MethodSpec.Builder constructor = MethodSpec.constructorBuilder()
                .addJavadoc("A machine for a deployment with these settings.\n")
                .addModifiers(Modifier.PUBLIC)
                .addParameter(types.settings, "settings");
        read.forEach((variable, setting) ->
                constructor.addStatement("this.$L = $L", setting.name(), settings.number(variable)));
        machine.addMethod(constructor
                .addStatement("this.catalogue = $T.create(settings)", types.catalogue)
                .build());
    }

    private void addStart(TypeSpec.Builder body) {
        body.addMethod(accessor("row", RuntimeTypes.ROW_LAYOUT, CodeBlock.of("ROW")));
        body.addMethod(accessor("call", RuntimeTypes.CALL_LAYOUT, CodeBlock.of("CALL")));
        String catalogue = settings.exist() ? "catalogue" : "CATALOGUE";
        body.addMethod(accessor("catalogue", RuntimeTypes.CATALOGUE, CodeBlock.of(catalogue)));
        String modelled = Long.toHexString(
                layout.modelledBits >= Long.SIZE - 1 ? Long.MAX_VALUE : (1L << layout.modelledBits) - 1);
        body.addMethod(accessor("modelled", TypeName.LONG, CodeBlock.of("0x$LL", modelled.toUpperCase(Locale.ROOT))));
        List<Variable> kept = new ArrayList<>(lifecycle.kept());
        kept.addAll(lifecycle.reported());
        body.addMethod(initial("initialRow", "row", kept));
        body.addMethod(initial("initialOutside", "outside", lifecycle.outside()));
        Expression main = new Expression.Read(lifecycle.main(), false, lifecycle.span());
        List<Value> last = new ArrayList<>();
        for (EnumerationValue value :
                ((Type.EnumerationType) lifecycle.main().type()).enumeration().values()) {
            if (value.last()) {
                last.add(value);
            }
        }
        Expression isFinal =
                new Expression.Membership(main, false, new ValueSet(Optional.empty(), last), lifecycle.span());
        body.addMethod(Overriding.method(MachineMethods.IS_FINAL)
                .addStatement(
                        "return $L",
                        Code.block(
                                words.expressions.truth(isFinal, Scope.FLIGHT).text()))
                .build());
    }

    private static MethodSpec accessor(String name, TypeName type, CodeBlock value) {
        return MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(type)
                .addStatement("return $L", value)
                .build();
    }

    private MethodSpec initial(String name, String word, List<Variable> variables) {
        MethodSpec.Builder method = MethodSpec.methodBuilder(name)
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.LONG)
                .addStatement("long $L = 0", word);
        for (Variable variable : variables) {
            String value = variable.type() instanceof Type.TruthType
                    ? variable.initial().toString()
                    : words.values.number(variable.initial(), variable.type());
            method.addStatement("$L = $L", word, words.with(variable, word, value));
        }
        return method.addStatement("return $L", word).build();
    }
}
