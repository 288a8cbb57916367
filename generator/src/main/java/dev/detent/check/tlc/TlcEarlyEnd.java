package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Reason;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Runs that ended before the answer was known. */
final class TlcEarlyEnd {
    private static final int EXIT_ON_OUT_OF_MEMORY = 3;
    private static final List<String> MEMORY_WORDS = List.of(
            "java.lang.OutOfMemoryError",
            "There is insufficient memory for the Java Runtime Environment",
            "Could not reserve enough space");
    private static final List<String> DISK_WORDS = List.of("No space left on device", "Disk quota exceeded");

    /** 128 plus SIGHUP, SIGINT, SIGKILL, SIGTERM. TLC's own codes 150 to 153 must not be taken for signals. */
    private static final Set<Integer> KILLED = Set.of(129, 130, 137, 143);

    private TlcEarlyEnd() {}

    /** Why the process ended early, judged by its exit code and its words. */
    static Optional<Reason> reason(int exit, TlcOutput output) {
        if (exit == EXIT_ON_OUT_OF_MEMORY || isMemoryFault(output)) {
            return Optional.of(Reason.MEMORY);
        }
        if (exit != 0 && isDiskFault(output)) {
            return Optional.of(Reason.DISK);
        }
        return KILLED.contains(exit) ? Optional.of(Reason.KILLED) : Optional.empty();
    }

    private static boolean isMemoryFault(TlcOutput output) {
        return output.flattened().anyMatch(message -> TlcCode.isOutOfMemory(message.code()))
                || MEMORY_WORDS.stream().anyMatch(output::mentions);
    }

    private static boolean isDiskFault(TlcOutput output) {
        return output.has(TlcCode.WRITING_POOL)
                || output.has(TlcCode.WRITING_STATES)
                || output.has(TlcCode.DISK_IO)
                || DISK_WORDS.stream().anyMatch(output::mentions);
    }

    static String howFar(Reason reason, TlcStatistics statistics) {
        String figures = statistics.generated() == 0
                ? "before any state was counted"
                : String.format(
                        Locale.ROOT,
                        "after %d distinct states (%d generated), %d of them still to be explored, at depth %d",
                        statistics.distinct(),
                        statistics.generated(),
                        statistics.queued(),
                        statistics.depth());
        return cause(reason) + " " + figures;
    }

    private static String cause(Reason reason) {
        return switch (reason) {
            case TIME_BUDGET -> "the time budget ran out";
            case STATE_BUDGET -> "the state budget ran out";
            case MEMORY -> "the memory ran out";
            case DISK -> "the disk ran out of space";
            case OUTPUT -> "TLC was stopped because it printed too much";
            case INTERRUPTED -> "the check was interrupted";
            case KILLED -> "TLC was killed from outside";
            case STOPPED -> "TLC stopped by itself";
        };
    }

    static String nextStep(Reason reason) {
        return switch (reason) {
            case TIME_BUDGET -> "allow more time, or check a smaller model";
            case STATE_BUDGET -> "allow more states, or check a smaller model";
            case MEMORY -> "allow more memory, or check a smaller model";
            case DISK -> "make room in the directory for temporary files, or choose another one";
            case OUTPUT -> "remove what prints from the module";
            case INTERRUPTED -> "run the check again";
            case KILLED -> "run the check again; if the system killed it for its memory, allow it less memory";
            case STOPPED -> "remove what makes TLC stop from the module";
        };
    }
}
