package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Event;
import dev.detent.model.Expression;
import dev.detent.model.Lifecycle;
import dev.detent.model.Reaction;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/** The part of a machine that says what actions need, do and teach, and what happens outside by itself. */
final class ActionCode {

    private final Lifecycle lifecycle;
    private final MachineWords words;
    private final Writing writing;
    private final Methods methods;
    private final Parts parts;
    private final Outcomes outcomes;
    private final TypeSpec.Builder machine;

    ActionCode(
            Lifecycle lifecycle, MachineWords words, Writing writing, Methods methods, Parts parts, Outcomes outcomes) {
        this.lifecycle = lifecycle;
        this.words = words;
        this.writing = writing;
        this.methods = methods;
        this.parts = parts;
        this.outcomes = outcomes;
        this.machine = parts.machine();
    }

    void add() {
        addRefreshed();
        String action = calledAction();
        Dispatch learned = new Dispatch(MachineMethods.LEARNED, action, words.values::action, "row");
        Dispatch needs = new Dispatch(MachineMethods.NEEDS, action, words.values::action, "true");
        Dispatch partCount = new Dispatch(MachineMethods.PARTS, action, words.values::action, "1");
        Dispatch effect = new Dispatch(MachineMethods.EFFECT, action, words.values::action, "outside");
        Dispatch effectSeen = new Dispatch(MachineMethods.EFFECT_SEEN, action, words.values::action, "false");
        Dispatch mayFail = new Dispatch(MachineMethods.MAY_FAIL, action, words.values::action, "true");
        Dispatch mayGive = new Dispatch(MachineMethods.MAY_GIVE, action, words.values::action, "false");
        Dispatch teaches = new Dispatch(MachineMethods.TEACHES, action, words.values::action, "false");
        boolean marked = lifecycle.reactions().stream().anyMatch(Reaction::marked);
        for (int number = 1; number <= lifecycle.actions().size(); number++) {
            Action declared = lifecycle.actions().get(number - 1);
            learned.on(number, learned(declared));
            needs.on(number, needs(declared, marked));
            partCount.on(number, Integer.toString(Math.max(1, declared.effect().size())));
            effect.on(number, effect(declared));
            effectSeen.on(number, effectSeen(declared));
            mayFail.on(number, Boolean.toString(!declared.neverFails()));
            mayGive.on(number, mayGive(declared));
            teaches.on(number, Boolean.toString(Layout.teaches(declared)));
        }
        for (Dispatch method : List.of(learned, needs, partCount, effect, effectSeen, mayFail, mayGive, teaches)) {
            method.addTo(parts, true);
        }
        addEvents();
    }

    private String calledAction() {
        return StepCode.CALLED_ACTION.name() + "("
                + words.ofCall(words.layout.callCommand, "commandOf") + ", "
                + words.ofCall(words.layout.callStep, "stepOf") + ")";
    }

    private void addRefreshed() {
        String refreshed = "row";
        for (Variable reported : lifecycle.reported()) {
            if (reported.source().isPresent()) {
                refreshed = words.with(
                        reported, refreshed, words.readFrom(reported.source().get(), "seen"));
            }
        }
        machine.addMethod(Overriding.method(MachineMethods.REFRESHED)
                .addStatement("return $L", Code.block(refreshed))
                .build());
    }

    private String learned(Action action) {
        Writing.Written written = writing.learned(action);
        return written.isExpression()
                ? written.result()
                : declare(
                        action,
                        "_teaches",
                        TypeName.LONG,
                        "teaches",
                        written.body(),
                        MachineMethods.CALL,
                        MachineMethods.ROW,
                        MachineMethods.WRITES);
    }

    /** Where a reaction may have issued the command, what it wanted to have seen is needed too. */
    private String needs(Action action, boolean marked) {
        Code needed = words.expressions.truth(action.needs(), Scope.ACTION);
        if (!marked) {
            return needed.text();
        }
        Code wanted =
                Code.primary("dueOutside(" + words.ofCall(words.layout.callReaction, "reactionOf") + ", outside)");
        return Code.and(needed, wanted).text();
    }

