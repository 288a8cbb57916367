package dev.detent.explorer.search;

/** States that are one number each, and what follows them. */
public interface Space {

    /** The states to begin with. */
    long[] initial();

    /** Somebody who finds out what follows; each is used by one thread. */
    Expander expander();

    /** How many states the number stands for: more than one where instances are interchangeable. */
    default long weight(long state) {
        return 1;
    }

    /** Questions (a bit each) whose breaking ends a run: nothing that follows such a state means anything. */
    default long ending() {
        return 0;
    }

    /** Finds out what follows. */
    interface Expander {

        /** Tells of every step out of a state. */
        void expand(long state, Steps steps);

        /** Which of the questions (a bit each) have the answer "broken" in the state. */
        long broken(long state);
    }

    /** Hears of steps. */
    interface Steps {

        /** A step is owed that cannot be taken: which questions (a bit each) that breaks. */
        void stuck(long questions);

        /**
         * One or more steps to a state.
         *
         * @param broken the questions about steps (a bit each) that the step breaks
         * @param count how many steps of the states that the number stands for it is
         */
        void step(long next, long broken, long count);
    }
}
