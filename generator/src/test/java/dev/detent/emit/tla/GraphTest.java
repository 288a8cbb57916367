package dev.detent.emit.tla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.tlc.TlaValue;
import dev.detent.check.tlc.TlcDump;
import dev.detent.check.tlc.TlcGraph;
import dev.detent.check.tlc.TlcInstallation;
import dev.detent.check.tlc.TlcJob;
import dev.detent.check.tlc.TlcRunner;
import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StateWords;
import dev.detent.meaning.StepKind;
import dev.detent.model.Check;
import dev.detent.model.Lifecycle;
import dev.detent.model.Variable;
import dev.detent.model.Weakening;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * TLC's graph of an emitted module is the graph of the meaning: as many states, and between states that read the same the same
 * steps, as often.
 */
class GraphTest {

    private static final int BUDGET = 50_000;

    @ParameterizedTest
    @CsvSource({"Door, default", "Order, default", "Repair, calm", "Repair, quiet", "Booking, quiet"})
    void isThatOfTheMeaning(String file, String check) {
        assertSameGraph(Samples.file(file), check);
    }

    @ParameterizedTest
    @CsvSource({
        "window, all",
        "gate, all",
        "build, all",
        "bus, all",
        "connection, default",
        "parcel_rescue, all",
        "parcel_rescue, patiently"
    })
    void isThatOfTheMeaningForTheWholeLanguage(String file, String check) {
        assertSameGraph(Samples.correct(file), check);
    }

    @Test
    void isThatOfTheMeaningWhateverTheNames() {
        assertSameGraph(Samples.text(Samples.TAKEN_NAMES), "default");
    }

    @Test
    void isThatOfTheMeaningWithTasksThatCallNothing() {
        assertSameGraph(Samples.text("""
                lifecycle Tour
                state place { home initial, north, south, lost }
                keep trips: 0..2
                state leg holds tasks { packing, walking, resting }
                command go(south: boolean) from home, lost {
                  require trips < 2 or south
                  task packing when trips == 0
                  task walking then { trips = 2 }
                  task resting when south and trips == 2
                  success when south { place = south }
                  success { place = north }
                }
                command back from north, south to home { task walking  task resting }
                command give_up(really: boolean) preempts go, back { require really  accept { place = lost, trips = 0 } }
                reaction homesick when place in {north, south} issue back
                invariant busy: leg == walking implies doing in {go, back}
                """), "default");
    }

    @Test
    void isThatOfTheMeaningForSeveralInstances() {
        assertSameGraph(Samples.text("""
                lifecycle Seat
                state seat { free initial, held, taken, back final, unclear }
                shared seats: 0..2
                outside printed: boolean
                action print needs not printed { printed = true } outcome jam
                command hold(two: boolean) from free to held {
                  require seats > 1 or not two
                  accept when two { seats -= 2 }
                  accept { seats -= 1 }
                }
                command take from held, unclear to taken else unclear { call print  lost { seat = unclear } }
                command back from held, taken to back { require seats_held < 2  accept { seats += 1 } }
                command both from held, taken to back { require seats_held == 2  accept { seats += 2 } }
                reaction full when seat == held and seats == 0 issue back_one
                command back_one internal from held to free { accept when seats_held == 2 { seats += 2 }  accept { seats += 1 } }
                invariant in_bounds: count(seats_held == 2) <= 1
                check three { instances 3 }
                """), "three");
    }

    @ParameterizedTest
    @CsvSource({
        "correct/shared-possible, pair",
        "correct/shared-hand-over, pair",
        "correct/shared-hand-over, three",
        "violation/shared-hand-over, pair"
    })
    void isThatOfTheMeaningForInstancesThatHandOver(String file, String check) {
        assertSameGraph(Samples.conformance(file), check);
    }