    private String effect(Action action) {
        if (action.effect().isEmpty()) {
            return "outside";
        }
        if (action.effect().size() == 1) {
            Writing.Written written = writing.outside(action.effect().get(0), Scope.ACTION);
            return written.isExpression()
                    ? written.result()
                    : declare(
                            action,
                            "_does",
                            TypeName.LONG,
                            "does",
                            written.body(),
                            MachineMethods.CALL,
                            MachineMethods.OUTSIDE);
        }
        CodeBlock.Builder body = CodeBlock.builder().add("return switch (part) {\n$>");
        for (int part = 0; part < action.effect().size(); part++) {
            Writing.Written written = writing.outside(action.effect().get(part), Scope.ACTION);
            String result = written.isExpression()
                    ? written.result()
                    : declare(
                            action,
                            "_does_" + part,
                            TypeName.LONG,
                            "does",
                            written.body(),
                            MachineMethods.CALL,
                            MachineMethods.OUTSIDE);
            body.add("case $[$L -> $L$];\n", part, Code.block(result));
        }
        body.add("default -> outside;\n$<};\n");
        return declare(
                action,
                "_does",
                TypeName.LONG,
                "does, part by part",
                body.build(),
                MachineMethods.CALL,
                MachineMethods.PART,
                MachineMethods.OUTSIDE);
    }

    /** Each variable has the value that it is assigned last. */
    private String effectSeen(Action action) {
        Map<Variable, Expression> last = new LinkedHashMap<>();
        for (Block block : action.effect()) {
            for (Assignment write : block.assignments()) {
                last.put(write.variable(), write.value());
            }
        }
        if (last.isEmpty()) {
            return "false";
        }
        Code seen = new Code("seen != UNSEEN", Code.EQUALITY);
        for (Map.Entry<Variable, Expression> write : last.entrySet()) {
            Expression now =
                    new Expression.Read(write.getKey(), false, write.getValue().span());
            Expression same = new Expression.Compare(
                    Expression.Comparison.EQUAL,
                    now,
                    write.getValue(),
                    write.getValue().span());
            seen = Code.and(seen, words.expressions.truth(same, Scope.ACTION.over("seen")));
        }
        return seen.text();
    }

    private String mayGive(Action action) {
        return action.outcomes().isEmpty()
                ? "false"
                : action.outcomes().stream()
                        .map(name -> "outcome == " + words.values.outcome(name, outcomes.number(name)))
                        .collect(Collectors.joining(" || "));
    }

    private String declare(
            Action action, String suffix, TypeName returns, String verb, CodeBlock body, Param... given) {
        return methods.declare(
                machine,
                JavaNames.camel(action.name() + suffix),
                returns,
                Docs.of(
                        "",
                        "What " + Docs.code(action.name()) + " " + verb,
                        action.span().line()),
                body,
                given);
    }

    private void addEvents() {
        Dispatch possible = new Dispatch(MachineMethods.EVENT_POSSIBLE, "event", words.values::event, "false");
        Dispatch happens = new Dispatch(MachineMethods.EVENT_HAPPENS, "event", words.values::event, "outside");
        for (int number = 1; number <= lifecycle.events().size(); number++) {
            Event event = lifecycle.events().get(number - 1);
            possible.on(
                    number, words.expressions.truth(event.when(), Scope.OUTSIDE).text());
            Writing.Written written = writing.outside(event.effect(), Scope.OUTSIDE);
            happens.on(
                    number,
                    written.isExpression()
                            ? written.result()
                            : methods.declare(
                                    machine,
                                    JavaNames.camel(event.name() + "_happens"),
                                    TypeName.LONG,
                                    Docs.of(
                                            "",
                                            "Event " + Docs.code(event.name()),
                                            event.span().line()),
                                    written.body(),
                                    MachineMethods.OUTSIDE));
        }
        possible.addTo(parts, true);
        happens.addTo(parts, true);
        addReports();
    }

    private void addReports() {
        Dispatch reported = new Dispatch(MachineMethods.REPORTED, "report", Integer::toString, "row");
        List<Report> reports = Report.of(lifecycle);
        for (int number = 1; number <= reports.size(); number++) {
            Report report = reports.get(number - 1);
            boolean truth = report.variable().type() instanceof Type.TruthType;
            String value = truth
                    ? report.value().toString()
                    : words.values.number(report.value(), report.variable().type());
            reported.on(number, words.with(report.variable(), "row", value));
        }
        machine.addMethod(MethodSpec.methodBuilder("reports")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC)
                .returns(TypeName.INT)
                .addStatement("return $L", reports.size())
                .build());
        reported.addTo(parts, true);
    }
}
