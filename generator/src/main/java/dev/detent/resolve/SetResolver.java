package dev.detent.resolve;

import dev.detent.ast.Expression.IntegerLiteral;
import dev.detent.ast.Expression.NoneLiteral;
import dev.detent.ast.Expression.Reference;
import dev.detent.ast.Name;
import dev.detent.ast.SetDeclaration;
import dev.detent.ast.SetExpression;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.NamedSet;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.ValueSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Sets of values: declared ones, and those on the right of {@code in}. Sets named in a set are flattened. */
final class SetResolver {

    private static final int DEEPEST = 100;

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Map<String, SetDeclaration> declarations = new LinkedHashMap<>();
    private final Map<String, Optional<NamedSet>> resolved = new LinkedHashMap<>();
    private final Set<String> inProgress = new LinkedHashSet<>();

    SetResolver(Vocabulary vocabulary, List<SetDeclaration> written) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        for (StateResolver.Group group : vocabulary.enumerations.groups()) {
            resolved.put(group.phases().name(), Optional.of(group.phases()));
        }
        for (SetDeclaration declaration : written) {
            if (knows(declaration.name().text())) {
                vocabulary.sets.declare(declaration.name(), Optional.empty());
                continue;
            }
            vocabulary.sets.declare(declaration.name(), Optional.empty());
            declarations.putIfAbsent(declaration.name().text(), declaration);
        }
    }

    /** The sets that are right: values with phases, then those declared, in order of declaration. */
    List<NamedSet> all() {
        return Stream.concat(
                        vocabulary.enumerations.groups().stream().map(StateResolver.Group::phases),
                        declarations.keySet().stream().map(this::named).flatMap(Optional::stream))
                .toList();
    }

    boolean knows(String name) {
        return declarations.containsKey(name) || resolved.containsKey(name);
    }

    /** The declared set of this name; empty if there is none or if it is wrong. */
    Optional<NamedSet> named(String name) {
        Optional<NamedSet> known = resolved.get(name);
        if (known != null) {
            return known;
        }
        SetDeclaration declaration = declarations.get(name);
        if (declaration == null) {
            return Optional.empty();
        }
        if (inProgress.contains(name) || inProgress.size() >= DEEPEST) {
            findings.add(
                    DiagnosticCode.CYCLIC_DECLARATION,
                    declaration.name().span(),
                    "the set `%s` contains itself".formatted(name),
                    "list the values themselves");
            return Optional.empty();
        }
        inProgress.add(name);
        Optional<NamedSet> set = declare(declaration);
        inProgress.remove(name);
        resolved.put(name, set);
        set.ifPresent(meaning -> vocabulary.sets.define(declaration.name(), set));
        return set;
    }

    /** The set of this name of values of an enumeration that has no value of that name. */
    Optional<NamedSet> named(String name, Enumeration enumeration) {
        return vocabulary.enumerations.value(enumeration, name).isPresent()
                ? Optional.empty()
                : named(name).filter(set -> set.enumeration().equals(enumeration));
    }

    /** A set whose elements are compared with something of this type. */
    Optional<ValueSet> resolve(SetExpression written, Type element) {
        if (element instanceof Type.RangeType range && written instanceof SetExpression.Literal literal) {
            return numbers(literal, range);
        }
        if (!(element instanceof Type.EnumerationType type)) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    written.span(),
                    "%s cannot be looked up in this set".formatted(Wording.of(element)),
                    element instanceof Type.RangeType
                            ? "list the numbers: `in {0, 1}`"
                            : "`in` works for values of states and for numbers");
            return Optional.empty();
        }
        Enumeration enumeration = type.enumeration();
        if (written instanceof SetExpression.Named named) {
            return wholeSet(named.name(), enumeration);
        }
        if (written instanceof SetExpression.Any any) {
            return flatten(any.except(), enumeration).map(except -> without(enumeration, except));
        }
        return literal((SetExpression.Literal) written, type)
                .map(values -> new ValueSet(Optional.empty(), ordered(values)));
    }

    /** The values that names of values and of sets stand for; reports each name that is neither. */
    Optional<Set<Value>> flatten(Collection<Name> names, Enumeration enumeration) {
        Set<Value> values = new LinkedHashSet<>();
        boolean right = true;
        for (Name name : names) {
            right &= add(name, enumeration, values);
        }
        return right ? Optional.of(values) : Optional.empty();
    }

    /** The values allowed by the part of a type. */
    Optional<List<EnumerationValue>> part(SetExpression.Literal written, Enumeration enumeration) {
        return literal(written, vocabulary.enumerations.type(enumeration, false))
                .map(values -> ordered(values).stream()
                        .map(EnumerationValue.class::cast)
                        .toList());
    }

    private Optional<NamedSet> declare(SetDeclaration declaration) {
        Optional<Enumeration> enumeration =
                vocabulary.enumerations.named(declaration.of().text());
        if (enumeration.isEmpty()) {
            if (!vocabulary.variables.knows(declaration.of().text())) {
                Set<String> known = new TreeSet<>();
                vocabulary.enumerations.all().forEach(each -> known.add(each.name()));
                findings.add(NameTable.unknown("state", declaration.of(), known));
            } else {
                findings.add(
                        DiagnosticCode.WRONG_TYPE,
                        declaration.of().span(),
                        "`%s` has no values of its own".formatted(declaration.of()),
                        "name the state whose values the set holds");
            }
            return Optional.empty();
        }
        Type.EnumerationType type = vocabulary.enumerations.type(enumeration.get(), true);
        return literal(declaration.members(), type)
                .map(values -> new NamedSet(
                        declaration.name().text(),
                        enumeration.get(),
                        ordered(values),
                        declaration.doc().orElse(""),
                        declaration.span()));
    }

    private Optional<Set<Value>> literal(SetExpression.Literal written, Type.EnumerationType type) {
        Set<Value> values = new LinkedHashSet<>();
        boolean right = true;
        for (SetExpression.Item item : written.items()) {
            if (item instanceof Reference reference) {
                right &= add(reference.name(), type.enumeration(), values);
            } else if (item instanceof NoneLiteral && type.optional()) {
                values.add(new Value.None());
            } else {
                right = false;
                findings.add(
                        item instanceof NoneLiteral ? DiagnosticCode.NONE_NOT_ALLOWED : DiagnosticCode.WRONG_TYPE,
                        item.span(),
                        "a value of `%s` is expected".formatted(type.enumeration()),
                        "remove it");
            }
        }
        return right ? Optional.of(values) : Optional.empty();
    }

    private boolean add(Name name, Enumeration enumeration, Set<Value> values) {
        Optional<EnumerationValue> value = vocabulary.enumerations.value(enumeration, name.text());
        boolean set = knows(name.text());
        if (value.isPresent()) {
            Optional<NamedSet> same = set ? named(name.text()) : Optional.empty();
            if (same.isPresent() && same.get().enumeration().equals(enumeration)) {
                findings.add(
                        DiagnosticCode.AMBIGUOUS_NAME,
                        name.span(),
                        "`%s` is a value and a set of `%s`".formatted(name, enumeration),
                        "give the set another name");
                return false;
            }
            values.add(value.get());
            return true;
        }
        if (set) {
            Optional<NamedSet> found = named(name.text()).filter(meaning -> of(meaning, enumeration, name));
            found.ifPresent(meaning -> values.addAll(meaning.values()));
            return found.isPresent();
        }
        reportUnknown(name, enumeration);
        return false;
    }

    private void reportUnknown(Name name, Enumeration enumeration) {
        Set<String> known = new TreeSet<>(vocabulary.enumerations.names(enumeration));
        vocabulary.enumerations.groups().stream()
                .map(StateResolver.Group::phases)
                .filter(set -> set.enumeration().equals(enumeration))
                .forEach(set -> known.add(set.name()));
        for (String set : declarations.keySet()) {
            boolean settled = !inProgress.contains(set);
            if (settled
                    && named(set)
                            .filter(meaning -> meaning.enumeration().equals(enumeration))
                            .isPresent()) {
                known.add(set);
            }
        }
        String kind = Wording.valueOf(enumeration);
        List<EnumerationValue> owners = vocabulary.enumerations.owners(name.text());
        Diagnostic diagnostic =
                Diagnostic.of(DiagnosticCode.UNKNOWN_NAME, name.span(), "there is no %s `%s`".formatted(kind, name));
        if (!owners.isEmpty()) {
            diagnostic = diagnostic.label(
                    owners.get(0).span(), "this is a value of `" + owners.get(0).enumeration() + "`");
        }
        Optional<String> near = NameSuggestion.didYouMean(name.text(), known);
        if (near.isEmpty()) {
            diagnostic = Wording.valuesAt(enumeration, diagnostic);
        }
        findings.add(diagnostic.help(
                near.orElse("known here: " + Wording.list(vocabulary.enumerations.names(enumeration)))));
    }

    private boolean of(NamedSet set, Enumeration enumeration, Name name) {
        if (set.enumeration().equals(enumeration)) {
            return true;
        }
        findings.add(Diagnostic.of(
                        DiagnosticCode.WRONG_TYPE,
                        name.span(),
                        "`%s` is a set of `%s`, values of `%s` are expected"
                                .formatted(name, set.enumeration(), enumeration))
                .label(set.span(), "declared here")
                .help("name a set or values of `%s`".formatted(enumeration)));
        return false;
    }

    private Optional<ValueSet> wholeSet(Name name, Enumeration enumeration) {
        if (!knows(name.text())
                && vocabulary.enumerations.value(enumeration, name.text()).isPresent()) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    name.span(),
                    "`%s` is one value, not a set".formatted(name),
                    "write `== %s`, or `in {%s}`".formatted(name, name));
            return Optional.empty();
        }
        if (!knows(name.text())) {
            vocabulary.sets.require(name);
            return Optional.empty();
        }
        return named(name.text())
                .filter(set -> of(set, enumeration, name))
                .map(set -> new ValueSet(Optional.of(set), set.values()));
    }

    private static ValueSet without(Enumeration enumeration, Set<Value> except) {
        List<Value> values = new ArrayList<>(enumeration.values());
        values.removeIf(except::contains);
        return new ValueSet(Optional.empty(), values);
    }

    private Optional<ValueSet> numbers(SetExpression.Literal written, Type.RangeType range) {
        Set<Integer> numbers = new HashSet<>();
        boolean right = true;
        for (SetExpression.Item item : written.items()) {
            if (!(item instanceof IntegerLiteral whole)) {
                right = false;
                findings.add(
                        DiagnosticCode.WRONG_TYPE, item.span(), "a number is expected", "list numbers: `in {0, 1}`");
            } else if (whole.value() < range.low() || whole.value() > range.high()) {
                right = false;
                findings.add(
                        DiagnosticCode.VALUE_OUTSIDE,
                        item.span(),
                        "%d is never reached, this is %s".formatted(whole.value(), Wording.of(range)),
                        "remove it, or declare a wider range");
            } else {
                numbers.add(whole.value());
            }
        }
        List<Value> values = numbers.stream()
                .sorted()
                .map(number -> (Value) new Value.Whole(number))
                .toList();
        return right ? Optional.of(new ValueSet(Optional.empty(), values)) : Optional.empty();
    }

    /** In order of declaration; none comes first. */
    static List<Value> ordered(Set<Value> values) {
        return values.stream()
                .sorted(Comparator.comparingInt(
                        value -> value instanceof EnumerationValue enumerated ? enumerated.ordinal() : -1))
                .toList();
    }
}
