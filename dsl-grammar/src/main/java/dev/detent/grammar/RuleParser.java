package dev.detent.grammar;

import dev.detent.grammar.antlr.LifecycleSyntaxParser;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.antlr.v4.runtime.DefaultErrorStrategy;
import org.antlr.v4.runtime.InputMismatchException;
import org.antlr.v4.runtime.NoViableAltException;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATNConfig;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * Reads one rule of the grammar at some place and stops at the first mistake, knowing what could have stood there. The
 * fast prediction mode comes first; the full one is asked before a text is refused.
 */
final class RuleParser {

    /** How deep rules may nest; each bracket and each {@code not} takes one or two. */
    private static final int DEEPEST = 400;

    /**
     * What became of a rule.
     *
     * @param tree the parse tree; empty if the text was refused
     * @param next the index of the first token that was not read; the one at fault if the text was refused
     * @param expected what could have stood at {@code next}
     * @param tooDeep whether the text was refused only because it nests too deeply
     */
    record Outcome<T extends ParserRuleContext>(Optional<T> tree, int next, Expected expected, boolean tooDeep) {}

    private final Tokens tokens;
    private final CountingParser parser;
    private final Recorder recorder = new Recorder();

    RuleParser(Tokens tokens) {
        this.tokens = tokens;
        this.parser = new CountingParser(tokens);
        parser.removeErrorListeners();
        parser.setErrorHandler(recorder);
    }

    /**
     * Reads a rule.
     *
     * @param start the index of its first token
     * @param rule the rule
     * @param ends whether a token that was not read any more, given by its index, may stand after the rule
     * @param follow the token types to offer where it may not
     */
    <T extends ParserRuleContext> Outcome<T> parse(
            int start, Function<LifecycleSyntaxParser, T> rule, IntPredicate ends, IntervalSet follow) {
        Outcome<T> fast = attempt(start, rule, ends, follow, PredictionMode.SLL);
        return fast.tree().isPresent() ? fast : attempt(start, rule, ends, follow, PredictionMode.LL);
    }

    private <T extends ParserRuleContext> Outcome<T> attempt(
            int start,
            Function<LifecycleSyntaxParser, T> rule,
            IntPredicate ends,
            IntervalSet follow,
            PredictionMode mode) {
        parser.start(start, mode);
        recorder.clear();
        try {
            T tree = rule.apply(parser);
            int next = tokens.visibleFrom(tokens.stream().index());
            if (ends.test(next)) {
                return new Outcome<>(Optional.of(tree), next, new Expected(), false);
            }
            Expected expected = recorder.expectedAt(next);
            expected.addAll(follow);
            return new Outcome<>(Optional.empty(), next, expected, false);
        } catch (Refused refused) {
            int place = refused.token.getTokenIndex();
            return new Outcome<>(Optional.empty(), place, recorder.expectedAt(place), refused.tooDeep);
        }
    }

    /** Leaves the generated parser at the first mistake. */
    private static final class Refused extends ParseCancellationException {
        private static final long serialVersionUID = 1L;

        private final transient Token token;
        private final boolean tooDeep;

        Refused(Token token, boolean tooDeep) {
            this.token = token;
            this.tooDeep = tooDeep;
        }
    }

    /** Counts how deep the rules are nested: recursion in the generated parser is recursion in Java. */
    private static final class CountingParser extends LifecycleSyntaxParser {
        private int depth;

        CountingParser(Tokens tokens) {
            super(tokens.stream());
        }

        void start(int index, PredictionMode mode) {
            reset();
            getInputStream().seek(index);
            getInterpreter().setPredictionMode(mode);
            depth = 0;
        }

        @Override
        public void enterRule(ParserRuleContext tree, int state, int rule) {
            super.enterRule(tree, state, rule);
            deeper();
        }

        @Override
        public void exitRule() {
            depth--;
            super.exitRule();
        }

        @Override
        public void enterRecursionRule(ParserRuleContext tree, int state, int rule, int precedence) {
            super.enterRecursionRule(tree, state, rule, precedence);
            deeper();
        }

        @Override
        public void unrollRecursionContexts(ParserRuleContext parent) {
            depth--;
            super.unrollRecursionContexts(parent);
        }

        private void deeper() {
            depth++;
            if (depth > DEEPEST) {
                throw new Refused(getCurrentToken(), true);
            }
        }
    }

    /** Never repairs anything; notes the states in which the parser looked at the current token. */
    private static final class Recorder extends DefaultErrorStrategy {
        private final BitSet states = new BitSet();
        private int index = -1;

        void clear() {
            states.clear();
            index = -1;
        }

        private void note(int place, int state) {
            if (place != index) {
                states.clear();
                index = place;
            }
            states.set(state);
        }

        Expected expectedAt(int place) {
            Expected expected = new Expected();
            if (place == index) {
                states.stream().forEach(expected::addFrom);
            }
            return expected;
        }

        @Override
        public void sync(Parser parser) {
            note(parser.getCurrentToken().getTokenIndex(), parser.getState());
        }

        @Override
        public Token recoverInline(Parser parser) {
            throw refused(parser, new InputMismatchException(parser));
        }

        @Override
        public void recover(Parser parser, RecognitionException mistake) {
            throw refused(parser, mistake);
        }

        @Override
        public void reportError(Parser parser, RecognitionException mistake) {
            // The caller of RuleParser reports.
        }

        private Refused refused(Parser parser, RecognitionException mistake) {
            Token token = mistake.getOffendingToken();
            if (mistake instanceof NoViableAltException lookahead && lookahead.getDeadEndConfigs() != null) {
                for (ATNConfig config : lookahead.getDeadEndConfigs()) {
                    note(token.getTokenIndex(), config.state.stateNumber);
                }
            } else {
                note(token.getTokenIndex(), parser.getState());
            }
            return new Refused(token, false);
        }
    }
}
