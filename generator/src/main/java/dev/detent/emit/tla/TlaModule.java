package dev.detent.emit.tla;

import dev.detent.diagnostic.Span;
import dev.detent.emit.Artifact;
import java.util.ArrayList;
import java.util.List;

/**
 * A lifecycle as TLA+.
 *
 * @param name the name of the module, and of its file without {@code .tla}
 * @param text all of the module
 * @param promises what a check of a {@code leads to} may count on beside the minimum. A pass that counts on some is a pass
 *     under the language's fairness; a violation is one only where all are counted on. TLC's work doubles with each
 *     condition, so where there are many no configuration counts on all: {@link TlaConfiguration#counting} then asks with
 *     those that matter.
 * @param configurations what to ask TLC, check by check; those of one {@code leads to} from the least fairness to the most
 */
public record TlaModule(
        String name, String text, TlaNames names, List<TlaPromise> promises, List<TlaConfiguration> configurations) {

    /** Beyond this TLC takes too long, and where there are more than 30 it miscounts. */
    public static final int MOST_CONDITIONS = 12;

    /** So many are asked about as they are; of more it is first tried whether they hold as a group. */
    public static final int FEW_CONDITIONS = 3;

    public TlaModule {
        promises = List.copyOf(promises);
        configurations = List.copyOf(configurations);
    }

    /** Whether the configuration counts on all that the language promises, so that a violation is one. */
    public boolean countsOnAll(TlaConfiguration configuration) {
        return configuration.countedOn().containsAll(promises);
    }

    /** What to ask TLC for a check. */
    public List<TlaConfiguration> configurations(String check) {
        return configurations.stream()
                .filter(configuration -> configuration.check().equals(check))
                .toList();
    }

    /** The module and its configurations as files of one directory, all from the same place of the lifecycle. */
    public List<Artifact> artifacts(Span origin) {
        List<Artifact> artifacts = new ArrayList<>();
        artifacts.add(new Artifact(name + ".tla", text, origin));
        configurations.forEach(configuration ->
                artifacts.add(new Artifact(configuration.name() + ".cfg", configuration.text(), origin)));
        return artifacts;
    }
}
