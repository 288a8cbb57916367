package dev.detent.emit.tla;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Gives out names that TLA+ takes and that nothing else in their place has.
 *
 * <p>The rule: a name stays as it is in the file. Where TLA+ or the module itself has taken it, its kind stands before it:
 * the command {@code Next} becomes {@code command_Next}. A name that is still taken gets underscores.
 */
final class NameTable {

    private static final Set<String> WORDS = words("""
            ACTION ASSUME ASSUMPTION AXIOM BOOLEAN BY CASE CHOOSE CONSTANT CONSTANTS COROLLARY DEF DEFINE DEFS DOMAIN ELSE
            ENABLED EXCEPT EXTENDS FALSE HAVE HIDE IF IN INSTANCE LAMBDA LEMMA LET LOCAL MODULE NEW OBVIOUS OMITTED ONLY
            OTHER PICK PROOF PROPOSITION PROVE QED RECURSIVE SF_ STATE STRING SUBSET SUFFICES TAKE TEMPORAL THEN THEOREM
            TRUE UNCHANGED UNION USE VARIABLE VARIABLES WF_ WITH WITNESS
            """);

    /** What the standard modules define, and the words of a TLC configuration. */
    private static final Set<String> STANDARD = words("""
            Nat Int Real Infinity Seq Len Append Head Tail SubSeq SelectSeq IsFiniteSet Cardinality Assert Print PrintT
            Permutations SortSeq JavaTime TLCGet TLCSet TLCEval RandomElement Any ToString
            SPECIFICATION INIT NEXT CONSTRAINT CONSTRAINTS ACTION_CONSTRAINT ACTION_CONSTRAINTS INVARIANT INVARIANTS PROPERTY
            PROPERTIES SYMMETRY VIEW ALIAS POSTCONDITION TYPE TYPE_CONSTRAINT CHECK_DEADLOCK
            """);

    private static final Set<String> MODULES = words(
            "Naturals Integers Reals Sequences FiniteSets Bags RealTime TLC TLCExt Json Randomization Toolbox IOUtils CSV SVG");

    private final Set<String> taken = new HashSet<>(STANDARD);

    /** A table in which nothing but the standard names is taken. */
    NameTable() {}

    /** Takes names for the module itself. */
    void take(Collection<String> names) {
        taken.addAll(names);
    }

    /** A free name for what the file calls {@code name}. */
    String give(String kind, String name) {
        String given = valid(name) && !taken.contains(name) ? name : kind + "_" + name;
        while (!taken.add(given)) {
            given += "_";
        }
        return given;
    }

    /** Whether TLA+ takes the name for an operator or a field. */
    static boolean valid(String name) {
        return Character.isLetter(name.charAt(0))
                && !WORDS.contains(name)
                && !name.startsWith("WF_")
                && !name.startsWith("SF_");
    }

    /** The name of a module; that of a standard module would silently be replaced by it. */
    static String module(String lifecycle) {
        boolean free = valid(lifecycle) && !MODULES.contains(lifecycle);
        return free ? lifecycle : "lifecycle_" + lifecycle;
    }

    /** {@code vm_state} becomes {@code VmState}. */
    static String capitalised(String name) {
        return Arrays.stream(name.split("_"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
    }

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
