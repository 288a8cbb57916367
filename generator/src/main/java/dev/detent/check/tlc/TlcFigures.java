package dev.detent.check.tlc;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads statistics and coverage out of TLC's messages. */
final class TlcFigures {
    private static final String NUMBER = "(\\d[\\d,]{0,20})";
    private static final String RATE = "(?: \\([^)]*\\))?";
    private static final Pattern STATES = Pattern.compile("(?:Progress\\(" + NUMBER + "\\) at .*: )?" + NUMBER
            + " states generated" + RATE + ", " + NUMBER + " distinct states found" + RATE + ", " + NUMBER
            + " states left on queue\\.");
    private static final Pattern DEPTH =
            Pattern.compile("The depth of the complete state graph search is " + NUMBER + "\\.");
    private static final Pattern INITIAL =
            Pattern.compile("Finished computing initial states: (?:.* with )?" + NUMBER + "(?: of them)? distinct.*");
    private static final Pattern ACTION = Pattern.compile("<(\\S+) line .*>: (\\d{1,18}):(\\d{1,18})");

    private TlcFigures() {}

    /** The final figures, or the last that were told. */
    static TlcStatistics statistics(TlcOutput output, Duration elapsed) {
        Optional<Matcher> initial = last(output, TlcCode.INITIAL_STATES, INITIAL)
                .or(() -> last(output, TlcCode.INITIAL_STATES_WITH_REPETITIONS, INITIAL));
        Optional<Matcher> progress = last(output, TlcCode.PROGRESS, STATES);
        Optional<Matcher> states = finalStates(output).or(() -> progress);
        Optional<Matcher> depth = last(output, TlcCode.DEPTH, DEPTH).or(() -> progress);
        return new TlcStatistics(
                initial.map(found -> number(found, 1)).orElse(0L),
                states.map(found -> number(found, 2)).orElse(0L),
                states.map(found -> number(found, 3)).orElse(0L),
                states.map(found -> number(found, 4)).orElse(0L),
                depth.map(found -> Math.toIntExact(number(found, 1))).orElse(0),
                elapsed);
    }

    /** Whether TLC told its final figures in a form that is understood. */
    static boolean hasFinalStates(TlcOutput output) {
        return finalStates(output).isPresent();
    }

    private static Optional<Matcher> finalStates(TlcOutput output) {
        return last(output, TlcCode.STATISTICS, STATES);
    }

    /** The last coverage report; each is complete in itself. */
    static TlcCoverage coverage(TlcOutput output) {
        SortedMap<String, TlcCoverage.Count> actions = new TreeMap<>();
        for (TlcMessage message : output.messages()) {
            if (message.code() == TlcCode.COVERAGE_BEGINS) {
                actions.clear();
            } else if (message.code() == TlcCode.COVERAGE_OF_ACTION) {
                matched(ACTION, message)
                        .ifPresent(found -> actions.merge(
                                found.group(1),
                                new TlcCoverage.Count(number(found, 2), number(found, 3)),
                                TlcCoverage.Count::plus));
            }
        }
        return new TlcCoverage(actions);
    }

    private static Optional<Matcher> last(TlcOutput output, int code, Pattern pattern) {
        return output.last(code).flatMap(message -> matched(pattern, message));
    }

    private static Optional<Matcher> matched(Pattern pattern, TlcMessage message) {
        return Optional.of(pattern.matcher(message.text().strip())).filter(Matcher::matches);
    }

    private static long number(Matcher matcher, int group) {
        return Long.parseLong(matcher.group(group).replace(",", ""));
    }
}
