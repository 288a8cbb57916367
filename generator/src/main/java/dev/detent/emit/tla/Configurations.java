package dev.detent.emit.tla;

import dev.detent.model.Action;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.Property;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The configurations of a module: for each check one for all that is decided state by state, and one a {@code leads to}. */
final class Configurations {

    private final Context context;
    private final Facts facts;
    private final Map<String, TlaProperty> properties;
    private final FairnessPart fairness;
    private final String module;
    private final Set<String> names = new HashSet<>();

    Configurations(Context context, Map<String, TlaProperty> properties, FairnessPart fairness, String module) {
        this.context = context;
        this.facts = context.facts();
        this.properties = properties;
        this.fairness = fairness;
        this.module = module;
    }

    List<TlaConfiguration> all() {
        List<TlaConfiguration> all = new ArrayList<>();
        for (Check check : facts.checks) {
            List<String> constants = constants(check);
            all.add(new TlaConfiguration(
                    name(check.name()),
                    check.name(),
                    TlaConfiguration.Kind.SAFETY,
                    "Spec",
                    constants,
                    promising(),
                    invariants(),
                    stepInvariants(),
                    Optional.empty(),
                    List.of(),
                    List.of()));
            properties.forEach((definition, property) -> {
                if (property instanceof TlaProperty.Declared declared) {
                    temporal(check, constants, definition, declared.property(), all);
                }
            });
        }
        return all;
    }

    private void temporal(
            Check check, List<String> constants, String definition, Property property, List<TlaConfiguration> all) {
        if (property instanceof Property.Reachable) {
            all.add(new TlaConfiguration(
                    name(check.name() + "_" + property.name()),
                    check.name(),
                    TlaConfiguration.Kind.REACHABLE,
                    "Spec",
                    constants,
                    promising(),
                    List.of(definition),
                    List.of(),
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        if (property instanceof Property.LeadsTo leads) {
            for (FairnessPart.Level level : fairness.levels(leads)) {
                String suffix = level.fairness().name().toLowerCase(Locale.ROOT);
                all.add(new TlaConfiguration(
                        name(check.name() + "_" + property.name() + "_" + suffix),
                        check.name(),
                        TlaConfiguration.Kind.LEADS_TO,
                        level.specification(),
                        constants,
                        promising(),
                        List.of(),
                        List.of(definition),
                        Optional.of(level.fairness()),
                        level.countedOn(),
                        level.assumptions()));
            }
        }
    }

    private boolean promising() {
        return !fairness.promises().isEmpty();
    }

    private String name(String suffix) {
        String name = module + "_" + suffix;
        while (!names.add(name.toLowerCase(Locale.ROOT))) {
            name += "_";
        }
        return name;
    }

    private List<String> invariants() {
        return properties.entrySet().stream()
                .filter(entry -> !(entry.getValue() instanceof TlaProperty.Declared declared)
                        || declared.property() instanceof Property.Invariant)
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<String> stepInvariants() {
        return properties.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof TlaProperty.Declared declared
                        && declared.property() instanceof Property.StepInvariant)
                .map(Map.Entry::getKey)
                .toList();
    }

    // ---- constants -------------------------------------------------------------------------------------------------

    /** The constants of the module, with what they mean. */
    Map<String, String> meanings() {
        Map<String, String> meanings = new LinkedHashMap<>();
        meanings.put(
                "Instances",
                facts.lifecycle.holdings().isEmpty()
                        ? "what the lifecycle is about; one decides, for they are independent"
                        : "what the lifecycle is about; they draw from the same resources");
        if (facts.restrictsCommands()) {
            meanings.put("UserCommands", "the commands that users issue in this check");
        }
        if (facts.restrictsFailures()) {
            meanings.put("MayFail", "the actions that may fail in this check");
        }
        if (facts.restrictsReports()) {
            meanings.put("Reports", "what a report may say in this check: \"any\", \"fresh\", \"none\"");
        }
        for (Variable setting : facts.settings) {
            if (facts.pins(setting)) {
                meanings.put(constant(setting), "the values of the setting " + setting.name() + " in this check");
            }
        }
        for (Variable resource : pinnedResources()) {
            meanings.put(capacity(resource), "how much there is of " + resource.name() + " in this check");
        }
        if (promising()) {
            meanings.put("CountedOn", "what a check of an eventually counts on beside the minimum");
        }
        return meanings;
    }

    private String constant(Variable setting) {
        return context.names().derived("ValuesOf", setting.name());
    }

    private List<String> constants(Check check) {
        List<String> lines = new ArrayList<>();
        lines.add(IntStream.rangeClosed(1, check.instances())
                .mapToObj(number -> "i" + number)
                .collect(Collectors.joining(", ", "Instances = {", "}")));
        pinnedResources().forEach(resource -> lines.add(capacity(resource) + " = " + check.capacity(resource)));
        if (facts.restrictsCommands()) {
            lines.add("UserCommands = "
                    + quoted(facts.commands.stream()
                            .filter(command -> !command.internal())
                            .map(Command::name)
                            .filter(name -> check.commands()
                                    .map(names -> names.contains(name))
                                    .orElse(true))
                            .toList()));
        }
        if (facts.restrictsFailures()) {
            lines.add("MayFail = "
                    + quoted(facts.called.stream()
                            .map(Action::name)
                            .filter(name -> check.mayFail()
                                    .map(names -> names.contains(name))
                                    .orElse(true))
                            .toList()));
        }
        if (facts.restrictsReports()) {
            lines.add("Reports = \"" + check.reports().name().toLowerCase(Locale.ROOT) + "\"");
        }
        for (Variable setting : facts.settings) {
            if (facts.pins(setting)) {
                Optional<Value> pinned = Optional.ofNullable(check.settings().get(setting.name()));
                lines.add(constant(setting) + " = "
                        + pinned.map(value -> "{" + literal(value) + "}").orElseGet(() -> all(setting)));
            }
        }
        return lines;
    }

    private List<Variable> pinnedResources() {
        return facts.lifecycle.holdings().stream()
                .flatMap(holding -> holding.source().stream())
                .filter(facts::pins)
                .toList();
    }

    private String capacity(Variable resource) {
        return context.names().derived("CapacityOf", resource.name());
    }

    private static String quoted(List<String> names) {
        return names.stream().map(name -> "\"" + name + "\"").collect(Collectors.joining(", ", "{", "}"));
    }

    private static String literal(Value value) {
        if (value instanceof Value.Truth truth) {
            return truth.value() ? "TRUE" : "FALSE";
        }
        return value instanceof Value.Whole ? value.toString() : "\"" + value + "\"";
    }

    private static String all(Variable setting) {
        return Values.all(setting.type()).stream()
                .map(Configurations::literal)
                .collect(Collectors.joining(", ", "{", "}"));
    }
}
