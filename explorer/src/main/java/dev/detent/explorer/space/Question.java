package dev.detent.explorer.space;

/**
 * Something that is asked of states or of steps while they are found.
 *
 * @param name as reports have it
 * @param bit its place among the questions of one search
 */
public record Question(String name, int bit) {

    /** Every variable stays in its type. */
    public static final Question TYPES = new Question("types", 0);

    /** Each unknown end is answered. */
    public static final Question ANSWERED = new Question("unknown_answered", 1);

    /** No command that an ending hands over to is refused. */
    public static final Question HAND_OVERS = new Question("hand_overs_accepted", 2);

    /** No reaction's command is refused. */
    public static final Question REACTIONS = new Question("reactions_accepted", 3);

    /** The first place of a property of the file. */
    static final int FIRST = 4;

    /** How many properties of a file can be asked about at once. */
    static final int MOST = Long.SIZE - FIRST;

    /** The bit alone. */
    public long mask() {
        return 1L << bit;
    }
}
