package dev.detent.diagnostic;

import java.util.Locale;

/** How much a diagnostic weighs. */
public enum Severity {
    /** The file is refused. */
    ERROR,
    /** The file is accepted, but what it says is probably not what was meant. */
    WARNING,
    /** A warning that the file allows, with a reason. */
    ALLOWED,
    /** Worth knowing. */
    NOTE;

    /** The word that is printed, in lower case. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
