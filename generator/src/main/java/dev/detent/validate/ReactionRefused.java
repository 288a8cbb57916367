package dev.detent.validate;

import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.model.Command;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Reaction;
import dev.detent.model.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Where a reaction is due, its command can be accepted. Of one that is never due another rule tells. */
final class ReactionRefused implements Rule {

    @Override
    public DiagnosticCode code() {
        return DiagnosticCode.REACTION_REFUSED;
    }

    @Override
    public boolean needsEverything() {
        return true;
    }

    @Override
    public void check(Subject subject, Consumer<Diagnostic> found) {
        for (Reaction reaction : subject.lifecycle().reactions()) {
            if (subject.reach().decided() && !subject.reach().isDue(reaction.name())) {
                continue;
            }
            subject.command(reaction.command()).ifPresent(command -> {
                check(subject, reaction, command, found);
                callers(subject, reaction, command, found);
            });
        }
    }

    private void check(Subject subject, Reaction reaction, Command command, Consumer<Diagnostic> found) {
        Set<EnumerationValue> sources = new HashSet<>(command.sources().values());
        List<EnumerationValue> due = new ArrayList<>();
        List<EnumerationValue> perhaps = new ArrayList<>();
        for (EnumerationValue value : subject.mainType().values()) {
            if (value.last() || value.task()) {
                continue;
            }
            Map<Object, Value> known = new HashMap<>();
            known.put(subject.lifecycle().main(), value);
            known.put(Evaluation.DOING, new Value.None());
            subject.lifecycle().task().ifPresent(task -> known.put(task, new Value.None()));
            Evaluation evaluation = new Evaluation(known);
            if (evaluation.holds(reaction.kept())) {
                due.add(value);
            }
            if (!evaluation.fails(reaction.kept())) {
                perhaps.add(value);
            }
        }
        List<EnumerationValue> refused =
                due.stream().filter(value -> !sources.contains(value)).toList();
        if (!refused.isEmpty() || (!perhaps.isEmpty() && perhaps.stream().noneMatch(sources::contains))) {
            EnumerationValue value = refused.isEmpty() ? perhaps.get(0) : refused.get(0);
            found.accept(at(
                            subject.reactionName(reaction),
                            "`%s` is due in `%s`, where `%s` is not accepted"
                                    .formatted(reaction.name(), value, command.name()))
                    .label(subject.commandName(command.name()), "accepted from other values only")
                    .help("narrow the condition of the reaction, or widen `from` of the command"));
        }
    }

    /** Of an internal command that shuts out the engine, which is the only one who issues it, something else is said. */
    private void callers(Subject subject, Reaction reaction, Command command, Consumer<Diagnostic> found) {
        if (command.internal()) {
            return;
        }
        command.requirements().stream()
                .filter(clause -> Guards.shutsOutEngine(subject.lifecycle(), clause.condition()))
                .findFirst()
                .ifPresent(clause -> found.accept(at(
                                subject.reactionName(reaction),
                                "`%s` issues `%s` as `engine`, for which `%s` is false"
                                        .formatted(reaction.name(), command.name(), clause.text()))
                        .label(clause.span(), "asked here")
                        .help("let the engine in (`or caller == engine`), or issue another command")));
    }
}
