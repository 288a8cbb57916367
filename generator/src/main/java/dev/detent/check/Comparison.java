package dev.detent.check;

import java.util.Optional;

/**
 * Whether the generated Java takes the same steps as the model, for one check.
 *
 * @param verdict {@link Verdict#PASSED} where everything was compared and is equal, {@link Verdict#ERROR} where something
 *     differs, {@link Verdict#INCONCLUSIVE} where not everything was compared
 * @param states how many states were laid beside each other
 * @param steps how many steps
 * @param refusals how many commands, by whom and with which arguments, were refused on both sides
 * @param note what was not compared, or what differs; empty otherwise
 * @param difference a shortest run to where they differ
 */
public record Comparison(
        String check,
        Verdict verdict,
        long states,
        long steps,
        long refusals,
        String note,
        Optional<Counterexample> difference) {}
