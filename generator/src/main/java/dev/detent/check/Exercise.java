package dev.detent.check;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.Span;
import dev.detent.emit.tla.TlaAction;
import dev.detent.emit.tla.TlaModule;
import dev.detent.explore.Walk;
import dev.detent.meaning.StepKind;
import dev.detent.model.AcceptCase;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Expression;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Reaction;
import dev.detent.model.TableRow;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether everything that the file lets happen does happen in some check. What never happens was not checked at all. */
final class Exercise {

    /** Stands among the definitions where TLC has counted: it counts definitions, not the cases inside them. */
    static final String UNCOUNTED = "cases are not counted";

    /** Stands there where nobody has counted anything. */
    static final String UNKNOWN = "nothing is counted";

    private Exercise() {}

    /** The definitions of the module whose steps the walk has seen. */
    static Set<String> fired(TlaModule module, Walk walk) {
        Set<String> happened = walk.happenings().stream()
                .map(happening -> happening.kind() + " " + happening.name())
                .collect(Collectors.toSet());
        Set<String> fired = module.names().actions().entrySet().stream()
                .filter(entry -> happened.contains(stepKind(entry.getValue().kind()) + " "
                        + entry.getValue().name()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(HashSet::new));
        walk.happenings()
                .forEach(happening ->
                        fired.add(stepEnd(happening.kind().name(), happening.name(), happening.command())));
        walk.happenings().stream()
                .filter(happening -> happening.kind() == StepKind.ACCEPT || happening.kind() == StepKind.REACT)
                .forEach(happening -> fired.add(accepted(happening.command())));
        walk.happenings().stream()
                .filter(happening -> happening.acceptCase() > 0)
                .forEach(happening -> fired.add(acceptCase(happening.command(), happening.acceptCase())));
        walk.happenings().stream()
                .flatMap(happening -> happening.handedTo().stream())
                .forEach(taken -> {
                    fired.add(handedTo(taken.command()));
                    fired.add(accepted(taken.command()));
                    fired.add(acceptCase(taken.command(), taken.acceptCase()));
                });
        fired.addAll(shown(walk));
        return fired;
    }

    /** How a hand-over is counted among the definitions, which it is not. */
    private static String handedTo(String command) {
        return "hand-over to " + command;
    }

    /** The commands that nobody but an ending issues. */
    private static Stream<Command> onlyHandedTo(Lifecycle lifecycle) {
        return lifecycle.commands().stream()
                .filter(Command::internal)
                .filter(command -> lifecycle.reactions().stream()
                        .noneMatch(reaction -> reaction.command().equals(command.name())));
    }

    /** How the acceptance of a command is counted, whoever asked for it. */
    static String accepted(String command) {
        return "accepted " + command;
    }

    /** How the end of a step is counted. */
    static String stepEnd(String kind, String name, String command) {
        return kind + " " + name + " of " + command;
    }

    /** How a case of an acceptance is counted among the definitions, which it is not. */
    static String acceptCase(String command, int number) {
        return command + " case " + number;
    }

    /** Whether some command has more than one way to be accepted, or a row. */
    static boolean hasCases(Lifecycle lifecycle) {
        return lifecycle.commands().stream()
                .flatMap(command -> command.accept().stream())
                .anyMatch(accept -> accept.when().isPresent() || accept.row().isPresent());
    }

    /** Rows of tables and conditions of acceptances that no walk has seen happen, where the command itself does. */
    static List<Diagnostic> missingCases(Lifecycle lifecycle, Set<String> fired) {
        Map<Span, AcceptCase> missing = new LinkedHashMap<>();
        Set<Span> happened = new HashSet<>();
        for (Command command : lifecycle.commands()) {
            List<AcceptCase> cases = command.accept();
            boolean any = IntStream.rangeClosed(1, cases.size())
                    .anyMatch(number -> fired.contains(acceptCase(command.name(), number)));
            for (int number = 1; any && number <= cases.size(); number++) {
                AcceptCase accept = cases.get(number - 1);
                if (fired.contains(acceptCase(command.name(), number))) {
                    happened.add(accept.span());
                } else if (accept.when().isPresent() || accept.row().isPresent()) {
                    missing.putIfAbsent(accept.span(), accept);
                }
            }
        }
        missing.keySet().removeAll(happened);
        Map<EnumerationValue, List<Span>> from = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (AcceptCase accept : missing.values()) {
            Optional<EnumerationValue> never = accept.row().flatMap(row -> neverShown(row, fired));
            if (never.isPresent()) {
                from.computeIfAbsent(never.get(), value -> new ArrayList<>()).add(accept.span());
            } else {
                diagnostics.add(missingCase(accept));
            }
        }
        from.forEach((value, rows) -> diagnostics.add(missingRows(value, rows)));
        return diagnostics;
    }

    private static Diagnostic missingCase(AcceptCase accept) {
        String what = accept.row().isPresent() ? "this row" : "this case";
        boolean conditional = accept.row().map(row -> row.when().isPresent()).orElse(true);
        return Diagnostic.of(DiagnosticCode.NEVER_HAPPENS, accept.span(), what + " is never taken in any check")
                .help(
                        conditional
                                ? "its condition never holds where its command is accepted: correct it, or remove it"
                                : "what its command requires never holds in the values from which it leads: correct that,"
                                        + " or remove it");
    }

    /** One mistake for all rows from a value that no check gets into. */
    private static Diagnostic missingRows(EnumerationValue value, List<Span> rows) {
        Span first = rows.stream().min(Comparator.naturalOrder()).orElseThrow();
        return Diagnostic.of(
                        DiagnosticCode.NEVER_HAPPENS,
                        first,
                        rows.size() == 1
                                ? "this row is never taken: no check gets into `" + value + "`"
                                : "this row and " + (rows.size() - 1) + " more from `" + value
                                        + "` are never taken: no check gets there")
                .label(value.span(), "no check gets here")
                .help("lead there from a value that is reached, or remove it and its rows");
    }

    /** The first value of a row, if none of its values is shown in any check. */
    private static Optional<EnumerationValue> neverShown(TableRow row, Set<String> fired) {
        return row.sources().stream().noneMatch(value -> fired.contains(shown(row.state(), value)))
                ? row.sources().stream().findFirst()
                : Optional.empty();
    }

    /** How a value that is shown is counted among the definitions, which it is not. */
    private static String shown(Variable state, Value value) {
        return state.name() + " is " + value;
    }

    /** The values of states with tables that the states of a walk show. */
    private static Set<String> shown(Walk walk) {
        Lifecycle lifecycle = walk.meaning().lifecycle();
        Set<String> shown = new HashSet<>();
        lifecycle.commands().stream()
                .flatMap(command -> command.accept().stream())
                .flatMap(accept -> accept.row().stream())
                .map(TableRow::state)
                .distinct()
                .forEach(state -> {
                    boolean task = state.equals(lifecycle.main()) && lifecycle.mainShowsTasks();
                    Expression read = new Expression.Read(state, task, state.span());
                    for (int number = 0; number < walk.size(); number++) {
                        int[] now = walk.state(number);
                        for (int instance = 0; instance < walk.meaning().instances(); instance++) {
                            shown.add(shown(state, walk.meaning().value(read, instance, now, now)));
                        }
                    }
                });
        return shown;
    }

    private static StepKind stepKind(TlaAction.Kind kind) {
        return switch (kind) {
            case COMMAND -> StepKind.ACCEPT;
            case REACTION -> StepKind.REACT;
            case EFFECT -> StepKind.EFFECT;
            case DONE -> StepKind.DONE;
            case REFUSED -> StepKind.REFUSED;
            case OUTCOME -> StepKind.OUTCOME;
            case UNKNOWN -> StepKind.UNKNOWN;
            case SETTLE -> StepKind.SETTLE;
            case EVENT -> StepKind.EVENT;
            case REPORT -> StepKind.REPORT;
            case WRITTEN -> StepKind.WRITTEN;
            case STRAY -> StepKind.STRAY;
            case LOOKED -> StepKind.LOOKED;
            case USURPED -> StepKind.USURPED;
        };
    }

    /** What never happened, one diagnostic each, although it is not marked unused. */
    static List<Diagnostic> missing(Lifecycle lifecycle, TlaModule module, Set<String> fired) {
        List<Diagnostic> missing = new ArrayList<>();
        for (Map.Entry<String, TlaAction> entry : module.names().actions().entrySet()) {
            TlaAction action = entry.getValue();
            if (!fired.contains(entry.getKey()) && counts(action, lifecycle)) {
                String kind = action.kind().name().toLowerCase(Locale.ROOT);
                missing.add(Diagnostic.of(
                                DiagnosticCode.NEVER_HAPPENS,
                                action.span(),
                                kind + " `" + action.name() + "` never happens in any check")
                        .help(help(action, lifecycle)));
            }
        }
        onlyHandedTo(lifecycle)
                .filter(command -> !fired.contains(UNCOUNTED))
                .filter(command -> !fired.contains(handedTo(command.name())))
                .forEach(command -> missing.add(Diagnostic.of(
                                DiagnosticCode.NEVER_HAPPENS,
                                command.span(),
                                "command `" + command.name() + "` never happens in any check")
                        .help("no ending that hands over to it is ever taken")));
        return missing;
    }

    private static boolean counts(TlaAction action, Lifecycle lifecycle) {
        return switch (action.kind()) {
            case COMMAND ->
                lifecycle.commands().stream()
                        .filter(command -> command.name().equals(action.name()))
                        .noneMatch(Command::internal);
            case REACTION, EVENT, OUTCOME -> true;
            case EFFECT, DONE, REFUSED, UNKNOWN, SETTLE, REPORT, WRITTEN, STRAY, LOOKED, USURPED -> false;
        };
    }

    private static String help(TlaAction action, Lifecycle lifecycle) {
        return switch (action.kind()) {
            case COMMAND ->
                issuedByEngine(action.name(), lifecycle)
                        ? "no caller can ever ask for it; if only the engine is to issue it, mark it `internal`"
                        : "nobody ever gets into a state in which it is accepted: look at its sources and guards, or at"
                                + " the `commands` of the checks";
            case REACTION -> "its condition never holds while no command is in flight";
            case EVENT -> "its condition on the outside never holds";
            default -> "the step that could give it is never asked, or no check lets its action fail";
        };
    }

    private static boolean issuedByEngine(String command, Lifecycle lifecycle) {
        return Stream.concat(
                        lifecycle.reactions().stream().map(Reaction::command),
                        lifecycle.commands().stream().flatMap(HandOverGraph::of).map(Next.Issue::command))
                .anyMatch(command::equals);
    }
}
