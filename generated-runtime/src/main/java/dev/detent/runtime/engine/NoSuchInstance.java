package dev.detent.runtime.engine;

/** There is no instance with this id. */
public final class NoSuchInstance extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NoSuchInstance(String id) {
        super("there is no instance " + id);
    }
}
