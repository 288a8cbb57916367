package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.check.PropertyResult;
import dev.detent.check.Verdict;

/** What a property's verdict counts for in a report, as checks may expect violations. */
record Weighing(CheckReport report) {

    /** A check that expects a violation is about nothing else. */
    boolean onlyShown(PropertyResult property) {
        return !property.expected()
                && report.properties().stream()
                        .anyMatch(other -> other.expected() && other.check().equals(property.check()));
    }

    /** Whether the property is broken, and nobody has asked for that. */
    boolean broken(PropertyResult property) {
        return property.verdict() == Verdict.VIOLATED && !property.expected() && !onlyShown(property);
    }

    /** Whether it holds although its check expects that it does not. */
    boolean unmet(PropertyResult property) {
        return property.expected() && property.verdict() == Verdict.PASSED;
    }

    /** Whether nothing is known of it although somebody wants to know. */
    boolean undecided(PropertyResult property) {
        return !onlyShown(property)
                && (property.verdict() == Verdict.INCONCLUSIVE || property.verdict() == Verdict.ERROR);
    }

    /** The verdict for people. */
    String words(PropertyResult property) {
        if (onlyShown(property)) {
            return "(" + property.verdict().word() + ")";
        }
        if (!property.expected()) {
            return property.verdict().word();
        }
        return property.verdict() == Verdict.VIOLATED
                ? "violated, as expected"
                : property.verdict().word() + ", but expected to be violated";
    }
}
