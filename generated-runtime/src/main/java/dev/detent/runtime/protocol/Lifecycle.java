package dev.detent.runtime.protocol;

/** What generated code hands to an engine and to a simulated platform: one lifecycle. */
public record Lifecycle(Machine machine, Vocabulary vocabulary, TextFlow texts) {

    public Catalogue catalogue() {
        return machine.catalogue();
    }
}
