package dev.detent.check.tlc;

import dev.detent.check.tlc.TlcTrace.BackToState;
import dev.detent.check.tlc.TlcTrace.Ending;
import dev.detent.check.tlc.TlcTrace.Ends;
import dev.detent.check.tlc.TlcTrace.State;
import dev.detent.check.tlc.TlcTrace.Stuttering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the trace that TLC prints after a violation. */
final class TlcTraceReader {
    private static final Pattern STATE = Pattern.compile("(\\d+): <([^>\\s]+)( [^\\n]*)?>\\n(.*)", Pattern.DOTALL);
    private static final Pattern BACK = Pattern.compile("(\\d{1,9}): Back to state: <([^>\\s]+)( [^\\n]*)?>");
    private static final String INITIAL = "Initial";

    private TlcTraceReader() {}

    /**
     * @throws TlaSyntaxException if a state is not readable, a number is missing, or there is no state at all
     */
    static TlcTrace read(TlcOutput output) throws TlaSyntaxException {
        List<State> states = new ArrayList<>();
        Ending ending = new Ends();
        for (TlcMessage message : output.messages()) {
            switch (message.code()) {
                case TlcCode.STATE -> states.add(state(message.text(), states.size() + 1));
                case TlcCode.STUTTERING -> ending = new Stuttering();
                case TlcCode.BACK_TO_STATE -> ending = back(message.text(), states.size());
                case TlcCode.INVARIANT_VIOLATED_INITIALLY, TlcCode.PROPERTY_VIOLATED_INITIALLY ->
                    states.add(initial(message.text()));
                default -> {
                    // Everything else says nothing about the trace.
                }
            }
        }
        if (states.isEmpty()) {
            throw new TlaSyntaxException("a trace", "", 0);
        }
        return new TlcTrace(states, ending);
    }

    private static State state(String text, int number) throws TlaSyntaxException {
        Matcher found = STATE.matcher(text);
        if (!found.matches() || !found.group(1).equals(Integer.toString(number))) {
            throw new TlaSyntaxException("state " + number, text, 0);
        }
        return new State(number, action(found.group(2)), new TlaReader(found.group(4)).onlyState());
    }

    private static State initial(String text) throws TlaSyntaxException {
        String variables = text.substring(text.indexOf('\n') + 1);
        return new State(1, Optional.empty(), new TlaReader(variables).onlyState());
    }

    private static Ending back(String text, int states) throws TlaSyntaxException {
        Matcher found = BACK.matcher(text.strip());
        if (!found.matches()) {
            throw new TlaSyntaxException("a way back", text, 0);
        }
        int number = Integer.parseInt(found.group(1));
        if (number < 1 || number > states) {
            throw new TlaSyntaxException("a way back to one of the states", text, 0);
        }
        return new BackToState(number, action(found.group(2)));
    }

    private static Optional<String> action(String name) {
        return Optional.of(name).filter(found -> !found.equals(INITIAL));
    }
}
