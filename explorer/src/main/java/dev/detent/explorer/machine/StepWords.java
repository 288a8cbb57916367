package dev.detent.explorer.machine;

import dev.detent.meaning.Happening;
import dev.detent.meaning.StepKind;
import dev.detent.model.Command;
import dev.detent.model.Lifecycle;
import dev.detent.model.Step;
import dev.detent.runtime.protocol.CallLayout;
import dev.detent.runtime.protocol.Catalogue;
import dev.detent.runtime.protocol.Link;
import dev.detent.runtime.protocol.RowLayout;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a step of the machine is called in the meaning. Who asked and with which arguments is not told: steps that differ in
 * nothing else lead to different states, and the meaning is asked when a person is to read it.
 */
final class StepWords {

    private record Key(dev.detent.runtime.protocol.StepKind kind, int number, int command, int step, int instance) {}

    private final Lifecycle model;
    private final Catalogue catalogue;
    private final RowLayout row;
    private final CallLayout call;
    private final Map<Key, Happening> known = new HashMap<>();

    StepWords(dev.detent.runtime.protocol.Lifecycle lifecycle, Lifecycle model) {
        this.model = model;
        this.catalogue = lifecycle.catalogue();
        this.row = lifecycle.machine().row();
        this.call = lifecycle.machine().call();
    }

    /**
     * The step.
     *
     * @param fromRow the row before it
     * @param fromCall the call that was out before it
     */
    Happening of(dev.detent.runtime.protocol.StepKind kind, int number, long fromRow, long fromCall, int instance) {
        boolean effect = kind == dev.detent.runtime.protocol.StepKind.EFFECT;
        boolean inFlight = switch (kind) {
            case DONE, REFUSED, OUTCOME, UNKNOWN, SETTLE -> true;
            case EFFECT, ACCEPT, REACT, EVENT, REPORT -> false;
        };
        int command = effect ? call.command(fromCall) : inFlight ? row.command(fromRow) : 0;
        int step = effect
                ? call.step(fromCall)
                : inFlight
                                && !(kind == dev.detent.runtime.protocol.StepKind.SETTLE
                                        && row.link(fromRow) == Link.OVERTAKEN)
                        ? row.step(fromRow)
                        : 0;
        return known.computeIfAbsent(new Key(kind, number, command, step, instance), this::happening);
    }

    private Happening happening(Key key) {
        String command = key.command() == 0
                ? ""
                : model.commands().get(key.command() - 1).name();
        String called = key.step() == 0 ? command : called(key.command(), key.step());
        return switch (key.kind()) {
            case ACCEPT -> {
                Command accepted = model.commands().get(key.number() - 1);
                yield made(key, StepKind.ACCEPT, accepted.name(), accepted.name());
            }
            case REACT -> {
                var reaction = model.reactions().get(key.number() - 1);
                yield made(key, StepKind.REACT, reaction.name(), reaction.command());
            }
            case EFFECT -> made(key, StepKind.EFFECT, called, command);
            case DONE -> made(key, StepKind.DONE, called, command);
            case REFUSED -> made(key, StepKind.REFUSED, called, command);
            case OUTCOME -> made(key, StepKind.OUTCOME, catalogue.outcomes().get(key.number() - 1), command);
            case UNKNOWN -> made(key, StepKind.UNKNOWN, called, command);
            case SETTLE -> made(key, StepKind.SETTLE, called, command);
            case EVENT ->
                made(key, StepKind.EVENT, model.events().get(key.number() - 1).name(), "");
            case REPORT ->
                made(
                        key,
                        StepKind.REPORT,
                        catalogue.reports().get(key.number() - 1).variable(),
                        "");
        };
    }

    private String called(int command, int step) {
        Step found = model.commands().get(command - 1).steps().get(step - 1);
        return found.call().map(asked -> asked.action().name()).orElse(found.name());
    }

    private static Happening made(Key key, StepKind kind, String name, String command) {
        return new Happening(kind, name, command, "", List.of(), 0, 0, key.instance(), List.of());
    }
}
