package dev.detent.emit.java;

import com.palantir.javapoet.TypeName;
import java.util.List;

/** The methods of the runtime's {@code Machine}, as a generated machine implements them. */
final class MachineMethods {

    /** A method: how it is called, what it returns, what it is given. */
    record Signature(String name, TypeName returns, List<Param> params) {
        static Signature of(String name, TypeName returns, Param... params) {
            return new Signature(name, returns, List.of(params));
        }
    }

    static final Param COMMAND = Param.number("command");
    static final Param STEP = Param.number("step");
    static final Param ROW = Param.word("row");
    static final Param SEEN = Param.word("seen");
    static final Param OUTSIDE = Param.word("outside");
    static final Param CALL = Param.word("call");
    static final Param ARGUMENTS = Param.word("arguments");
    static final Param CALLER = Param.number("caller");
    static final Param WRITES = new Param(RuntimeTypes.WRITES, "writes");
    static final Param RESULT = Param.number("result");
    static final Param OUTCOME = Param.number("outcome");
    static final Param ENDING = Param.number("ending");
    static final Param PART = Param.number("part");
    static final Param CLAUSE = Param.number("clause");
    static final Param EVENT = Param.number("event");
    static final Param REACTION = Param.number("reaction");
    static final Param REPORT = Param.number("report");
    static final Param AFTER = Param.number("after");
    static final Param CHOICE = Param.number("choice");
    static final Param VICTIM = Param.number("victim");
    static final Param HAND_OVER_NUMBER = Param.number("handOver");

    static final Signature IS_FINAL = Signature.of("isFinal", TypeName.BOOLEAN, ROW);
    static final Signature ANYTIME = Signature.of("anytime", TypeName.BOOLEAN, COMMAND);
    static final Signature INTERNAL = Signature.of("internal", TypeName.BOOLEAN, COMMAND);
    static final Signature PREEMPTS = Signature.of("preempts", TypeName.BOOLEAN, COMMAND, VICTIM);
    static final Signature CLAUSES = Signature.of("clauses", TypeName.INT, COMMAND);
    static final Signature HOLDS =
            Signature.of("holds", TypeName.BOOLEAN, COMMAND, CLAUSE, ROW, SEEN, ARGUMENTS, CALLER);
    static final Signature ACCEPTED =
            Signature.of("accepted", TypeName.LONG, COMMAND, ROW, SEEN, ARGUMENTS, CALLER, WRITES);
    static final Signature READS_OUTSIDE = Signature.of("readsOutside", TypeName.BOOLEAN, COMMAND);
    static final Signature ARGUMENT_CHOICES = Signature.of("argumentChoices", TypeName.INT, COMMAND);
    static final Signature ARGUMENT_CHOICE = Signature.of("argumentChoice", TypeName.LONG, COMMAND, CHOICE);

    static final Signature NEXT_STEP = Signature.of("nextStep", TypeName.INT, COMMAND, AFTER, ROW, SEEN);
    static final Signature CALLS = Signature.of("calls", TypeName.BOOLEAN, COMMAND, STEP);
    static final Signature ASK = Signature.of("ask", TypeName.LONG, COMMAND, STEP, ROW);
    static final Signature REFRESHED = Signature.of("refreshed", TypeName.LONG, ROW, SEEN);
    static final Signature LEARNED = Signature.of("learned", TypeName.LONG, CALL, ROW, WRITES);
    static final Signature THEN = Signature.of("then", TypeName.LONG, COMMAND, STEP, ROW, SEEN, WRITES);
    static final Signature ENDING_TAKEN =
            Signature.of("ending", TypeName.INT, COMMAND, STEP, RESULT, OUTCOME, ROW, SEEN);
    static final Signature ENDED = Signature.of("ended", TypeName.LONG, ENDING, ROW, SEEN, WRITES);
    static final Signature FOLLOW = Signature.of("follow", TypeName.INT, ENDING);
    static final Signature RETRY_STEP = Signature.of("retryStep", TypeName.INT, ENDING);
    static final Signature HAND_OVER = Signature.of("handOver", TypeName.INT, ENDING);
    static final Signature HAND_OVER_COMMAND = Signature.of("handOverCommand", TypeName.INT, HAND_OVER_NUMBER);
    static final Signature HAND_OVER_ARGUMENTS =
            Signature.of("handOverArguments", TypeName.LONG, HAND_OVER_NUMBER, ROW);

