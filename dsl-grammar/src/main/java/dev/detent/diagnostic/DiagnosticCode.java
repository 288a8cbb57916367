package dev.detent.diagnostic;

/**
 * Everything that Detent can find, by hundreds: DT1xx text and syntax, DT2xx names and types, DT3xx meaning, DT4xx
 * limits of the target languages, DT5xx checks. A number is never used for anything else.
 */
public enum DiagnosticCode {
    FILE_NOT_FOUND(101, "the file does not exist"),
    FILE_IS_DIRECTORY(102, "the file is a directory"),
    FILE_UNREADABLE(103, "the file cannot be read"),
    FILE_NOT_UTF8(104, "the file is not UTF-8"),
    FILE_TOO_LARGE(105, "the file is too large"),

    STRAY_CHARACTER(110, "a character that means nothing here"),
    UNTERMINATED_STRING(111, "a text without its closing quote"),
    UNTERMINATED_COMMENT(112, "a comment without its end"),
    BAD_ESCAPE(113, "an unknown escape in a text"),
    BAD_NUMBER(114, "a malformed number"),
    NUMBER_OUT_OF_RANGE(115, "a number that is too large"),
    SINGLE_QUOTES(116, "a text in single quotes"),

    EMPTY_FILE(120, "a file without a lifecycle"),
    MISSING_LIFECYCLE(121, "a file that does not begin with `lifecycle`"),
    UNEXPECTED(122, "something else was expected"),
    MISSING_BRACE(123, "a missing brace"),
    MISSPELT_WORD(124, "a misspelt word"),
    RESERVED_WORD(125, "a reserved word used as a name"),
    FOREIGN_OPERATOR(126, "an operator of another language"),
    CHAINED_COMPARISON(127, "comparisons in a chain"),
    MISSING_COMMA(128, "two items on a line without a comma"),
    DUPLICATE_CLAUSE(129, "a clause that is already there"),
    TOO_DEEP(130, "nested too deeply"),
    UNCLEAR_ORDER(132, "an expression that needs parentheses"),
    PROMISE_APART(133, "a `fair` at the end of another line"),
    STRAY_DOC_COMMENT(131, "a doc comment that documents nothing", Severity.WARNING),

    UNKNOWN_NAME(201, "a name that nothing declares"),
    DUPLICATE_NAME(202, "a name that is declared twice"),
    AMBIGUOUS_NAME(203, "a name that could mean two things"),
    SHADOWED_NAME(204, "a name that hides another one"),
    BUILT_IN_NAME(205, "a name that the language keeps for itself"),
    CYCLIC_DECLARATION(206, "a declaration that rests on itself"),
    NO_MAIN_STATE(207, "a lifecycle without a plain state"),
    WRONG_TYPE(210, "a value of another type than the place needs"),
    NONE_NOT_ALLOWED(211, "`none` where there always is a value"),
    MAY_BE_NONE(212, "a value that may be none where one is needed"),
    NOT_A_NUMBER(213, "order or arithmetic on something that is no number"),
    VALUE_OUTSIDE(214, "a value that the type does not hold"),
    BAD_TYPE(215, "a type that cannot stand here"),
    NO_INITIAL_VALUE(216, "a variable without a value to start with"),
    WRONG_ARGUMENTS(217, "arguments that do not fit the parameters"),
    WRONG_FUNCTION(218, "a function used wrongly"),
    TEXT_IN_CONDITION(219, "a text where a condition needs a value"),
    SECRET_LEAKS(220, "a secret that would be kept or shown"),
    OUTSIDE_NOT_SEEN(230, "an outside variable read without looking"),
    REPORTED_READ(231, "a reported variable that something rests on"),
    NOT_READABLE_HERE(232, "something that cannot be read here"),
    EFFECT_READS(233, "an effect that a look could not recognise"),
    SEEN_INSIDE(234, "a look in the middle of a condition"),
    REPORTED_WRITTEN(240, "a reported variable that something else writes"),
    TASK_WRITTEN(241, "the task state written by hand"),
    NOT_WRITABLE_HERE(242, "something that cannot be written here"),
    ENDING_NOT_HERE(250, "an ending where nothing can end like that"),
    NEXT_NOT_HERE(251, "an ending that cannot go on like that"),
    STEP_UNANSWERED(252, "a step without an answer for failure"),
    CASES_UNFINISHED(253, "cases without a last one that always holds"),
    NOT_A_TASK(254, "a step that shows a value that is no task"),
    UNUSED_IS_USED(256, "something marked unused that is used"),

