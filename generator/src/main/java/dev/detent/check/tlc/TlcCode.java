package dev.detent.check.tlc;

/** Codes of TLC's messages that decide something here. */
final class TlcCode {
    static final int OUT_OF_MEMORY_FIRST = 1001;
    static final int OUT_OF_MEMORY_LAST = 1003;
    static final int STACK_OVERFLOW = 1005;
    static final int ASSUMPTION_FALSE = 2104;
    static final int INVARIANT_VIOLATED_INITIALLY = 2107;
    static final int PROPERTY_VIOLATED_INITIALLY = 2108;
    static final int INVARIANT_VIOLATED = 2110;
    static final int INVARIANT_NOT_EVALUATED = 2111;
    static final int ACTION_PROPERTY_VIOLATED = 2112;
    static final int ACTION_PROPERTY_NOT_EVALUATED = 2113;
    static final int DEADLOCK = 2114;
    static final int TEMPORAL_PROPERTY_VIOLATED = 2116;
    static final int BACK_TO_STATE = 2122;
    static final int WRITING_POOL = 2127;
    static final int ASSERTION_VIOLATED = 2132;
    static final int DISK_IO = 2161;
    static final int WRITING_STATES = 2175;
    static final int FINISHED = 2186;
    static final int INITIAL_STATES = 2190;
    static final int INITIAL_STATES_WITH_REPETITIONS = 2191;
    static final int CHECKING_TEMPORAL = 2192;
    static final int SUCCESS = 2193;
    static final int DEPTH = 2194;
    static final int STATISTICS = 2199;
    static final int PROGRESS = 2200;
    static final int COVERAGE_BEGINS = 2201;
    static final int TEMPORAL_BRANCHES = 2212;
    static final int STATE = 2217;
    static final int STUTTERING = 2218;
    static final int CHECKED_TEMPORAL = 2267;
    static final int LIVENESS_WITH_SYMMETRY = 2279;
    static final int LIVENESS_WITH_CONSTRAINT = 2284;
    static final int COVERAGE_OF_ACTION = 2772;
    static final int PARSING_FAILED = 3002;

    private TlcCode() {}

    static boolean isOutOfMemory(int code) {
        return code >= OUT_OF_MEMORY_FIRST && code <= OUT_OF_MEMORY_LAST;
    }

    /** About the configuration file or what it names. */
    static boolean isConfiguration(int code) {
        return (code >= 2222 && code <= 2245) || (code >= 5001 && code <= 5006) || code == 2280 || code == 2281;
    }
}