    @Test
    void isThatOfTheMeaningWithoutAnythingOutside() {
        assertSameGraph(Samples.text("""
                lifecycle Mail
                state box { empty initial, full, sent final }
                attribute stamp
                setting free: boolean
                define stamped = stamp != none or free
                action frank returns stamp  again harmless
                action post  again harmless  never fails
                command write from empty to full
                command send  from full else unchanged {
                  call frank when not free
                  call post
                  success when stamped { box = sent }
                  success { box = empty, stamp = none }
                  unknown when stamped fail
                  unknown succeed
                }
                command tear from full to empty preempts send { accept { stamp = none } }
                invariant paid: box == sent implies stamped
                """), "default");
    }

    @ParameterizedTest
    @EnumSource(Weakening.class)
    void isThatOfTheMeaningWithoutAGuarantee(Weakening guarantee) {
        // Rows that wait to be written make many states.
        String commands = guarantee == Weakening.COMPARE_AND_SWAP ? "build, note, delete" : "any";
        assertSameGraph(Samples.text("""
                lifecycle Machine
                state machine { wanted initial, active, parked, gone final, broken }
                keep placed: place or none
                outside guest: {absent, running} = absent
                outside place: {here, there} = here
                outside power: boolean = true
                action create  needs guest == absent { guest = running }
                action move    needs guest == running and place == here { place = there } then { power = true }
                               learns { placed = there }
                action destroy needs any { guest = absent } again harmless outcome later
                event fuse  when power { power = false }
                command build  from wanted to active else broken { accept { placed = here } call create }
                command shift  from active to active else unchanged {
                  require placed == here
                  call move
                  lost { machine = broken }
                }
                keep marked: boolean
                command note anytime { accept { marked = true } }
                command park from active, broken to parked preempts shift
                command delete from any to gone else broken preempts build, shift { call destroy }
                reaction tidy when machine == active and seen(not power) issue delete
                check weak { without %s  commands %s }
                """.formatted(guarantee.word(), commands)), "weak");
    }

    @Test
    void isThatOfTheMeaningWhereUsersAndAReactionIssueOneCommand() {
        assertSameGraph(Samples.text("""
                lifecycle Bin
                state bin { empty initial, full, gone final }
                outside waste: {none_yet, some} = none_yet
                action burn needs waste == some { waste = none_yet }
                event drop when waste == none_yet { waste = some }
                command note  from empty to full { require seen(waste == some) }
                command clear from full to empty else unchanged { call burn  lost unchanged }
                command throw_away from any to gone
                reaction clears when bin == full and seen(waste == some) issue clear
                invariant known: bin in {empty, full, gone}
                """), "default");
    }

    @ParameterizedTest
    @EnumSource(Weakening.class)
    void isThatOfTheMeaningWhereCommandsHandOverWithoutAGuarantee(Weakening guarantee) {
        String commands = guarantee == Weakening.COMPARE_AND_SWAP ? "send, clean, again" : "any";
        assertSameGraph(Samples.text("""
                lifecycle Ticket
                state ticket { open initial, sent, closed, gone final }
                keep named: boolean
                keep tries: 0..1
                outside mail: heard = none_sent
                state heard reported from mail { none_sent initial, sent_out }
                action post   needs mail == none_sent  { mail = sent_out }  learns { named = true }
                action recall needs mail == sent_out   { mail = none_sent }
                command send from open to sent else open {
                  call post
                  lost { ticket = closed } issue clean
                  success when tries == 1 issue clean
                }
                command clean from closed, sent else closed {
                  call recall when named  { failure when tries == 0 issue clean }
                  accept { tries = 1 }
                  success when tries == 1 { ticket = closed } issue settle
                  success { ticket = closed }
                }
                command settle internal from closed { accept { named = false } }
                command again from closed to open { success when named issue send  success { tries = 0 } }
                command drop from open, sent to closed preempts send, clean
                command away from closed to gone { require not named }
                reaction tidy when ticket == sent and named and seen(mail == sent_out) issue clean
                invariant sane: heard == sent_out implies ticket != open or tries == 0
                check weak { without %s  commands %s }
                """.formatted(guarantee.word(), commands)), "weak");
    }