    PHASES_COMPARED(260, "a value with phases compared like one value"),
    PHASES_LABELLED(261, "a value with phases that has a code or a label"),
    TABLE_NOT_OF_STATE(262, "a table of something that is no plain state"),
    ROWS_AND_CLAUSES(263, "a command that has rows and says itself what it does"),
    FORMER_NAME_TAKEN(264, "an older name that is taken"),
    ROW_CHANGES_NOTHING(265, "a row that the engine takes although it changes nothing"),
    SEVERAL_TABLES(266, "a command with rows in the tables of two states"),
    RESTART_WAITS(267, "a reaction on restart that waits"),
    NO_SUCH_GUARANTEE(280, "a guarantee that the engine does not give"),
    SHARED_SET(281, "a shared resource written like a variable"),
    SHARED_RANGE(282, "a shared resource without a size"),

    SEVERAL_INITIAL_VALUES(301, "a state that starts in two values"),
    MISSING_INITIAL_VALUE(302, "a state that does not say where it starts"),
    MISPLACED_MARK(303, "a mark that means nothing here"),
    SEVERAL_TASK_STATES(304, "two states that hold the tasks"),
    WRITTEN_TWICE(305, "a variable written twice at once"),
    HEADER_AND_BODY(306, "a header and a body that contradict each other"),
    NEVER_TAKEN(307, "a case that is never taken"),
    HEADER_UNUSED(308, "an `else` that never applies", Severity.WARNING),
    FINAL_SOURCE(309, "a command from a final value"),
    NO_SOURCE(310, "a command that can never be accepted"),
    TASK_VALUE_WRITTEN(311, "a task value written like an ordinary one"),
    WRITTEN_IN_FLIGHT(312, "a state that changes while a command is in flight"),
    MISSING_NEEDS(313, "an effect that does not say what it needs"),
    NEEDS_NOTHING(314, "a need that asks nothing of the outside"),
    LOOK_CANNOT_TELL(315, "an action that a look cannot tell"),
    PREEMPTS_ITSELF(316, "a command that pre-empts itself"),
    PREEMPTION_CIRCLE(317, "pre-emption in a circle"),
    PREEMPTS_STEPLESS(318, "pre-emption of a command that is never in flight"),
    PREEMPTING_ROLLS_BACK(319, "a pre-empting command that leaves the row as it was"),
    ANYTIME_INTERFERES(320, "an `anytime` command that disturbs others"),
    SECRET_NOT_AT_HAND(321, "a secret that would be needed after a crash"),
    DOES_NOTHING(322, "a declaration without any effect"),
    UNUSED_TASK(323, "a task that no step shows"),
    UNUSED_ACTION(324, "an action that nothing calls"),
    UNUSED_NAME(325, "a name that nothing uses", Severity.WARNING),
    VALUE_NEVER_PRODUCED(326, "a value that nothing leads to", Severity.WARNING),
    NOBODY_ISSUES(327, "an internal command that nothing issues"),
    REACTION_REFUSED(328, "a reaction whose command would be refused"),
    TIMER_LOOKS(329, "a timer that rests on the outside"),
    RETRY_UNBOUNDED(330, "a failure that may be tried again for ever"),
    INSTANCES_INDEPENDENT(331, "a check of several independent instances"),
    CHECK_CONTRADICTION(332, "a check that contradicts the file"),
    LOST_ROLLS_BACK(333, "a roll-back where a look shows something else", Severity.WARNING),
    PROGRESS_INTERRUPTED(334, "a progress that any command fulfils", Severity.WARNING),
    REPORT_STARTS_WRONG(335, "a report that starts with something else", Severity.WARNING),
    NO_COMMANDS(336, "a lifecycle without commands"),
    LIMIT_WITHOUT_CALL(390, "a time limit that cannot be meant"),

