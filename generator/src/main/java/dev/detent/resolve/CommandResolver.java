package dev.detent.resolve;

import dev.detent.ast.Accept;
import dev.detent.ast.Ending.Result;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.HeaderClause;
import dev.detent.ast.Name;
import dev.detent.ast.Require;
import dev.detent.ast.Sources.Any;
import dev.detent.ast.Sources.Listed;
import dev.detent.ast.Target;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.model.AcceptCase;
import dev.detent.model.Action;
import dev.detent.model.Assignment;
import dev.detent.model.Block;
import dev.detent.model.Command;
import dev.detent.model.Ending;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.NamedSet;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Requirement;
import dev.detent.model.Sources;
import dev.detent.model.Step;
import dev.detent.model.Value;
import dev.detent.resolve.BlockResolver.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A command: header, guard, acceptance, steps and ends. */
final class CommandResolver {

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final HandOverResolver handOvers;
    private final ExpressionResolver expressions;
    private final BlockResolver blocks;
    private final StepResolver steps;
    private final SetResolver sets;
    private final RowResolver rows;
    private final SourceText text;
    private final Map<Span, List<String>> groupOutcomes = new HashMap<>();
    private Optional<Sources> everywhere = Optional.empty();

    CommandResolver(
            Vocabulary vocabulary,
            HandOverResolver handOvers,
            ExpressionResolver expressions,
            BlockResolver blocks,
            StepResolver steps,
            SetResolver sets,
            RowResolver rows,
            SourceText text) {
        this.vocabulary = vocabulary;
        this.findings = vocabulary.findings;
        this.handOvers = handOvers;
        this.expressions = expressions;
        this.blocks = blocks;
        this.steps = steps;
        this.sets = sets;
        this.rows = rows;
        this.text = text;
    }

    /** The command, if everything about it is right. */
    Optional<Command> resolve(CommandSource source) {
        Map<String, Optional<Parameter>> named = handOvers.parameters(source);
        Optional<List<Parameter>> complete = ParameterResolver.complete(named);
        Optional<Sources> sources = sources(source);
        Optional<List<Requirement>> requirements = requirements(source, named);
        Optional<List<AcceptCase>> accept = accept(source, named);
        if (rows.has(source.name().text())) {
            Optional<RowAcceptance> inRows = rows.resolve(source, named);
            sources =
                    inRows.isEmpty() ? Optional.empty() : inRows.get().sources().or(() -> sources(source));
            requirements = inRows.flatMap(found -> requirements(source, named)
                    .map(own -> Stream.concat(own.stream(), found.requirements().stream())
                            .toList()));
            accept = inRows.map(RowAcceptance::cases);
        }
        Optional<List<String>> preempts = preempts(source);
        HeaderWrite to =
                headerWrite(source.header(HeaderClause.To.class).map(clause -> new Target.Value(clause.value())));
        HeaderWrite other = headerWrite(source.header(HeaderClause.Else.class).map(HeaderClause.Else::target));

        EndingResolver endings =
                new EndingResolver(vocabulary, expressions, blocks, named, stepNumbers(source.steps()), handOvers);
        boolean right = placed(source) && to.right() && other.right();
        for (Result result : Result.values()) {
            source.endings(result).forEach(endings::check);
        }
        List<Step> resolved = new ArrayList<>();
        int number = 0;
        for (dev.detent.ast.Step step : source.steps()) {
            number++;
            step.endings().forEach(endings::check);
            steps.resolve(source, step, number, named, endings, other.header()).ifPresent(resolved::add);
        }
        List<Ending> success = success(source, endings, to);
        right &= !success.isEmpty() && endings.isRight() && resolved.size() == number;
        if (!right
                || complete.isEmpty()
                || sources.isEmpty()
                || requirements.isEmpty()
                || accept.isEmpty()
                || preempts.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Command(
                source.name().text(),
                complete.get(),
                sources.get(),
                requirements.get(),
                accept.get(),
                resolved,
                success,
                preempts.get(),
                source.anytime(),
                source.internal(),
                source.declaration().doc().orElse(""),
                source.declaration().span()));
    }

    private List<Ending> success(CommandSource source, EndingResolver endings, HeaderWrite to) {
        List<dev.detent.ast.Ending> written = source.endings(Result.SUCCESS);
        List<Ending> cases = new ArrayList<>(endings.cases(written, to.header(), 0));
        if (cases.isEmpty() && written.isEmpty()) {
            Span end = source.declaration().span();
            cases.add(new Ending(Optional.empty(), Block.EMPTY, new Next.End(), end));
        }
        if (!cases.isEmpty()
                && endings.isRight()
                && cases.stream().allMatch(ending -> ending.when().isPresent())) {
            steps.unfinished(written.get(written.size() - 1), "success");
            return List.of();
        }
        return cases;
    }

