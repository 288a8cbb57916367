package dev.detent.emit.tla;

import dev.detent.diagnostic.Span;
import dev.detent.emit.tla.syntax.References;
import dev.detent.emit.tla.syntax.Tla;
import dev.detent.model.Parameter;
import dev.detent.model.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What every part of the module is written with. */
record Context(Facts facts, Names names, Conditions conditions, Expressions expressions) {

    static final Tla I = Tla.name("i");
    static final Tla K = Tla.name("k");
    static final Tla O = Tla.name("o");
    static final Tla N = Tla.name("n");

    static Context of(Facts facts, Names names) {
        Conditions conditions = new Conditions(facts, names);
        return new Context(facts, names, conditions, conditions.expressions());
    }

    /** The variables of the module. */
    List<String> variables() {
        List<String> variables = new ArrayList<>(List.of("kept"));
        if (facts.hasSteps()) {
            variables.add("op");
            variables.add("link");
        }
        if (facts.remembers) {
            variables.add("overtaken");
        }
        if (facts.hasCalls()) {
            variables.add("call");
        }
        if (facts.hasOutside()) {
            variables.add("outside");
        }
        if (facts.strays()) {
            variables.add("stray");
        }
        if (facts.looksFirst()) {
            variables.add("looked");
        }
        if (facts.usurps()) {
            variables.add("former");
        }
        if (facts.judges()) {
            variables.add("pending");
        }
        if (!facts.settings.isEmpty()) {
            variables.add("settings");
        }
        return variables;
    }

    boolean has(String variable) {
        return variables().contains(variable);
    }

    /** {@code UNCHANGED} for all variables but these. */
    Tla unchangedBut(String... changed) {
        List<Tla> rest = variables().stream()
                .filter(variable -> !Set.of(changed).contains(variable))
                .map(Tla::name)
                .toList();
        if (rest.isEmpty()) {
            return Tla.TRUE;
        }
        return new Tla.Prefix("UNCHANGED", rest.size() == 1 ? rest.get(0) : new Tla.Tuple(rest));
    }

    /** What a variable is for the instance {@code i}. */
    static Tla at(String variable) {
        return new Tla.Index(Tla.name(variable), I);
    }

    static Tla field(Tla record, String field) {
        return new Tla.Field(record, field);
    }

    /** {@code stray' = ..}: the call that is out goes astray, unless one has already. */
    static Tla goesAstray() {
        Tla none = Tla.equal(field(at("stray"), "cmd"), Values.NONE);
        return becomes("stray", new Tla.If(none, at("call"), Tla.AT));
    }

    /** {@code variable' = [variable EXCEPT ![i] = value]}. */
    static Tla becomes(String variable, Tla value) {
        Tla changed =
                new Tla.Except(Tla.name(variable), List.of(new Tla.Update(Optional.of(I), Optional.empty(), value)));
        return Tla.equal(new Tla.Prime(Tla.name(variable)), changed);
    }

    /**
     * {@code variable' = [variable EXCEPT ![i] = value]}, or something shorter where the value only changes fields of what
     * was there before.
     */
    static Tla becomesWith(String variable, Tla value) {
        Tla before = at(variable);
        if (value.equals(before)) {
            return new Tla.Prefix("UNCHANGED", Tla.name(variable));
        }
        if (value instanceof Tla.Except except
                && except.base().equals(before)
                && except.updates().size() == 1) {
            Tla.Update update = except.updates().get(0);
            Tla changed = new Tla.Except(
                    Tla.name(variable), List.of(new Tla.Update(Optional.of(I), update.field(), update.value())));
            return Tla.equal(new Tla.Prime(Tla.name(variable)), changed);
        }
        return becomes(variable, sameAs(value, before));
    }

    private static Tla sameAs(Tla value, Tla before) {
        if (value.equals(before)) {
            return Tla.AT;
        }
        if (value instanceof Tla.Except except && except.base().equals(before)) {
            return new Tla.Except(Tla.AT, except.updates());
        }
        return value instanceof Tla.If choice
                ? new Tla.If(choice.condition(), sameAs(choice.yes(), before), sameAs(choice.no(), before))
                : value;
    }

    /** {@code IF condition THEN yes ELSE no}, or less where that says the same. */
    static Tla choose(Tla condition, Tla yes, Tla no) {
        if (condition.equals(Tla.TRUE) || yes.equals(no)) {
            return yes;
        }
        return condition.equals(Tla.FALSE) ? no : new Tla.If(condition, yes, no);
    }

    /** {@code LET ... IN body} with those of the bindings that are read. */
    static Tla let(List<Tla.Binding> bindings, Tla body) {
        List<Tla.Binding> read = new ArrayList<>();
        Set<String> mentioned = new HashSet<>(References.in(body));
        for (int number = bindings.size() - 1; number >= 0; number--) {
            Tla.Binding binding = bindings.get(number);
            if (mentioned.contains(binding.name())) {
                read.add(0, binding);
                mentioned.addAll(References.in(binding.value()));
            }
        }
        return read.isEmpty() ? body : new Tla.Let(read, body);
    }

    /** {@code element = "x"} or {@code element \in {"x", "y"}}. */
    static Tla oneOf(Tla element, List<String> names) {
        return names.size() == 1
                ? Tla.equal(element, Tla.string(names.get(0)))
                : Tla.in(element, Values.strings(names));
    }

    static Tla noneOf(Tla element, List<String> names) {
        return names.size() == 1
                ? Tla.infix("#", element, Tla.string(names.get(0)))
                : Tla.infix("\\notin", element, Values.strings(names));
    }

    /** A field of a record for each parameter, with what it holds while it is not in use. */
    List<Tla.Entry> unused(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Tla.entry(names.field(parameter), Values.unused(parameter.type())))
                .toList();
    }

    List<Tla.Entry> sets(List<Parameter> parameters) {
        return parameters.stream()
                .map(parameter -> Tla.entry(names.field(parameter), set(parameter.type())))
                .toList();
    }

    Tla set(Type type) {
        return Values.set(type, names);
    }

    /** Whether the main state is not final; true where no value is. */
    Tla notFinal() {
        return notFinal(at("kept"));
    }

    /** The same of a row that is about to be written. */
    Tla notFinal(Tla row) {
        List<String> finals = facts.finals().stream().map(value -> value.name()).toList();
        if (finals.isEmpty()) {
            return Tla.TRUE;
        }
        Tla main = field(row, names.field(facts.lifecycle.main()));
        return finals.size() == 1
                ? Tla.infix("#", main, Tla.string(finals.get(0)))
                : Tla.infix("\\notin", main, Tla.name("Final"));
    }

    static String line(Span span) {
        return "line " + span.line();
    }
}
