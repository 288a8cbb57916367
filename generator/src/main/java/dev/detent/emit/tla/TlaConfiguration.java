package dev.detent.emit.tla;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question to TLC.
 *
 * @param name unique among the module's configurations; a file name without its ending
 * @param check name of the check that it belongs to
 * @param specification the definition to check
 * @param constants lines that give the module's constants their values, but for {@code CountedOn}
 * @param promising whether the module has the constant {@code CountedOn}
 * @param invariants definitions that must hold in every state
 * @param properties definitions that must hold of every step ({@link Kind#SAFETY}) or of every run ({@link Kind#LEADS_TO})
 * @param fairness how much is counted on, for {@link Kind#LEADS_TO}
 * @param countedOn the promises of the module that are counted on one by one
 * @param assumptions what is counted on beside the minimum, in the words of the file
 */
public record TlaConfiguration(
        String name,
        String check,
        Kind kind,
        String specification,
        List<String> constants,
        boolean promising,
        List<String> invariants,
        List<String> properties,
        Optional<Fairness> fairness,
        List<TlaPromise> countedOn,
        List<String> assumptions) {

    /** The specification whose steps also mark states, where the module has marks. */
    static final String MARKED = "Marked";

    /** What is asked. */
    public enum Kind {
        /** Invariants and step invariants, all at once. */
        SAFETY,
        /** One {@code leads to} at one level of fairness. */
        LEADS_TO,
        /** One {@code reachable}: TLC is to find the invariant violated. */
        REACHABLE
    }

    public TlaConfiguration {
        constants = List.copyOf(constants);
        invariants = List.copyOf(invariants);
        properties = List.copyOf(properties);
        countedOn = List.copyOf(countedOn);
        assumptions = List.copyOf(assumptions);
    }

    /** The same question about some of its definitions only. */
    public TlaConfiguration only(List<String> definitions) {
        return new TlaConfiguration(
                name,
                check,
                kind,
                specification,
                constants,
                promising,
                invariants.stream().filter(definitions::contains).toList(),
                properties.stream().filter(definitions::contains).toList(),
                fairness,
                countedOn,
                assumptions);
    }

    /** The same question, with the marks of the module in the graph. */
    public TlaConfiguration marked() {
        return new TlaConfiguration(
                name,
                check,
                kind,
                MARKED,
                constants,
                promising,
                invariants,
                properties,
                fairness,
                countedOn,
                assumptions);
    }

    /** The same question, counting on exactly these promises of the module, for a {@code leads to}. */
    public TlaConfiguration counting(List<TlaPromise> promises) {
        return new TlaConfiguration(
                name,
                check,
                kind,
                "FairSpec",
                constants,
                promising,
                invariants,
                properties,
                fairness,
                promises,
                promises.stream().map(TlaPromise::words).distinct().toList());
    }

    /** The text of the configuration file. */
    public String text() {
        List<String> lines = new ArrayList<>();
        lines.add("SPECIFICATION " + specification);
        lines.add("CONSTANTS");
        constants.forEach(constant -> lines.add("  " + constant));
        if (promising) {
            lines.add("  CountedOn = "
                    + countedOn.stream()
                            .map(promise -> "\"" + promise.name() + "\"")
                            .collect(Collectors.joining(", ", "{", "}")));
        }
        section(lines, "INVARIANTS", invariants);
        section(lines, "PROPERTIES", properties);
        lines.add("CHECK_DEADLOCK FALSE");
        return String.join("\n", lines) + "\n";
    }

    private static void section(List<String> lines, String word, List<String> names) {
        if (!names.isEmpty()) {
            lines.add(word);
            names.forEach(name -> lines.add("  " + name));
        }
    }
}
