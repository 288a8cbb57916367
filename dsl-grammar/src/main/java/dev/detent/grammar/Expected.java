package dev.detent.grammar;

import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import java.util.BitSet;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.misc.IntervalSet;

/**
 * What could stand at some place. A name is told apart from the words that could also be names: the token sets of ANTLR
 * alone would offer fifty words wherever a name is expected.
 */
final class Expected {

    private static final ATN NET = LifecycleSyntaxParser._ATN;

    private final IntervalSet tokens = new IntervalSet();
    private boolean name;

    /** Adds what the parser can read next in a state, up to the end of the rule that the state belongs to. */
    void addFrom(int state) {
        collect(NET.states.get(state), new BitSet());
    }

    void addAll(IntervalSet more) {
        tokens.addAll(more);
    }

    private void collect(ATNState state, BitSet seen) {
        if (state.ruleIndex == LifecycleSyntaxParser.RULE_name) {
            name = true;
            return;
        }
        if (state instanceof RuleStopState || seen.get(state.stateNumber)) {
            return;
        }
        seen.set(state.stateNumber);
        for (int i = 0; i < state.getNumberOfTransitions(); i++) {
            Transition transition = state.transition(i);
            if (transition instanceof RuleTransition || transition.isEpsilon()) {
                collect(transition.target, seen);
            } else {
                tokens.addAll(transition.label());
            }
        }
    }

    /** Whether this token type can stand here as itself, not as a name. */
    boolean has(int tokenType) {
        return tokens.contains(tokenType);
    }

    /** Whether a name can stand here. */
    boolean hasName() {
        return name;
    }

    /** The token types that can stand here as themselves, in the order of the grammar. */
    int[] types() {
        return tokens.toArray();
    }
}
