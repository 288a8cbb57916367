package dev.detent.emit.tla;

import dev.detent.model.Action;
import dev.detent.model.ActionCall;
import dev.detent.model.Assignment;
import dev.detent.model.Check;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.HandOverGraph;
import dev.detent.model.Lifecycle;
import dev.detent.model.Next;
import dev.detent.model.Parameter;
import dev.detent.model.Reaction;
import dev.detent.model.Step;
import dev.detent.model.Type;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a lifecycle uses of the language; the module has no part for what it does not use. */
final class Facts {

    final Lifecycle lifecycle;
    final List<Check> checks;
    /** Commands that somebody issues. */
    final List<Command> commands;
    /** Commands that an ending hands over to, each behind those that it hands over to as soon as it is accepted. */
    final List<Command> handedTo;
    /** Commands with steps. */
    final List<Command> working;
    /** Actions that a step calls. */
    final List<Action> called;
    /** Reactions that the command in flight remembers. */
    final List<Reaction> marked;
    /** Settings that the model knows. */
    final List<Variable> settings;
    /** Variables of the row that the model knows, the reported ones last. */
    final List<Variable> row;

    final List<Variable> reported;
    /** Parameters that the command in flight carries. */
    final List<Parameter> commandParameters;
    /** Parameters that a call carries. */
    final List<Parameter> actionParameters;
    /** Whether a command may take over from another. */
    final boolean preempts;
    /** Whether a command may take over from another whose call is then settled. */
    final boolean overtakes;
    /** Whether a command may take over and leave none in flight. */
    final boolean endsOthers;
    /** Whether the row remembers calls that were overtaken. */
    final boolean remembers;

    private final Map<String, Command> byName = new HashMap<>();
    private final Set<String> workingNames = new HashSet<>();
    private final Set<String> issued = new HashSet<>();

    /** Guarantees of the engine that are taken away. */
    private final Set<Weakening> without;

    /** The checks all do without the same guarantees. */
    Facts(Lifecycle sound, List<Check> checks) {
        this.without = checks.isEmpty() ? Set.of() : checks.get(0).without();
        this.lifecycle = sound.without(without);
        this.checks = checks;
        lifecycle.commands().forEach(command -> byName.put(command.name(), command));
        lifecycle.reactions().forEach(reaction -> issued.add(reaction.command()));
        Set<String> somebodys = new LinkedHashSet<>(issued);
        lifecycle.commands().stream()
                .filter(command -> !command.internal())
                .forEach(command -> somebodys.add(command.name()));
        Set<String> taking = HandOverGraph.reached(lifecycle, somebodys);
        commands = lifecycle.commands().stream()
                .filter(command -> somebodys.contains(command.name()) || taking.contains(command.name()))
                .toList();
        handedTo = HandOverGraph.inOrder(commands, taking);
        working =
                commands.stream().filter(command -> !command.steps().isEmpty()).toList();
        working.forEach(command -> workingNames.add(command.name()));
        Set<String> calls = new HashSet<>();
        working.stream()
                .flatMap(Facts::calls)
                .forEach(call -> calls.add(call.action().name()));
        called = lifecycle.actions().stream()
                .filter(action -> calls.contains(action.name()))
                .toList();
        marked = lifecycle.reactions().stream().filter(Reaction::marked).toList();
        settings = lifecycle.settings().stream()
                .filter(setting -> setting.modelled() && !(setting.type() instanceof Type.DurationType))
                .toList();
        reported = lifecycle.reported().stream().filter(Variable::modelled).toList();
        row = new ArrayList<>(lifecycle.kept());
        lifecycle.attributes().stream().filter(Variable::modelled).forEach(row::add);
        row.addAll(reported);
        commandParameters = working.stream()
                .flatMap(command -> command.parameters().stream())
                .filter(parameter -> parameter.modelled() && parameter.readLater())
                .toList();
        actionParameters = called.stream()
                .flatMap(action -> action.parameters().stream())
                .filter(Parameter::modelled)
                .toList();
        preempts = commands.stream().anyMatch(command -> !victims(command).isEmpty());
        overtakes = preempts && !without(Weakening.ONE_CALL);
        endsOthers = commands.stream().anyMatch(command -> !victims(command).isEmpty() && mayPass(command));
        remembers = !without(Weakening.ONE_CALL)
                && !without(Weakening.FACTS)
                && !without(Weakening.LOOK)
                && commands.stream()
                        .flatMap(command -> victims(command).stream())
                        .distinct()
                        .flatMap(victim -> calls(command(victim)))
                        .anyMatch(call -> teaches(call.action()));
    }

    Set<Weakening> weakenings() {
        return without;
    }