    CASE_EXCLUDED(340, "a case that others exclude"),
    VALUE_UNREACHED(341, "a value that is never reached", Severity.WARNING),
    NEVER_ACCEPTED(342, "a command whose guard never holds"),
    REACTION_NEVER_DUE(343, "a reaction that is never due"),
    CONDITION_NEVER(344, "a condition that never holds"),
    CONDITION_ALWAYS(345, "a condition that decides nothing", Severity.WARNING),
    CASE_UNREACHED(346, "a case that is never reached", Severity.WARNING),
    NEVER_FINISHES(347, "a call that can never succeed"),
    REACTION_CIRCLE(348, "reactions that never come to rest", Severity.WARNING),
    OUTCOME_UNHANDLED(349, "an outcome that nobody asks for", Severity.WARNING),
    LOOK_BEFORE_FENCE(350, "a look while a call may be out", Severity.WARNING),
    PREEMPTION_BLIND(351, "a pre-emption that leaves things half done", Severity.WARNING),
    NO_WAY_OUT(354, "a value without a way out", Severity.WARNING),
    ROWS_COMPETE(370, "two rows of a table that can hold at once"),
    TASK_NOT_RESTARTED(371, "a task of a table that no restart takes up"),
    VIEW_CASE_NEVER(372, "a case of a view that is never shown"),

    ALLOW_NOTHING(352, "an `allow` that allows nothing"),
    ALLOW_STALE(353, "an `allow` that is not needed", Severity.WARNING),
    TAKEN_LATE(380, "a shared resource that is taken where nothing can be refused"),
    GIVEN_BACK_EARLY(381, "a shared resource that is given back before its use is over"),
    HAND_OVER_REFUSED(384, "a hand-over that would be refused"),
    HAND_OVER_CIRCLE(385, "hand-overs in a circle"),
    HAND_OVER_EARLY(386, "a hand-over before the end"),
    PROMISE_INTERNAL(395, "a promise that somebody asks for what only the engine issues"),
    PROMISE_IDLE(396, "a promise that no property can rest on", Severity.WARNING),
    PROMISE_NEVER_DUE(397, "a promise that never counts"),

    STATE_TOO_WIDE(401, "a lifecycle that needs more bits than fit"),
    FILE_CLASH(402, "two generated files of one name"),
    TOO_MANY_COMMANDS(403, "more commands or values than one Java class can hold"),
    NAMES_COLLIDE(405, "names that differ only in case and underscores"),
    NAME_UNUSABLE(406, "a name that no target language takes"),

    NEVER_HAPPENS(501, "something that no check ever sees happen"),
    NO_SUCH_CHECK(502, "a check that the file does not have"),
    TOOL_FAULT(503, "a tool that failed"),
    ENGINES_DISAGREE(504, "two engines that disagree: a fault of detent"),
    EXPECTATION_UNMET(505, "a property that was expected to be violated and holds");

    private final int number;
    private final String title;
    private final Severity severity;

    DiagnosticCode(int number, String title) {
        this(number, title, Severity.ERROR);
    }

    DiagnosticCode(int number, String title, Severity severity) {
        this.number = number;
        this.title = title;
        this.severity = severity;
    }

    /** The stable name that users see and search for, such as {@code DT101}. */
    public String id() {
        return "DT" + number;
    }

    /** One line that says what the code is about. */
    public String title() {
        return title;
    }

    /** What a diagnostic of this code weighs unless it says otherwise. */
    public Severity severity() {
        return severity;
    }
}