    private Optional<List<Requirement>> requirements(CommandSource source, Map<String, Optional<Parameter>> named) {
        List<Requirement> requirements = new ArrayList<>();
        boolean right = true;
        List<Require> clauses = Stream.concat(
                        source.ofGroup(Require.class).stream(), source.body(Require.class).stream())
                .toList();
        for (Require clause : clauses) {
            for (dev.detent.ast.Requirement written : clause.requirements()) {
                Optional<Expression> condition =
                        expressions.condition(written.condition(), Scope.of(Place.REQUIREMENT, named));
                condition.ifPresent(found -> requirements.add(text.requirement(written, found)));
                right &= condition.isPresent();
            }
        }
        return right ? Optional.of(requirements) : Optional.empty();
    }

    private Optional<List<AcceptCase>> accept(CommandSource source, Map<String, Optional<Parameter>> named) {
        List<AcceptCase> cases = new ArrayList<>();
        List<Accept> written = source.body(Accept.class);
        boolean right = true;
        for (Accept clause : written) {
            Optional<Expression> when = Optional.empty();
            if (clause.when().isPresent()) {
                when = expressions.condition(clause.when().get(), Scope.of(Place.ACCEPT_CONDITION, named));
                right &= when.isPresent();
            }
            Optional<Block> writes =
                    blocks.resolve(clause.writes(), Writer.COMMAND, Scope.of(Place.ACCEPT_WRITE, named));
            right &= writes.isPresent();
            boolean reached =
                    cases.isEmpty() || cases.get(cases.size() - 1).when().isPresent();
            if (right && reached) {
                cases.add(new AcceptCase(when, writes.orElseThrow(), clause.span()));
            }
        }
        if (right && !cases.isEmpty() && cases.get(cases.size() - 1).when().isPresent()) {
            right = false;
            findings.add(
                    DiagnosticCode.CASES_UNFINISHED,
                    written.get(written.size() - 1).span(),
                    "each `accept` has a condition, and all of them may be false",
                    "add a last `accept { .. }` without `when`, or refuse the command with `require`");
        }
        return right ? Optional.of(cases) : Optional.empty();
    }

    private Optional<Sources> sources(CommandSource source) {
        Optional<Enumeration> main = vocabulary.mainEnumeration();
        if (main.isEmpty()) {
            return Optional.empty();
        }
        if (everywhere.isEmpty()) {
            List<EnumerationValue> all =
                    main.get().values().stream().filter(value -> !value.last()).toList();
            everywhere = Optional.of(new Sources(all, true, Optional.empty()));
        }
        Optional<HeaderClause.From> from = source.header(HeaderClause.From.class);
        if (from.isEmpty()) {
            return everywhere;
        }
        if (from.get().sources() instanceof Any any) {
            return any.except().isEmpty()
                    ? everywhere
                    : sets.flatten(any.except(), main.get()).map(except -> except(except));
        }
        List<Name> names = ((Listed) from.get().sources()).names();
        Optional<Set<Value>> values = sets.flatten(names, main.get());
        if (values.isEmpty()) {
            return Optional.empty();
        }
        List<EnumerationValue> listed = SetResolver.ordered(values.get()).stream()
                .filter(EnumerationValue.class::isInstance)
                .map(EnumerationValue.class::cast)
                .filter(value -> !value.last())
                .toList();
        Optional<NamedSet> name = names.size() == 1 ? sets.named(names.get(0).text(), main.get()) : Optional.empty();
        boolean all = listed.size() == everywhere.get().values().size();
        return Optional.of(new Sources(listed, all, name));
    }

    private Sources except(Set<Value> except) {
        List<EnumerationValue> left = everywhere.orElseThrow().values().stream()
                .filter(value -> !except.contains(value))
                .toList();
        return new Sources(left, left.size() == everywhere.get().values().size(), Optional.empty());
    }

    private Optional<List<String>> preempts(CommandSource source) {
        Optional<HeaderClause.Preempts> clause = source.header(HeaderClause.Preempts.class);
        if (clause.isEmpty()) {
            return Optional.of(List.of());
        }
        String self = source.name().text();
        boolean any = clause.get().commands() instanceof Any;
        List<Name> names = any
                ? ((Any) clause.get().commands()).except()
                : ((Listed) clause.get().commands()).names();
        boolean right = true;
        Set<String> named = new LinkedHashSet<>();
        for (Name name : names) {
            right &= vocabulary.commands.require(name).isPresent();
            named.add(name.text());
        }
        if (!right) {
            return Optional.empty();
        }
        if (!any) {
            return Optional.of(named.stream().filter(name -> !name.equals(self)).toList());
        }
        return Optional.of(vocabulary.commands.names().stream()
                .filter(name -> !name.equals(self) && !named.contains(name))
                .filter(name -> vocabulary
                        .commands
                        .find(name)
                        .filter(other -> other.hasSteps() && !other.unused())
                        .isPresent())
                .toList());
    }

