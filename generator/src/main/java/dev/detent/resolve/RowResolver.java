package dev.detent.resolve;

import dev.detent.ast.Accept;
import dev.detent.ast.Ending;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Require;
import dev.detent.ast.Sources;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.Target;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Parameter;
import dev.detent.model.Requirement;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.resolve.BlockResolver.Writer;
import dev.detent.resolve.RowAcceptance.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Rows of tables: the names in them, and what they make of the commands that they belong to. */
final class RowResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final TableRows rows;
    private final SetResolver sets;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;
    private final SourceText text;

    RowResolver(
            Vocabulary vocabulary,
            TableRows rows,
            SetResolver sets,
            ExpressionResolver expressions,
            BlockResolver blocks,
            SourceText text) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.rows = rows;
        this.sets = sets;
        this.expressions = expressions;
        this.blocks = blocks;
        this.text = text;
    }

    /** Reports what is wrong with rows whatever their commands are. */
    void check() {
        for (TableRows.Placed placed : rows.all()) {
            boolean right = state(placed)
                    .map(state -> sources(placed, state).isPresent())
                    .orElse(false);
            TableDeclaration.Row row = placed.row();
            for (Name name : row.on()) {
                if (vocabulary
                        .commands
                        .require(name)
                        .filter(CommandSource::unused)
                        .isPresent()) {
                    findings.add(
                            DiagnosticCode.UNUSED_IS_USED,
                            name.span(),
                            "the command `%s` is marked `unused`, and has a row here".formatted(name),
                            "remove the mark `unused`, or this row");
                }
            }
            boolean writes = row.target() instanceof Target.Value
                    || row.writes().filter(block -> !block.writes().isEmpty()).isPresent();
            if (right && row.on().isEmpty() && !writes) {
                findings.add(
                        DiagnosticCode.ROW_CHANGES_NOTHING,
                        row.span(),
                        "the engine would take this row again and again, and it changes nothing",
                        "say where it leads, or on which command it is heard and ignored: `on NAME`");
            }
        }
    }

    boolean has(String command) {
        return !rows.rows(command).isEmpty();
    }

    /** What the rows of a command make of it, if all of them are right. */
    Optional<RowAcceptance> resolve(CommandSource source, Map<String, Optional<Parameter>> parameters) {
        List<Row> resolved = new ArrayList<>();
        List<TableRows.Placed> placed = rows.rows(source.name().text());
        boolean right = alone(source) && oneState(source, placed);
        for (TableRows.Placed row : placed) {
            Optional<Row> found = row(row, source, parameters);
            found.ifPresent(resolved::add);
            right &= found.isPresent();
        }
        return right
                ? Optional.of(new RowAcceptance(
                        resolved,
                        vocabulary.isMain(resolved.get(0).state()),
                        vocabulary.mainShowsTasks(),
                        source.declaration().span()))
                : Optional.empty();
    }

    private Optional<Variable> state(TableRows.Placed placed) {
        Name name = placed.table().state();
        if (!vocabulary.variables.knows(name.text())) {
            Set<String> known = new LinkedHashSet<>();
            vocabulary.variables.meanings().stream()
                    .filter(RowResolver::isPlain)
                    .forEach(variable -> known.add(variable.name()));
            findings.add(NameTable.unknown("state", name, known));
            return Optional.empty();
        }
        Optional<Variable> found = vocabulary.variables.find(name.text());
        if (found.isPresent() && !isPlain(found.get())) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.TABLE_NOT_OF_STATE,
                            name.span(),
                            "`%s` is no plain state, so no rows can lead from one of its values to another"
                                    .formatted(name))
                    .label(found.get().span(), "declared here")
                    .help("name a state that is neither `reported` nor `holds tasks`"));
            return Optional.empty();
        }
        return found;
    }

    private static boolean isPlain(Variable variable) {
        return variable.role() == Variable.Role.STATE;
    }

    private static Enumeration enumeration(Variable state) {
        return ((Type.EnumerationType) state.type()).enumeration();
    }

    private Optional<List<EnumerationValue>> sources(TableRows.Placed placed, Variable state) {
        Sources written = placed.row().sources();
        boolean any = written instanceof Sources.Any;
        List<Name> names = any ? ((Sources.Any) written).except() : ((Sources.Listed) written).names();
        Optional<Name> command = names.stream()
                .filter(name -> vocabulary
                                .enumerations
                                .value(enumeration(state), name.text())
                                .isEmpty()
                        && !sets.knows(name.text())
                        && vocabulary.commands.knows(name.text()))
                .findFirst();
        if (command.isPresent()) {
            findings.add(
                    DiagnosticCode.UNKNOWN_NAME,
                    command.get().span(),
                    "there is no value of `%s` `%s`, which is a command".formatted(state, command.get()),
                    "`on` stands before the commands of a row: `FROM on COMMAND -> TO`");
            return Optional.empty();
        }
        return sets.flatten(names, enumeration(state))
                .map(values -> enumeration(state).values().stream()
                        .filter(value -> values.contains(value) != any && !value.last())
                        .toList());
    }

    /** Beside rows a command says only who may ask, with what, and when. */
    private boolean alone(CommandSource source) {
        TableRows.Placed first = rows.rows(source.name().text()).get(0);
        boolean main = vocabulary
                .variables
                .find(first.table().state().text())
                .filter(vocabulary::isMain)
                .isPresent();
        Stream<Span> header = source.declaration().header().stream()
                .filter(clause -> clause instanceof HeaderClause.Else
                        || (main && (clause instanceof HeaderClause.From || clause instanceof HeaderClause.To)))
                .map(HeaderClause::span);
        Stream<Span> body = source.declaration().body().stream()
                .filter(clause -> clause instanceof Accept || clause instanceof Step || clause instanceof Ending)
                .map(clause -> clause.span());
        List<Span> wrong = Stream.concat(header, body).toList();
        for (Span span : wrong) {
            findings.add(Diagnostic.of(
                            DiagnosticCode.ROWS_AND_CLAUSES,
                            span,
                            "what `%s` does stands in rows of a table".formatted(source.name()))
                    .label(first.row().span(), "such as this one")
                    .help("say it in the rows; a command with rows keeps its parameters, `require`, `internal`,"
                            + " `anytime` and `preempts`"));
        }
        return wrong.isEmpty();
    }

    private boolean oneState(CommandSource source, List<TableRows.Placed> placed) {
        Name first = placed.get(0).table().state();
        for (TableRows.Placed row : placed) {
            Name other = row.table().state();
            if (!other.text().equals(first.text()) && vocabulary.variables.knows(other.text())) {
                findings.add(Diagnostic.of(
                                DiagnosticCode.SEVERAL_TABLES,
                                row.row().span(),
                                "`%s` has rows in the tables of `%s` and of `%s`"
                                        .formatted(
                                                source.name(),
                                                first,
                                                row.table().state()))
                        .label(placed.get(0).row().span(), "a row of `%s`".formatted(first))
                        .help("keep the rows of one state, and write the other one in their blocks"));
                return false;
            }
        }
        return true;
    }

    private Optional<Row> row(
            TableRows.Placed placed, CommandSource source, Map<String, Optional<Parameter>> parameters) {
        Optional<Variable> state = state(placed);
        if (state.isEmpty()) {
            return Optional.empty();
        }
        TableDeclaration.Row row = placed.row();
        Optional<List<EnumerationValue>> values = sources(placed, state.get());
        Optional<Block> writes = writes(row, state.get(), parameters);
        Optional<Requirement> when = Optional.empty();
        boolean right = true;
        if (row.when().isPresent() && !row.on().isEmpty()) {
            when = requirement(row.when().get(), parameters);
            right = when.isPresent();
        }
        List<Requirement> ofGroup = new ArrayList<>();
        if (placed.group().isPresent() && !isGroupOf(placed.group().get(), source)) {
            List<Requirement> around = new ArrayList<>();
            for (Require clause : clauses(placed.group().get())) {
                for (dev.detent.ast.Requirement written : clause.requirements()) {
                    Optional<Requirement> found = requirement(written, parameters);
                    found.ifPresent(around::add);
                    right &= found.isPresent();
                }
            }
            ofGroup = around;
        }
        if (!right || values.isEmpty() || writes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Row(state.get(), values.get(), when, ofGroup, writes.get(), row.span()));
    }

    private static boolean isGroupOf(GroupDeclaration group, CommandSource source) {
        return source.group().map(own -> own.span().equals(group.span())).orElse(false);
    }

    private static List<Require> clauses(GroupDeclaration group) {
        return group.clauses().stream()
                .filter(Require.class::isInstance)
                .map(Require.class::cast)
                .toList();
    }

    private Optional<Requirement> requirement(
            dev.detent.ast.Requirement written, Map<String, Optional<Parameter>> parameters) {
        return expressions
                .condition(written.condition(), Scope.of(Place.REQUIREMENT, parameters))
                .map(condition -> text.requirement(written, condition));
    }

    private Optional<Block> writes(
            TableDeclaration.Row row, Variable state, Map<String, Optional<Parameter>> parameters) {
        Map<Variable, Assignment> assignments = new LinkedHashMap<>();
        boolean right = true;
        if (row.target() instanceof Target.Value target) {
            Optional<EnumerationValue> value = vocabulary.enumerations.entry(
                    enumeration(state), target.name().text());
            if (value.isEmpty()) {
                findings.add(NameTable.unknown(
                                Wording.valueOf(enumeration(state)),
                                target.name(),
                                new LinkedHashSet<>(vocabulary.enumerations.names(enumeration(state))))
                        .label(enumeration(state).span(), "its values"));
            }
            right = value.isPresent();
            value.ifPresent(found -> assignments.put(
                    state,
                    new Assignment(
                            state, References.constant(found, enumeration(state), target.name()), target.span())));
        }
        if (row.writes().isPresent()) {
            Optional<Block> block =
                    blocks.resolve(row.writes().get(), Writer.COMMAND, Scope.of(Place.ACCEPT_WRITE, parameters));
            right &= block.isPresent();
            block.ifPresent(found -> found.assignments()
                    .forEach(assignment -> assignments.putIfAbsent(assignment.variable(), assignment)));
        }
        return right ? Optional.of(new Block(List.copyOf(assignments.values()))) : Optional.empty();
    }
}