    @Test
    void isThatOfTheMeaningWhereCommandsWithoutStepsHandOver() {
        assertSameGraph(Samples.text("""
                lifecycle Lift
                state floor { ground initial, first, top }
                keep rides: 0..3
                keep full: boolean
                command up(far: boolean) from ground, first to first {
                  require rides < 3
                  accept { rides += 1 }
                  success when far issue higher(rides, not full)
                }
                command higher(count: 0..3, load: boolean) from first, top to top {
                  require not full or count == 3
                  accept when load { full = true }
                  accept { rides = 0 }
                  success when load and count > 1 issue note(count)
                }
                command note(count: 0..3) anytime internal { require rides == count  accept { rides = 0 } }
                command down from first, top to ground { success when full issue empty }
                command empty internal from ground { accept { full = false } }
                invariant some: floor == top implies rides < 3
                """), "default");
    }

    private static void assertSameGraph(Lifecycle lifecycle, String checkName) {
        Check check = lifecycle.checks().stream()
                .filter(one -> one.name().equals(checkName))
                .findFirst()
                .orElseThrow();
        Meaning meaning = new Meaning(lifecycle, check);
        Walk walk = Walk.over(meaning, BUDGET);
        assertThat(walk.complete()).isTrue();
        TlaModule module = TlaEmitter.emit(lifecycle, check);
        String configuration =
                module.configurations(checkName).get(0).only(List.of("TypeOK")).text();

        TlcDump dump = new TlcRunner(TlcInstallation.bundled())
                .dump(TlcJob.safety(module.name(), module.text(), configuration));

        TlcGraph graph =
                dump.graph().orElseThrow(() -> new AssertionError(dump.result().log()));
        assertThat(graph.states()).hasSize(walk.size());
        assertThat(graph.states().stream().filter(TlcGraph.State::initial)).hasSize(walk.initialStates());
        assertThat(stepsOf(graph, module, lifecycle)).isEqualTo(stepsOf(walk, lifecycle));
    }

    // ---- the graph of the meaning ----------------------------------------------------------------------------------

    /** How many steps there are, by what they are and what the states before and after read. */
    private static Map<String, Integer> stepsOf(Walk walk, Lifecycle lifecycle) {
        StateWords words = new StateWords(walk.meaning());
        Set<List<Object>> seen = new HashSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        walk.eachStep((from, happening, to) -> {
            String label = label(happening, lifecycle);
            if (seen.add(List.of(from, label, to))) {
                String step = read(words.of(walk.state(from)), lifecycle) + " " + label + " "
                        + read(words.of(walk.state(to)), lifecycle);
                counts.merge(step, 1, Integer::sum);
            }
        });
        return counts;
    }

    private static String label(Happening happening, Lifecycle lifecycle) {
        if (happening.kind() == StepKind.JUDGED) {
            boolean reaction =
                    lifecycle.reactions().stream().anyMatch(one -> one.name().equals(happening.name()));
            return (reaction ? StepKind.REACT : StepKind.ACCEPT) + " " + happening.name();
        }
        boolean named = happening.kind() == StepKind.ACCEPT
                || happening.kind() == StepKind.REACT
                || happening.kind() == StepKind.OUTCOME
                || happening.kind() == StepKind.EVENT
                || happening.kind() == StepKind.REPORT;
        return named
                ? happening.kind() + " " + happening.name()
                : happening.kind().toString();
    }

    private static Map<String, String> read(Map<String, String> words, Lifecycle lifecycle) {
        Map<String, String> read = new TreeMap<>();
        for (List<Variable> group :
                List.of(lifecycle.settings(), lifecycle.kept(), lifecycle.attributes(), lifecycle.outside())) {
            for (Variable variable : group) {
                if (words.containsKey(variable.name()) && !shown(variable, lifecycle)) {
                    read.put(variable.name(), words.get(variable.name()));
                }
            }
        }
        for (String part : List.of(StateWords.LINK, "doing", StateWords.CALL)) {
            if (words.containsKey(part)) {
                read.put(part, words.get(part));
            }
        }
        return read;
    }

