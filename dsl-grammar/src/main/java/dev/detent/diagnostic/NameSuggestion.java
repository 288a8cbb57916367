package dev.detent.diagnostic;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NameSuggestion {

    private NameSuggestion() {}

    /**
     * The candidate nearest to a name that is unknown, if one is near enough: at most one edit for each three
     * characters and less than half of the name, where an edit inserts, drops, replaces or swaps neighbours. Case does not
     * count. Of equally near candidates the first wins.
     */
    public static Optional<String> closest(String unknown, Collection<String> candidates) {
        String wanted = unknown.toLowerCase(Locale.ROOT);
        Optional<String> best = Optional.empty();
        int bestDistance = Integer.MAX_VALUE;
        for (String candidate : candidates) {
            if (candidate.equals(unknown)) {
                continue;
            }
            int allowed = Math.max(1, Math.max(unknown.length(), candidate.length()) / 3);
            int limit = Math.min(allowed, bestDistance - 1);
            if (Math.abs(candidate.length() - unknown.length()) > limit) {
                continue;
            }
            int distance = distance(wanted, candidate.toLowerCase(Locale.ROOT));
            if (distance <= limit && 2 * distance < Math.max(unknown.length(), candidate.length())) {
                best = Optional.of(candidate);
                bestDistance = distance;
            }
        }
        return best;
    }

    /** The help line for an unknown name, {@code did you mean `x`?}, if some candidate is near enough. */
    public static Optional<String> didYouMean(String unknown, Collection<String> candidates) {
        return closest(unknown, candidates).map(name -> "did you mean `" + name + "`?");
    }

    /** Edit distance in which swapping two neighbours is one edit. */
    static int distance(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                int edits = Math.min(replace, 1 + Math.min(previous[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    edits = Math.min(edits, twoAgo[j - 2] + 1);
                }
                current[j] = edits;
            }
            int[] free = twoAgo;
            twoAgo = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }
}
