package dev.detent.diagnostic;

/**
 * Everything that Detent can find, by hundreds: DT1xx text and syntax, DT2xx names and types, DT3xx meaning, DT4xx
 * limits of the target languages, DT5xx checks, DT9xx not supported yet. A number is never used for anything else.
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
    STRAY_DOC_COMMENT(131, "a doc comment that documents nothing", Severity.WARNING),

    STATE_TOO_WIDE(401, "a lifecycle that needs more bits than fit"),
    FILE_CLASH(402, "two generated files of one name"),
    TOO_MANY_COMMANDS(403, "more commands than one Java class can hold"),
    LATE_PARAMETER(404, "an `anytime` command that reads a parameter when it ends");

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
