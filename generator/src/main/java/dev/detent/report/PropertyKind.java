package dev.detent.report;

import dev.detent.check.PropertyResult;

/** How a kind of property is called. */
final class PropertyKind {

    private PropertyKind() {}

    /** The words of the language for the kind of a property. */
    static String words(PropertyResult property) {
        return switch (property.kind()) {
            case "stepInvariant" -> "step invariant";
            case "leadsTo" -> "leads to";
            case "alwaysPossible" -> "always possible";
            default -> property.kind();
        };
    }

    /** Kind, name and place, such as {@code invariant fair_deal (line 18)}. */
    static String named(PropertyResult property) {
        String name = words(property) + " " + property.name();
        return property.line() == 0 ? name : name + " (line " + property.line() + ")";
    }
}
