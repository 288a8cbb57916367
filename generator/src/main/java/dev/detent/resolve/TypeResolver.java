package dev.detent.resolve;

import dev.detent.ast.Name;
import dev.detent.ast.TypeExpression;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/** Types as written to types as meant. Inline enumerations must have been declared before. */
final class TypeResolver {

    /** Type names of the language. */
    static final Set<String> PREDEFINED = Set.of("boolean", "duration", "opaque", "secret");

    private static final String A_RANGE = "numbers have a range: `0..3`";
    private static final String A_TEXT = "texts are `opaque`, and are kept in an `attribute`";

    /** Types of other languages, and what stands for them here. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "int", A_RANGE, "integer", A_RANGE, "number", A_RANGE, "nat", A_RANGE, "string", A_TEXT, "text", A_TEXT);

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final SetResolver sets;

    TypeResolver(Vocabulary vocabulary, SetResolver sets) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.sets = sets;
    }

    /**
     * Makes the values of an inline enumeration known. Parameters of the same name and values share one enumeration, so
     * that a command can hand its parameter to an action.
     */
    static void declareInline(Vocabulary vocabulary, Name owner, TypeExpression written) {
        if (!(written.base() instanceof TypeExpression.Enumeration inline)) {
            return;
        }
        Map<String, EnumerationValue> values = new LinkedHashMap<>();
        for (Name name : inline.values()) {
            EnumerationValue value = new EnumerationValue(
                    owner.text(),
                    name.text(),
                    values.size(),
                    name.text(),
                    OptionalInt.empty(),
                    false,
                    false,
                    false,
                    List.of(),
                    Optional.empty(),
                    "",
                    name.span());
            if (values.putIfAbsent(name.text(), value) != null) {
                vocabulary.findings.add(NameTable.duplicate(
                        "value", name, values.get(name.text()).span()));
            }
        }
        Optional<Enumeration> taken = vocabulary.enumerations.named(owner.text());
        if (taken.isEmpty()) {
            vocabulary.enumerations.add(new Enumeration(
                    owner.text(), Enumeration.Kind.INLINE, List.copyOf(values.values()), "", owner.span()));
        } else if (!taken.get().values().equals(List.copyOf(values.values()))) {
            vocabulary.findings.add(Diagnostic.of(
                            DiagnosticCode.DUPLICATE_NAME,
                            owner.span(),
                            "the values of `%s` are named after it, and `%s` has other values already"
                                    .formatted(owner, owner))
                    .label(taken.get().span(), "declared here")
                    .help("give it another name, or the same values"));
        }
    }

    /** A type that the model knows: for keeps and outside variables. */
    Optional<Type> modelled(TypeExpression written, Name owner) {
        return resolve(written, owner)
                .filter(type -> notA(Type.TextType.class, type, written, "texts are held by an `attribute`"))
                .filter(type -> notA(
                        Type.DurationType.class,
                        type,
                        written,
                        "a length of time is a `setting` or stands after `for`"));
    }

    /** The type of a setting. */
    Optional<Type> setting(TypeExpression written, Name owner) {
        return resolve(written, owner)
                .filter(type ->
                        notA(Type.TextType.class, type, written, "a setting is a value that conditions can read"));
    }

    /** The type of a parameter. */
    Optional<Type> parameter(TypeExpression written, Name owner) {
        return resolve(written, owner)
                .filter(type -> notA(Type.DurationType.class, type, written, "hand a length of time on as `opaque`"));
    }

    private boolean notA(Class<? extends Type> kind, Type type, TypeExpression written, String help) {
        if (kind.isInstance(type)) {
            findings.add(
                    DiagnosticCode.BAD_TYPE,
                    written.span(),
                    "%s cannot be kept here".formatted(Wording.of(type)),
                    help);
            return false;
        }
        return true;
    }

    private Optional<Type> resolve(TypeExpression written, Name owner) {
        if (written.base() instanceof TypeExpression.Range range) {
            return plain(written, range(range));
        }
        if (written.base() instanceof TypeExpression.Enumeration) {
            return vocabulary.enumerations.named(owner.text()).flatMap(found -> restricted(written, found));
        }
        TypeExpression.Named named = (TypeExpression.Named) written.base();
        String name = named.name().text();
        if (PREDEFINED.contains(name)) {
            Type type = switch (name) {
                case "boolean" -> Types.TRUTH;
                case "duration" -> new Type.DurationType();
                default -> new Type.TextType(name.equals("secret"));
            };
            return plain(written, Optional.of(type));
        }
        Optional<Enumeration> enumeration = vocabulary.enumerations.named(name);
        if (enumeration.isEmpty()) {
            Set<String> known = new TreeSet<>(PREDEFINED);
            vocabulary.enumerations.all().forEach(each -> known.add(each.name()));
            Diagnostic unknown = NameTable.unknown("type", named.name(), known);
            findings.add(Optional.ofNullable(ELSEWHERE.get(name.toLowerCase(Locale.ROOT)))
                    .map(unknown::help)
                    .orElse(unknown));
        }
        return enumeration.flatMap(found -> restricted(written, found));
    }

    private Optional<Type> range(TypeExpression.Range range) {
        if (range.low().value() > range.high().value()) {
            findings.add(
                    DiagnosticCode.BAD_TYPE,
                    range.span(),
                    "the range %s..%s is empty"
                            .formatted(range.low().written(), range.high().written()),
                    "write the smaller number first");
            return Optional.empty();
        }
        return Optional.of(new Type.RangeType(range.low().value(), range.high().value()));
    }

    private Optional<Type> plain(TypeExpression written, Optional<Type> type) {
        if (type.isPresent() && (written.orNone() || written.part().isPresent())) {
            findings.add(
                    DiagnosticCode.BAD_TYPE,
                    written.span(),
                    "%s cannot be restricted and is never none".formatted(Wording.of(type.get())),
                    "`in {..}` and `or none` are for the values of a state; use an enumeration such as `{yes, no} or none`");
            return Optional.empty();
        }
        return type;
    }

    private Optional<Type> restricted(TypeExpression written, Enumeration enumeration) {
        boolean holdsTasks = vocabulary
                .variables
                .find(enumeration.name())
                .filter(variable -> variable.role() == dev.detent.model.Variable.Role.TASK)
                .isPresent();
        boolean optional = written.orNone() || holdsTasks;
        if (written.part().isEmpty()) {
            return Optional.of(vocabulary.enumerations.type(enumeration, optional));
        }
        return sets.part(written.part().get(), enumeration)
                .map(values -> new Type.EnumerationType(enumeration, values, optional));
    }
}
