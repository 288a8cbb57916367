package dev.detent.resolve;

import dev.detent.ast.CheckDeclaration;
import dev.detent.ast.CheckDeclaration.Item;
import dev.detent.ast.Name;
import dev.detent.ast.Sources.Any;
import dev.detent.ast.Sources.Listed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.NameSuggestion;
import dev.detent.diagnostic.Span;
import dev.detent.model.Check;
import dev.detent.model.LanguageProperty;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The checks of a file. */
final class CheckResolver {

    /** What may be meant to be {@code none}. */
    private static final Set<String> NOTHING = Set.of("nothing", "no", "never", "nobody");

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final VariableResolver variables;
    private final NameTable<Name> properties;
    private final int usualInstances;

    CheckResolver(Vocabulary vocabulary, VariableResolver variables, NameTable<Name> properties, int usualInstances) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.variables = variables;
        this.properties = properties;
        this.usualInstances = usualInstances;
    }

    /** The check of a file that has none: so many instances, anything may fail, reports say anything. */
    static Check standard(Span span, int instances) {
        return new Check(
                "default",
                instances,
                Optional.empty(),
                Check.Reports.ANY,
                Optional.empty(),
                Map.of(),
                Set.of(),
                List.of(),
                "",
                span);
    }

    Optional<Check> resolve(CheckDeclaration declaration) {
        int instances = usualInstances;
        Optional<List<String>> mayFail = Optional.empty();
        Check.Reports reports = Check.Reports.ANY;
        Optional<List<String>> commands = Optional.empty();
        Map<String, Value> settings = new LinkedHashMap<>();
        Set<Weakening> taken = EnumSet.noneOf(Weakening.class);
        Set<String> expected = new LinkedHashSet<>();
        boolean right = true;
        for (Item item : declaration.items()) {
            if (item instanceof CheckDeclaration.Instances count) {
                instances = count.count().value();
            } else if (item instanceof CheckDeclaration.Failures failures) {
                right &= mayFail(failures.actions());
                mayFail = Optional.of(
                        failures.actions().stream().map(Name::text).distinct().toList());
            } else if (item instanceof CheckDeclaration.Reports kind) {
                reports = switch (kind.kind()) {
                    case ANY -> Check.Reports.ANY;
                    case FRESH -> Check.Reports.FRESH;
                    case NONE -> Check.Reports.NONE;
                };
            } else if (item instanceof CheckDeclaration.Commands listed) {
                Optional<List<String>> found = commands(listed);
                right &= found.isPresent();
                commands = everyCommand(listed) ? Optional.empty() : found;
            } else if (item instanceof CheckDeclaration.With with) {
                right &= setting(with, settings);
            } else if (item instanceof CheckDeclaration.Expect expect) {
                right &= expectable(expect.properties());
                expect.properties().forEach(name -> expected.add(name.text()));
            } else if (item instanceof CheckDeclaration.Without without) {
                right &= guarantees(without, taken);
            }
        }
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(new Check(
                declaration.name().text(),
                instances,
                mayFail,
                reports,
                commands,
                settings,
                taken,
                List.copyOf(expected),
                declaration.doc().orElse(""),
                declaration.span()));
    }

    private boolean guarantees(CheckDeclaration.Without without, Set<Weakening> taken) {
        boolean right = true;
        for (Name name : without.guarantees()) {
            Optional<Weakening> found = Weakening.named(name.text());
            found.ifPresent(taken::add);
            if (found.isEmpty()) {
                right = false;
                findings.add(
                        DiagnosticCode.NO_SUCH_GUARANTEE,
                        name.span(),
                        "the engine gives no guarantee `%s`".formatted(name),
                        NameSuggestion.didYouMean(name.text(), Weakening.words())
                                .orElseGet(() ->
                                        "a check can do without `" + String.join("`, `", Weakening.words()) + "`"));
            }
        }
        return right;
    }

    private static boolean everyCommand(CheckDeclaration.Commands listed) {
        return listed.commands() instanceof Any any && any.except().isEmpty();
    }

    private Optional<List<String>> commands(CheckDeclaration.Commands written) {
        boolean any = written.commands() instanceof Any;
        List<Name> names = any ? ((Any) written.commands()).except() : ((Listed) written.commands()).names();
        Set<String> named = new LinkedHashSet<>();
        boolean right = true;
        for (Name name : names) {
            Optional<CommandSource> command = vocabulary.commands.require(name);
            right &= command.isPresent();
            if (command.isPresent()) {
                right &= issuedByUsers(command.get(), name);
            }
            named.add(name.text());
        }
        if (!right) {
            return Optional.empty();
        }
        return Optional.of(vocabulary.commands.names().stream()
                .filter(name -> any != named.contains(name))
                .filter(name -> vocabulary
                        .commands
                        .find(name)
                        .filter(command -> !command.internal() && !command.unused())
                        .isPresent())
                .toList());
    }

    private boolean issuedByUsers(CommandSource command, Name name) {
        if (!command.internal() && !command.unused()) {
            return true;
        }
        findings.add(Diagnostic.of(
                        command.unused() ? DiagnosticCode.UNUSED_IS_USED : DiagnosticCode.WRONG_TYPE,
                        name.span(),
                        command.unused()
                                ? "the command `%s` is marked `unused`, and is named here".formatted(name)
                                : "`%s` is internal: users do not issue it".formatted(name))
                .label(command.name().span(), "declared here")
                .help("`commands` names what users issue; remove it here"));
        return false;
    }

    private boolean setting(CheckDeclaration.With with, Map<String, Value> settings) {
        if (!vocabulary.variables.knows(with.setting().text())) {
            vocabulary.variables.require(with.setting());
            return false;
        }
        Optional<Variable> setting = vocabulary.variables.find(with.setting().text());
        if (setting.isEmpty()) {
            return false;
        }
        if (setting.get().role() == Variable.Role.SHARED) {
            return capacity(with, setting.get(), settings);
        }
        if (setting.get().role() != Variable.Role.SETTING || setting.get().type() instanceof Type.DurationType) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.WRONG_TYPE,
                            with.setting().span(),
                            "a check can pin settings of truth values, numbers and enumerations, `%s` is none"
                                    .formatted(with.setting()))
                    .label(setting.get().span(), "declared here")
                    .help("remove this line"));
            return false;
        }
        Optional<Value> value = variables.constant(with.value(), setting.get().type());
        value.ifPresent(found -> settings.put(with.setting().text(), found));
        return value.isPresent();
    }

    private boolean mayFail(List<Name> actions) {
        List<Name> unknown = actions.stream()
                .filter(name -> !vocabulary.actions.knows(name.text()))
                .toList();
        if (actions.size() == 1
                && unknown.size() == 1
                && NOTHING.contains(unknown.get(0).text())) {
            findings.add(NameTable.unknown("action", unknown.get(0), vocabulary.actions.names())
                    .help("write `failures none`"));
            return false;
        }
        return all(actions, vocabulary.actions);
    }

    private boolean capacity(CheckDeclaration.With with, Variable resource, Map<String, Value> settings) {
        Optional<Value> value = variables.constant(with.value(), resource.type());
        boolean none = value.filter(new Value.Whole(0)::equals).isPresent();
        if (none) {
            findings.add(
                    DiagnosticCode.WRONG_TYPE,
                    with.value().span(),
                    "nothing can be taken from `%s` where there is none of it".formatted(with.setting()),
                    "give at least 1");
        }
        value.ifPresent(found -> settings.put(with.setting().text(), found));
        return value.isPresent() && !none;
    }

    /** The properties of the file, and what the language asks of every file. */
    private boolean expectable(List<Name> names) {
        Set<String> known = new LinkedHashSet<>(properties.names());
        known.addAll(LanguageProperty.expectable());
        boolean right = true;
        for (Name name : names) {
            if (!known.contains(name.text())) {
                findings.add(NameTable.unknown("property", name, known));
                right = false;
            }
        }
        return right;
    }

    private boolean all(List<Name> names, NameTable<?> table) {
        boolean right = true;
        for (Name name : names) {
            table.require(name);
            right &= table.knows(name.text());
        }
        return right;
    }
}
