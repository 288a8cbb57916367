package dev.detent.validate;

import dev.detent.ast.LifecycleFile;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;

/** Asks every rule. */
public final class Validator {

    private Validator() {}

    /**
     * What is wrong with the meaning of a file, in no particular order.
     *
     * @param file the file as it is written
     * @param lifecycle what it means
     * @param complete whether the lifecycle holds all that the file declares; if not, nothing is said of what is missing
     */
    public static List<Diagnostic> validate(LifecycleFile file, Lifecycle lifecycle, boolean complete) {
        Subject subject = new Subject(file, lifecycle);
        List<Diagnostic> found = new ArrayList<>();
        for (Rule rule : Rules.ALL) {
            if ((complete || !rule.needsEverything()) && !rule.needsNoErrors()) {
                rule.check(subject, found::add);
            }
        }
        if (complete && found.stream().noneMatch(Diagnostic::isError)) {
            Rules.ALL.stream().filter(Rule::needsNoErrors).forEach(rule -> rule.check(subject, found::add));
        }
        return found;
    }
}
