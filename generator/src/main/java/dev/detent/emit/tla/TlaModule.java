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
 * @param configurations what to ask TLC, check by check; those of one {@code leads to} from the least fairness to the most
 */
public record TlaModule(String name, String text, TlaNames names, List<TlaConfiguration> configurations) {

    public TlaModule {
        configurations = List.copyOf(configurations);
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
