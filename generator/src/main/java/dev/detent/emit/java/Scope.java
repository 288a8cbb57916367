package dev.detent.emit.java;

/**
 * Where an expression of the file stands, which decides the Java variables that it reads.
 *
 * @param outside name of the variable that holds the outside
 * @param parameters where parameters are read from
 */
record Scope(String outside, Parameters parameters) {

    /** Where the value of a parameter is. */
    enum Parameters {
        /** In the arguments of a command that is being accepted. */
        ARGUMENTS,
        /** In the row that carries them. */
        ROW,
        /** In the call. */
        CALL
    }

    /** Guards and writes of an acceptance. */
    static final Scope ACCEPTANCE = new Scope("seen", Parameters.ARGUMENTS);
    /** Conditions and writes of steps, endings and reactions. */
    static final Scope FLIGHT = new Scope("seen", Parameters.ROW);
    /** What an action needs, does and teaches. */
    static final Scope ACTION = new Scope("outside", Parameters.CALL);
    /** Events, and conditions on the outside that need no look. */
    static final Scope OUTSIDE = new Scope("outside", Parameters.ROW);

    /** Whether parameters are those of an action. */
    boolean ofAction() {
        return parameters == Parameters.CALL;
    }

    /** The same place with the outside in the variable of that name. */
    Scope over(String variable) {
        return new Scope(variable, parameters);
    }
}