    static final Signature NEEDS = Signature.of("needs", TypeName.BOOLEAN, CALL, OUTSIDE);
    static final Signature PARTS = Signature.of("parts", TypeName.INT, CALL);
    static final Signature EFFECT = Signature.of("effect", TypeName.LONG, CALL, PART, OUTSIDE);
    static final Signature EFFECT_SEEN = Signature.of("effectSeen", TypeName.BOOLEAN, CALL, SEEN);
    static final Signature MAY_FAIL = Signature.of("mayFail", TypeName.BOOLEAN, CALL);
    static final Signature MAY_GIVE = Signature.of("mayGive", TypeName.BOOLEAN, CALL, OUTCOME);
    static final Signature TEACHES = Signature.of("teaches", TypeName.BOOLEAN, CALL);
    static final Signature EVENT_POSSIBLE = Signature.of("eventPossible", TypeName.BOOLEAN, EVENT, OUTSIDE);
    static final Signature EVENT_HAPPENS = Signature.of("event", TypeName.LONG, EVENT, OUTSIDE);
    static final Signature REPORTED = Signature.of("reported", TypeName.LONG, REPORT, ROW);

    static final Signature DUE = Signature.of("due", TypeName.BOOLEAN, REACTION, ROW);
    static final Signature LOOKS = Signature.of("looks", TypeName.BOOLEAN, REACTION);
    static final Signature DUE_OUTSIDE = Signature.of("dueOutside", TypeName.BOOLEAN, REACTION, SEEN);
    static final Signature REACTION_COMMAND = Signature.of("reactionCommand", TypeName.INT, REACTION);
    static final Signature REACTION_ARGUMENTS = Signature.of("reactionArguments", TypeName.LONG, REACTION, ROW);
    static final Signature MARKED = Signature.of("marked", TypeName.BOOLEAN, REACTION);

    /** Names that methods of a machine have, so that no word of the file is called like one of them. */
    static final List<String> NAMES = List.of(
            "row",
            "call",
            "catalogue",
            "modelled",
            "initialRow",
            "initialOutside",
            "isFinal",
            "anytime",
            "internal",
            "preempts",
            "clauses",
            "holds",
            "accepted",
            "readsOutside",
            "argumentChoices",
            "argumentChoice",
            "nextStep",
            "calls",
            "ask",
            "refreshed",
            "learned",
            "then",
            "ending",
            "ended",
            "follow",
            "retryStep",
            "handOver",
            "handOverCommand",
            "handOverArguments",
            "needs",
            "parts",
            "effect",
            "effectSeen",
            "mayFail",
            "mayGive",
            "teaches",
            "eventPossible",
            "event",
            "reports",
            "reported",
            "due",
            "looks",
            "dueOutside",
            "reactionCommand",
            "reactionArguments",
            "marked",
            "task",
            "calledAction",
            "action",
            "passedArguments",
            "resources",
            "reactsToResources",
            "resource",
            "capacity",
            "held",
            "withHeldByOthers");

    /** Names of variables that generated methods use. */
    static final List<String> VARIABLES = List.of(
            "command",
            "step",
            "row",
            "seen",
            "outside",
            "call",
            "arguments",
            "caller",
            "writes",
            "result",
            "outcome",
            "ending",
            "part",
            "clause",
            "event",
            "reaction",
            "report",
            "after",
            "choice",
            "victim",
            "handOver",
            "next",
            "value",
            "word",
            "shift",
            "mask",
            "index",
            "low",
            "high",
            "otherwise",
            "task",
            "settings",
            "catalogue");

    private MachineMethods() {}
}
