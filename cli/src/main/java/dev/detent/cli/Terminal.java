package dev.detent.cli;

import java.util.Map;

/** What a command sees of the outside: where its results and its messages go, and the environment. */
record Terminal(Channel out, Channel err, Map<String, String> environment) {

    Terminal {
        environment = Map.copyOf(environment);
    }

    /** The process's own. */
    static Terminal ofProcess() {
        return new Terminal(Channel.standardOutput(), Channel.standardError(), System.getenv());
    }

    boolean colourOut(ColourWish wish) {
        return wish.granted(out.isTerminal(), environment);
    }

    boolean colourErr(ColourWish wish) {
        return wish.granted(err.isTerminal(), environment);
    }

    /** Whether a line on standard error can be rewritten in place for somebody who watches. */
    boolean showsProgress() {
        return err.isTerminal() && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