    /** What a header clause writes; {@code unchanged} stands in for a value that is wrong. */
    private record HeaderWrite(Optional<EndingResolver.Header> header, boolean right) {}

    private HeaderWrite headerWrite(Optional<? extends Target> target) {
        if (target.isEmpty()) {
            return new HeaderWrite(Optional.empty(), true);
        }
        Span span = target.get().span();
        EndingResolver.Header unchanged = new EndingResolver.Header(Optional.empty(), span);
        if (!(target.get() instanceof Target.Value value)) {
            return new HeaderWrite(Optional.of(unchanged), true);
        }
        Optional<Enumeration> main = vocabulary.mainEnumeration();
        if (main.isEmpty()) {
            return new HeaderWrite(Optional.of(unchanged), false);
        }
        Optional<EnumerationValue> found =
                vocabulary.enumerations.entry(main.get(), value.name().text());
        if (found.isEmpty()) {
            Diagnostic unknown = NameTable.unknown(
                    Wording.valueOf(main.get()),
                    value.name(),
                    new LinkedHashSet<>(vocabulary.enumerations.names(main.get())));
            boolean near = unknown.help()
                    .filter(help -> help.startsWith("did you mean"))
                    .isPresent();
            findings.add(near ? unknown : Wording.valuesAt(main.get(), unknown));
            return new HeaderWrite(Optional.of(unchanged), false);
        }
        Expression constant = References.constant(found.get(), main.get(), value.name());
        Assignment write = new Assignment(vocabulary.main().orElseThrow(), constant, span);
        return new HeaderWrite(Optional.of(new EndingResolver.Header(Optional.of(write), span)), true);
    }

    private boolean placed(CommandSource source) {
        List<dev.detent.ast.Call> called =
                source.steps().stream().flatMap(step -> step.call().stream()).toList();
        boolean right = true;
        for (dev.detent.ast.Ending ending : source.body(dev.detent.ast.Ending.class)) {
            if (ending.result() != Result.SUCCESS && called.isEmpty()) {
                findings.add(
                        DiagnosticCode.ENDING_NOT_HERE,
                        ending.span(),
                        "`%s` calls nothing, so there is nothing to answer".formatted(source.name()),
                        "remove the ending, or let the command `call` an action");
                right = false;
            } else if (ending.result() == Result.OUTCOME) {
                right &= known(ending, outcomes(called), "no action that this command calls has an outcome");
            }
        }
        if (source.group().isPresent()) {
            List<String> known = outcomes(source.group().get());
            for (dev.detent.ast.Ending ending : source.ofGroup(dev.detent.ast.Ending.class)) {
                right &= known(ending, known, "no action that this group calls has an outcome");
            }
        }
        return right;
    }

    private boolean known(dev.detent.ast.Ending ending, List<String> outcomes, String message) {
        boolean right = true;
        for (Name name : ending.outcomes()) {
            right &= outcomes.contains("") || steps.isOutcome(name, outcomes, message);
        }
        return right;
    }

    /** The outcomes of the actions called; an empty name among them where one of the actions is wrong. */
    private List<String> outcomes(List<dev.detent.ast.Call> calls) {
        return calls.stream()
                .map(call -> vocabulary.actions.find(call.name().text()))
                .flatMap(action -> action.map(Action::outcomes).orElse(List.of("")).stream())
                .distinct()
                .toList();
    }

    private List<String> outcomes(GroupDeclaration group) {
        List<String> known = groupOutcomes.get(group.span());
        if (known != null) {
            return known;
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : vocabulary.commands.names()) {
            vocabulary
                    .commands
                    .find(name)
                    .filter(member -> member.group().isPresent()
                            && member.group().get().span().equals(group.span()))
                    .ifPresent(member -> names.addAll(outcomes(member.steps().stream()
                            .flatMap(step -> step.call().stream())
                            .toList())));
        }
        List<String> outcomes = List.copyOf(names);
        groupOutcomes.put(group.span(), outcomes);
        return outcomes;
    }

    private static Map<String, List<Integer>> stepNumbers(List<dev.detent.ast.Step> steps) {
        Map<String, List<Integer>> numbers = new LinkedHashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            numbers.computeIfAbsent(StepResolver.name(steps.get(i)), name -> new ArrayList<>())
                    .add(i + 1);
        }
        return numbers;
    }
}