    /** The words have what is shown, the module what is stored. */
    private static boolean shown(Variable variable, Lifecycle lifecycle) {
        return lifecycle.mainShowsTasks() && variable.equals(lifecycle.main());
    }

    // ---- TLC's graph -----------------------------------------------------------------------------------------------

    private static Map<String, Integer> stepsOf(TlcGraph graph, TlaModule module, Lifecycle lifecycle) {
        Set<List<Object>> seen = new HashSet<>();
        Map<String, Integer> counts = new TreeMap<>();
        for (TlcGraph.Edge edge : graph.edges()) {
            String label = label(Optional.ofNullable(module.names().actions().get(edge.action()))
                    .orElseThrow(() -> new AssertionError("no action " + edge.action())));
            if (edge.from() != edge.to() && seen.add(List.of(edge.from(), label, edge.to()))) {
                String step = read(words(graph.states().get(edge.from()), module, lifecycle), lifecycle) + " " + label
                        + " "
                        + read(words(graph.states().get(edge.to()), module, lifecycle), lifecycle);
                counts.merge(step, 1, Integer::sum);
            }
        }
        return counts;
    }

    private static String label(TlaAction action) {
        return switch (action.kind()) {
            case COMMAND -> "ACCEPT " + action.name();
            case REACTION -> "REACT " + action.name();
            case OUTCOME, EVENT, REPORT -> action.kind() + " " + action.name();
            case EFFECT, DONE, REFUSED, UNKNOWN, SETTLE, WRITTEN, STRAY, LOOKED, USURPED ->
                action.kind().toString();
        };
    }

    private static Map<String, String> words(TlcGraph.State state, TlaModule module, Lifecycle lifecycle) {
        Map<String, String> words = new LinkedHashMap<>();
        for (String variable : List.of("kept", "outside", "settings")) {
            Map<String, String> names = module.names().fields().getOrDefault(variable, Map.of());
            if (!names.isEmpty()) {
                fields(state, variable).forEach((field, value) -> {
                    String name = Optional.ofNullable(names.get(field)).orElseThrow();
                    boolean attribute = lifecycle.attributes().stream()
                            .anyMatch(one -> one.name().equals(name));
                    words.put(name, attribute ? text(value).equals("true") ? "set" : "none" : text(value));
                });
            }
        }
        if (!lifecycle.actions().isEmpty()) {
            words.put(StateWords.LINK, text(ofInstance(state, "link")));
            words.put("doing", step(fields(state, "op"), lifecycle));
            words.put(StateWords.CALL, step(fields(state, "call"), lifecycle));
        }
        return words;
    }

    private static String step(Map<String, TlaValue> record, Lifecycle lifecycle) {
        String command = text(Optional.ofNullable(record.get("cmd")).orElseThrow());
        if (command.equals("none")) {
            return command;
        }
        int number =
                Integer.parseInt(text(Optional.ofNullable(record.get("step")).orElseThrow()));
        var steps = lifecycle.command(command).steps();
        return steps.size() == 1
                ? command
                : command + "/" + steps.get(number - 1).name();
    }

    private static Map<String, TlaValue> fields(TlcGraph.State state, String variable) {
        return ((TlaValue.Fields) ofInstance(state, variable)).fields();
    }

    private static TlaValue ofInstance(TlcGraph.State state, String variable) {
        TlaValue value = Optional.ofNullable(state.variables().get(variable)).orElseThrow();
        return value instanceof TlaValue.Function function
                ? function.mappings().values().iterator().next()
                : value;
    }

    private static String text(TlaValue value) {
        if (value instanceof TlaValue.Str string) {
            return string.value();
        }
        return value instanceof TlaValue.Bool truth ? Boolean.toString(truth.value()) : value.toString();
    }
}
