package dev.detent.explorer.machine;

import dev.detent.check.CodeAnswer;
import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.meaning.StepKind;
import dev.detent.model.Check;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lays the generated code beside the meaning in every state: which commands are accepted from whom and with which arguments, which
 * are refused, and which steps are owed and cannot be taken. A graph alone does not tell, for steps of different callers may lead
 * to the same state.
 */
public final class MeaningComparison {

    private MeaningComparison() {}

    /**
     * Compares in every state of the graph.
     *
     * @param graph of the code, all of it
     * @param steps the source that the graph was made with
     */
    public static CodeAnswer.LikeMeaning of(Walk graph, MachineSteps steps) {
        Meaning meaning = graph.meaning();
        Check check = meaning.check();
        int asked = graph.size() == 0 ? 0 : asked(steps.details(graph.state(0)).get(0), check);
        long refusals = 0;
        for (int number = 0; number < graph.size(); number++) {
            int[] state = graph.state(number);
            if (meaning.outOfType(state).isPresent()) {
                continue;
            }
            if (!steps.survivesTheStore(state)) {
                return new CodeAnswer.LikeMeaning(
                        refusals, Optional.of("a row is another one after a store has written and read it"), number);
            }
            List<Detail> details = steps.details(state);
            List<BitSet> code = steps.accepted(state);
            List<BitSet> meant = meant(meaning, state, details);
            for (int instance = 0; instance < code.size(); instance++) {
                if (!code.get(instance).equals(meant.get(instance))) {
                    return new CodeAnswer.LikeMeaning(
                            refusals,
                            Optional.of(words(details.get(instance), code.get(instance), meant.get(instance))),
                            number);
                }
                refusals += asked - code.get(instance).cardinality();
            }
            SortedSet<String> owedByCode = new TreeSet<>(steps.owed(state));
            SortedSet<String> owed = owed(meaning, state);
            if (!owedByCode.equals(owed)) {
                return new CodeAnswer.LikeMeaning(
                        refusals,
                        Optional.of("the Java cannot take " + owedByCode + ", the model cannot take " + owed),
                        number);
            }
        }
        return new CodeAnswer.LikeMeaning(refusals, Optional.empty(), -1);
    }

    /** How many ways there are for the users of the check to ask. */
    private static int asked(Detail detail, Check check) {
        return detail.asked(command ->
                check.commands().map(names -> names.contains(command.name())).orElse(true));
    }

    private static List<BitSet> meant(Meaning meaning, int[] state, List<Detail> details) {
        List<BitSet> accepted = new ArrayList<>();
        details.forEach(detail -> accepted.add(new BitSet(detail.size())));
        meaning.steps(state.clone(), (happening, after) -> {
            if (happening.kind() == StepKind.ACCEPT) {
                details.get(happening.instance()).ofMeaning(happening, accepted.get(happening.instance()));
            }
        });
        return accepted;
    }

    private static SortedSet<String> owed(Meaning meaning, int[] state) {
        SortedSet<String> owed = new TreeSet<>();
        meaning.refusedReactions(state.clone()).forEach(name -> owed.add("reaction " + name));
        meaning.refusedHandOvers(state.clone()).forEach(refused -> owed.add("hand-over when " + kind(refused.step())));
        if (meaning.unanswered(state.clone())) {
            owed.add("settle");
        }
        return owed;
    }

    private static String kind(Happening step) {
        return step.kind().name();
    }

    private static String words(Detail detail, BitSet code, BitSet meant) {
        BitSet onlyCode = (BitSet) code.clone();
        onlyCode.andNot(meant);
        if (!onlyCode.isEmpty()) {
            return "the Java accepts " + detail.words(onlyCode.nextSetBit(0)) + ", the model refuses it";
        }
        BitSet onlyMeant = (BitSet) meant.clone();
        onlyMeant.andNot(code);
        return "the model accepts " + detail.words(onlyMeant.nextSetBit(0)) + ", the Java refuses it";
    }
}