    boolean without(Weakening guarantee) {
        return without.contains(guarantee);
    }

    /** Whether the engine keeps all its promises. */
    boolean sound() {
        return without.isEmpty();
    }

    /** Whether a call may be out that nobody fenced. */
    boolean strays() {
        return hasCalls()
                && (without(Weakening.FENCE) || without(Weakening.ONE_CALL) || without(Weakening.COMPARE_AND_SWAP));
    }

    /** Whether the engine looks before it fences. */
    boolean looksFirst() {
        return hasCalls() && without(Weakening.FENCE_FIRST);
    }

    /** Whether the row knows which command was taken over from. */
    boolean usurps() {
        return overtakes && without(Weakening.OWNERSHIP);
    }

    /** Whether rows are judged first and written later. */
    boolean judges() {
        return without(Weakening.COMPARE_AND_SWAP);
    }

    static Stream<ActionCall> calls(Command command) {
        return command.steps().stream().map(Step::call).flatMap(Optional::stream);
    }

    Command command(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow();
    }

    boolean hasSteps() {
        return !working.isEmpty();
    }

    boolean hasCalls() {
        return !called.isEmpty();
    }

    boolean hasOutside() {
        return !lifecycle.outside().isEmpty();
    }

    /** Whether the engine passes some steps by itself. */
    boolean hasBareSteps() {
        return anyStep(step -> step.call().isEmpty());
    }

    boolean hasConditionalSteps() {
        return anyStep(step -> step.when().isPresent());
    }

    boolean hasSequences() {
        return working.stream().anyMatch(command -> command.steps().size() > 1);
    }

    boolean hasTasks() {
        return anyStep(step -> step.task().isPresent());
    }

    boolean hasParts() {
        return called.stream().anyMatch(action -> action.effect().size() > 1);
    }

    boolean anyStep(Predicate<Step> test) {
        return working.stream().flatMap(command -> command.steps().stream()).anyMatch(test);
    }

    /** The commands with steps that this one may take over from. */
    List<String> victims(Command command) {
        return command.preempts().stream().filter(workingNames::contains).toList();
    }

    /** Whether the command can be over as soon as it is accepted. */
    static boolean mayPass(Command command) {
        return !command.anytime()
                && command.steps().stream().allMatch(step -> step.when().isPresent());
    }

    static boolean teaches(Action action) {
        return !action.learns().isEmpty() || !action.returns().isEmpty();
    }

    /** Whether a call has the same fields as a command in flight, so that one record does for both. */
    boolean callIsOp() {
        return commandParameters.isEmpty() && actionParameters.isEmpty() && !hasParts();
    }

    /** Whether an ending hands over to another command. */
    boolean handsOver() {
        return !handedTo.isEmpty();
    }

    /** Whether a command that somebody issues may hand over as soon as it is accepted. */
    boolean handsOverAtOnce() {
        return commands.stream().anyMatch(command -> HandOverGraph.endsAtOnce(command) && succeedsInto(command));
    }

    /**
     * Whether an end of a step may leave op and link as they are, because the command hands over to itself, or may not be
     * possible although nothing else is, because a step without call hands over.
     */
    boolean mayEndUnseen() {
        return working.stream()
                .anyMatch(command ->
                        HandOverGraph.reached(lifecycle, Set.of(command.name())).contains(command.name())
                                || (succeedsInto(command)
                                        && command.steps().stream()
                                                .anyMatch(step -> step.call().isEmpty())));
    }

    /** Whether the command may hand over where it succeeds. */
    static boolean succeedsInto(Command command) {
        return command.success().stream().anyMatch(ending -> ending.next() instanceof Next.Issue);
    }

    boolean issuedByReaction(Command command) {
        return issued.contains(command.name());
    }

    Type.EnumerationType mainType() {
        return (Type.EnumerationType) lifecycle.main().type();
    }

    List<EnumerationValue> finals() {
        return mainType().values().stream().filter(EnumerationValue::last).toList();
    }

    /** The assignments that the model sees. */
    static List<Assignment> seen(List<Assignment> assignments) {
        return assignments.stream()
                .filter(assignment -> assignment.variable().modelled())
                .toList();
    }

    boolean restrictsCommands() {
        return checks.stream().anyMatch(check -> check.commands().isPresent());
    }

    boolean restrictsFailures() {
        return hasCalls() && checks.stream().anyMatch(check -> check.mayFail().isPresent());
    }

    boolean restrictsReports() {
        return !reported.isEmpty() && checks.stream().anyMatch(check -> check.reports() != Check.Reports.ANY);
    }

    boolean pins(Variable setting) {
        return checks.stream().anyMatch(check -> check.settings().containsKey(setting.name()));
    }
}
