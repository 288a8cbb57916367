package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.CommandDeclaration;
import dev.detent.ast.Declaration;
import dev.detent.ast.Documented;
import dev.detent.ast.GroupDeclaration;
import dev.detent.ast.LifecycleFile;
import dev.detent.ast.StateDeclaration;
import dev.detent.ast.Step;
import dev.detent.ast.TableDeclaration;
import dev.detent.ast.ViewDeclaration;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticCode;
import dev.detent.diagnostic.SourceFile;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DocCommentTest {

    @Test
    void describesTheLifecycle() {
        assertThat(Trees.parse("/// One.\n///\n///  Two.  \nlifecycle L").doc()).hasValue("One.\n\n Two.");
        assertThat(Trees.parse("/// One.\npackage p\n/// Two.\nlifecycle L /// Three.\n")
                        .doc())
                .hasValue("One.\nTwo.\nThree.");
        assertThat(Trees.parse("// one\n//// two\n/* three */ lifecycle L").doc())
                .isEmpty();
    }

    @Test
    void describesTheNextItemOrTheOneBeforeItOnTheLine() {
        StateDeclaration state = only(StateDeclaration.class, """
                /// State.
                state s { /// More of the state.
                  a initial, /// A.
                  /// B,
                  /// before
                  b /// and after.
                  c { d } /// C.
                  e, f    /// F.
                } /// End of the state.
                """);
        assertThat(state.doc()).hasValue("State.\nMore of the state.\nEnd of the state.");
        assertThat(docs(state.values())).containsExactly("A.", "B,\nbefore\nand after.", "C.", "-", "F.");
        assertThat(docs(state.values().get(2).phases())).containsExactly("-");
    }

    @Test
    void describesStepsAlsoThoseOfATaskAndACall() {
        CommandDeclaration command = only(CommandDeclaration.class, """
                command c from a to b {  /// Command.
                  /// First.
                  task t call x
                  call y { failure fail } /// Second.
                  task u  /// Third,
                    call z /// to its end.
                  call w
                }
                """);
        assertThat(command.doc()).hasValue("Command.");
        assertThat(docs(command.body().stream().map(Step.class::cast).toList()))
                .containsExactly("First.", "Second.", "Third,\nto its end.", "-");
    }

    @Test
    void describesMembersRowsCasesAndProperties() {
        GroupDeclaration group = only(
                GroupDeclaration.class, "/// G.\ngroup {\n  require x\n  /// C.\n  command c\n  command d /// D.\n}");
        assertThat(group.doc()).hasValue("G.");
        assertThat(docs(group.members())).containsExactly("C.", "D.");
        TableDeclaration table = only(TableDeclaration.class, "table s {\n /// Row.\n a -> b\n c -> d /// Other.\n}");
        assertThat(docs(table.rows())).containsExactly("Row.", "Other.");
        ViewDeclaration view = only(ViewDeclaration.class, "view v {\n /// Case.\n a when x\n b otherwise\n}");
        assertThat(docs(view.cases())).containsExactly("Case.");
        Declaration property = only(Declaration.class, "/// P.\nstep invariant p:\n  x");
        assertThat(property.doc()).hasValue("P.");
    }

    @Test
    void describesEachOfManyDeclarations() {
        LifecycleFile file = Trees.parse(
                "lifecycle L\n/// A.\nkeep a: T\n/// B.\nkeep b: T /// Bb.\nkeep c: T\n\n/// D.\n\nkeep d: T");
        assertThat(docs(file.declarations())).containsExactly("A.", "B.\nBb.", "-", "D.");
    }

    @Test
    void isWarnedOfWhereItDescribesNothing() {
        Diagnosed<LifecycleFile> result = LifecycleParser.parse(
                new SourceFile(
                        "f",
                        "lifecycle L\ncommand c {\n  /// Nothing.\n  require x /// Nothing either.\n  accept { }\n}\n/// End."));
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.diagnostics())
                .allMatch(warning -> warning.code() == DiagnosticCode.STRAY_DOC_COMMENT)
                .extracting(warning -> warning.span().line())
                .containsExactly(3, 4, 7);
    }

    private static <T extends Declaration> T only(Class<T> type, String text) {
        LifecycleFile file = Trees.parse("lifecycle L\n\n" + text);
        assertThat(file.declarations()).hasSize(1);
        return type.cast(file.declarations().get(0));
    }

    private static Stream<String> docs(List<? extends Documented> items) {
        return items.stream().map(item -> item.doc().orElse("-"));
    }
}
