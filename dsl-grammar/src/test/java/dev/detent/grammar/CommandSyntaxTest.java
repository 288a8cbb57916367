package dev.detent.grammar;

import static dev.detent.grammar.Trees.declaration;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CommandSyntaxTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    action a                                 | ActionDeclaration(a, [], -, [], [], [])
                    action a(p: T) needs any                 | ActionDeclaration(a, [Parameter(p, TypeExpression(Named(T), -, false))], NeedsAny, [], [], [])
                    action a needs x returns h, i { x = y }  | ActionDeclaration(a, [], NeedsCondition(Reference(x)), [h, i], [Block([Assignment(x, SET, Reference(y))])], [])
                    action a { } then { x += 1, y -= 2 }     | ActionDeclaration(a, [], -, [], [Block([]), Block([Assignment(x, ADD, IntegerLiteral(1, 1)), Assignment(y, SUBTRACT, IntegerLiteral(2, 2))])], [])
                    action a outcome o learns { h = i } outcome p again harmless never fails | ActionDeclaration(a, [], -, [], [], [Outcome(o), Learns(Block([Assignment(h, SET, Reference(i))])), Outcome(p), AgainHarmless, NeverFails])
                    event e { x = y }                        | EventDeclaration(false, e, -, Block([Assignment(x, SET, Reference(y))]))
                    fair event e when c { }                  | EventDeclaration(true, e, Reference(c), Block([]))
                    assume a, b succeeds                     | AssumeDeclaration([a, b])
                    allow DT345 "as the bank says"           | AllowDeclaration(DT345, [], "as the bank says")
                    allow DT345 in a, `check` "why"          | AllowDeclaration(DT345, [a, check], "why")
                    """)
    void readsWhatHappensOutside(String text, String tree) {
        assertThat(declaration(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    command c                                | CommandDeclaration(false, [c], [], [], [])
                    command c { }                            | CommandDeclaration(false, [c], [], [], [])
                    fair command c, d(p: T)                  | CommandDeclaration(true, [c, d], [Parameter(p, TypeExpression(Named(T), -, false))], [], [])
                    command c from a, b to d else e          | CommandDeclaration(false, [c], [], [From(Listed([a, b])), To(d), Else(Value(e))], [])
                    command c else unchanged from any        | CommandDeclaration(false, [c], [], [Else(Unchanged), From(Any([]))], [])
                    command c preempts any except d anytime internal unused "x" | CommandDeclaration(false, [c], [], [Preempts(Any([d])), Anytime, Internal, Unused("x")], [])
                    command c { require a "no", b }          | CommandDeclaration(false, [c], [], [], [Require([Requirement(Reference(a), "no"), Requirement(Reference(b), -)])])
                    command c { accept when a { x = y } }    | CommandDeclaration(false, [c], [], [], [Accept(Reference(a), Block([Assignment(x, SET, Reference(y))]))])
                    command c { accept { emit m } }          | CommandDeclaration(false, [c], [], [], [Accept(-, Block([Emit(m)]))])
                    """)
    void readsCommands(String text, String tree) {
        assertThat(declaration(text)).isEqualTo(tree);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    call a                                   | Step(-, Call(a, []), -, -, -, [])
                    call a(1, x)                             | Step(-, Call(a, [IntegerLiteral(1, 1), Reference(x)]), -, -, -, [])
                    task t                                   | Step(t, -, -, -, -, [])
                    task t call a                            | Step(t, Call(a, []), -, -, -, [])
                    task t then { x = y } within 5s when c   | Step(t, -, Reference(c), DurationLiteral(5, SECONDS), Block([Assignment(x, SET, Reference(y))]), [])
                    call a within limit { }                  | Step(-, Call(a, []), -, Reference(limit), -, [])
                    success { }                              | Ending(SUCCESS, [], -, Block([]), -)
                    failure when c unchanged                 | Ending(FAILURE, [], Reference(c), Unchanged, -)
                    lost { x = y } fail                      | Ending(LOST, [], -, Block([Assignment(x, SET, Reference(y))]), Fail)
                    unknown retry                            | Ending(UNKNOWN, [], -, -, Retry(-))
                    unknown retry at t                       | Ending(UNKNOWN, [], -, -, Retry(t))
                    unknown succeed                          | Ending(UNKNOWN, [], -, -, Succeed)
                    on o, p unchanged issue c(1)             | Ending(OUTCOME, [o, p], -, Unchanged, Issue(Call(c, [IntegerLiteral(1, 1)])))
                    """)
    void readsClauses(String text, String tree) {
        assertThat(declaration("command c { " + text + " }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [" + tree + "])");
    }

    @Test
    void givesACallToTheBareTaskBeforeIt() {
        assertThat(declaration("command c { task t\n\n call a  call b }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [Step(t, Call(a, []), -, -, -, []),"
                        + " Step(-, Call(b, []), -, -, -, [])])");
        assertThat(declaration("command c { task t when x  call b }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [Step(t, -, Reference(x), -, -, []),"
                        + " Step(-, Call(b, []), -, -, -, [])])");
        assertThat(declaration("command c { task t {} call b }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [Step(t, -, -, -, -, []),"
                        + " Step(-, Call(b, []), -, -, -, [])])");
    }

    @Test
    void readsEndingsOfAStep() {
        assertThat(declaration("command c { call a { failure fail  on o unchanged } failure unchanged }"))
                .isEqualTo("CommandDeclaration(false, [c], [], [], [Step(-, Call(a, []), -, -, -,"
                        + " [Ending(FAILURE, [], -, -, Fail), Ending(OUTCOME, [o], -, Unchanged, -)]),"
                        + " Ending(FAILURE, [], -, Unchanged, -)])");
    }

    @Test
    void readsGroups() {
        assertThat(declaration("group \"G\" { require a  unknown fail  command c  table s { } fair command d }"))
                .isEqualTo("GroupDeclaration(\"G\", [Require([Requirement(Reference(a), -)]),"
                        + " Ending(UNKNOWN, [], -, -, Fail)], [CommandDeclaration(false, [c], [], [], []),"
                        + " TableDeclaration(s, []), CommandDeclaration(true, [d], [], [], [])])");
        assertThat(declaration("group { }")).isEqualTo("GroupDeclaration(-, [], [])");
    }

    @Test
    void readsTables() {
        assertThat(declaration("table s { a, b on c, d when x \"m\" -> e { y = 1 }  any except f -> unchanged }"))
                .isEqualTo(
                        "TableDeclaration(s, [Row(Listed([a, b]), [c, d], Requirement(Reference(x), \"m\"), Value(e),"
                                + " Block([Assignment(y, SET, IntegerLiteral(1, 1))])), Row(Any([f]), [], -, Unchanged, -)])");
    }

    @Test
    void readsReactions() {
        assertThat(declaration("reaction r when seen(x == y) for 10m issue c(1)"))
                .isEqualTo("ReactionDeclaration(r, false, Apply(seen, [Comparison(Reference(x), EQUAL, Reference(y))]),"
                        + " DurationLiteral(10, MINUTES), Call(c, [IntegerLiteral(1, 1)]))");
        assertThat(declaration("reaction r on restart when x issue c"))
                .isEqualTo("ReactionDeclaration(r, true, Reference(x), -, Call(c, []))");
    }
}
