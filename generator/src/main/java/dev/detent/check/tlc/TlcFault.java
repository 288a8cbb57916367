package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcResult.Faulty;
import dev.detent.check.tlc.TlcResult.Stage;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an error message means that reports no violation. */
record TlcFault(Stage stage, String message, String nextStep) {
    static final String REPORT_THE_MODULE = "the module was generated wrongly: please report it with the log";
    static final String NAME_A_JAR = "name a complete TLA+ tools jar, or leave that to detent";
    static final String CHECK_THE_TOOL = "try again; if it stays, check the Java and TLC installations and see the log";

    private static final int LONGEST_REASON = 200;
    private static final Pattern PLACE = Pattern.compile("[Ll]ine (\\d+), col(?:umn)? (\\d+)");

    /** Lines of boilerplate around the reason of an evaluation error. */
    private static final Pattern NOISE = Pattern.compile("TLC threw an unexpected exception\\.|"
            + "This was probably caused by an error in the spec or model\\.|"
            + "See the User Output or TLC Console for clues to what happened\\.|"
            + "The exception was an? .*|"
            + "Attempted to apply the operator overridden by the Java method|"
            + "public static .*|"
            + "but it produced the following error:|"
            + "\\s+at .*|:?\\s*|[Ll]ine \\d+, col[^:]*");

    static TlcFault of(TlcMessage error, TlcOutput output) {
        int code = error.code();
        if (code == TlcCode.PARSING_FAILED) {
            return new TlcFault(
                    Stage.PARSE, "the TLA+ parser refuses the module: " + complaints(output), REPORT_THE_MODULE);
        }
        if (error.isBug()) {
            return new TlcFault(Stage.TOOL, "TLC reports a fault of its own: " + reason(error), CHECK_THE_TOOL);
        }
        if (TlcCode.isConfiguration(code)) {
            return new TlcFault(
                    Stage.CONFIGURATION, "TLC refuses the configuration: " + reason(error), REPORT_THE_MODULE);
        }
        return new TlcFault(Stage.EVALUATION, evaluation(error), REPORT_THE_MODULE);
    }

    Faulty result(TlcStatistics statistics, String log) {
        return new Faulty(stage, message, nextStep, statistics, log);
    }

    private static String evaluation(TlcMessage error) {
        if (error.code() == TlcCode.STACK_OVERFLOW || error.wholeText().contains("StackOverflowError")) {
            return "TLC could not evaluate a recursion that is too deep";
        }
        if (error.code() == TlcCode.ASSUMPTION_FALSE) {
            return "an ASSUME of the module is false" + place(error);
        }
        String what = switch (error.code()) {
            case TlcCode.INVARIANT_NOT_EVALUATED -> "an invariant";
            case TlcCode.ACTION_PROPERTY_NOT_EVALUATED -> "a step property";
            default -> "the module";
        };
        return "TLC could not evaluate " + what + place(error) + ": " + reason(error);
    }

    private static String complaints(TlcOutput output) {
        List<SanyComplaint> complaints = SanyComplaint.in(output.loose());
        return complaints.isEmpty()
                ? "it gives no reason"
                : complaints.stream().map(SanyComplaint::toString).collect(Collectors.joining("; "));
    }

    private static String place(TlcMessage error) {
        Matcher found = PLACE.matcher(error.wholeText());
        return found.find() ? " (line " + found.group(1) + ", column " + found.group(2) + ")" : "";
    }

    private static String reason(TlcMessage error) {
        String said = error.wholeText()
                .lines()
                .filter(line -> !NOISE.matcher(line).matches())
                .map(line -> (line.startsWith(": ") ? line.substring(2) : line).strip())
                .collect(Collectors.joining(" "));
        if (said.isEmpty()) {
            return "it gives no reason";
        }
        return said.length() <= LONGEST_REASON ? said : said.substring(0, LONGEST_REASON) + "...";
    }
}
