package dev.detent.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.CheckOptions;
import dev.detent.check.CheckProgress;
import dev.detent.check.LifecycleChecker;
import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.Diagnostic;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fenced lifecycle. What follows the word {@code lifecycle} says what is expected:
 *
 * <ul>
 *   <li>nothing: it compiles without a remark, its properties hold, and everything in it happens;
 *   <li>{@code violated a, b}: these properties are violated, the other ones hold;
 *   <li>{@code wrong DT214}: it is refused, with this code only, at the lines that end with {@code // <- here};
 *   <li>{@code warns DT326}: it compiles, with this warning only, at the lines that end with {@code // <- here}.
 *   <li>{@code checked DT501}: it compiles, and a check of it finds this code only.
 * </ul>
 *
 * <p>The page of a code has the message below the block, which says where; there the marks may be missing.
 */
final class LifecycleBlock {

    private static final String HERE = "// <- here";
    private static final Pattern NAME = Pattern.compile("(?m)^\\s*lifecycle\\s+(\\w+)");

    private final Fence fence;
    private final String name;
    private final SourceFile source;

    LifecycleBlock(Fence fence) {
        this.fence = fence;
        Matcher found = NAME.matcher(fence.text());
        this.name = found.find() ? found.group(1) : "example";
        this.source = new SourceFile(name.toLowerCase(Locale.ROOT) + ".lifecycle", fence.text());
    }

    /** What the lifecycle is called. */
    String name() {
        return name;
    }

    SourceFile source() {
        return source;
    }

    Diagnosed<Lifecycle> compile() {
        return LifecycleCompiler.compile(source);
    }

    /** What is found in it: by a check, if it is marked so, and otherwise without one. */
    List<Diagnostic> diagnostics() {
        Diagnosed<Lifecycle> compiled = compile();
        if (fence.marks().isEmpty() || !fence.marks().get(0).equals("checked")) {
            return compiled.diagnostics();
        }
        assertThat(compiled.diagnostics().stream().filter(Diagnostic::isShown))
                .extracting(LifecycleBlock::inOneLine)
                .isEmpty();
        Lifecycle lifecycle = compiled.value().orElseThrow();
        return LifecycleChecker.check(lifecycle, CheckOptions.defaults(), CheckProgress.NONE)
                .diagnostics();
    }

    void run() {
        List<String> marks = fence.marks();
        String kind = marks.isEmpty() ? "holds" : marks.get(0);
        List<String> rest = marks.isEmpty() ? marks : marks.subList(1, marks.size());
        switch (kind) {
            case "holds" -> judged(List.of());
            case "violated" -> judged(rest);
            case "checked" ->
                assertThat(diagnostics().stream()
                                .map(diagnostic -> diagnostic.code().id())
                                .distinct()
                                .toList())
                        .as("what a check finds")
                        .isEqualTo(rest);
            case "wrong", "warns" -> remarked(kind.equals("wrong"), rest);
            default -> throw new AssertionError("unknown mark " + kind);
        }
    }

    private void judged(List<String> violated) {
        Diagnosed<Lifecycle> compiled = compile();
        assertThat(compiled.diagnostics().stream().filter(Diagnostic::isShown))
                .extracting(LifecycleBlock::inOneLine)
                .isEmpty();

        Judgement judgement = Judgement.of(compiled.value().orElseThrow());

        assertThat(judgement.violated()).containsExactlyInAnyOrderElementsOf(violated);
        assertThat(judgement.neverHappens()).isEmpty();
    }

    private void remarked(boolean refused, List<String> codes) {
        assertThat(codes).as("the code that is expected").hasSize(1);
        Diagnosed<Lifecycle> compiled = compile();
        if (fence.page().startsWith(DiagnosticPages.FOLDER) && !source.text().contains(HERE)) {
            assertThat(compiled.diagnostics())
                    .isNotEmpty()
                    .allSatisfy(diagnostic -> assertThat(diagnostic.code().id()).isEqualTo(codes.get(0)));
            assertThat(compiled.hasErrors()).isEqualTo(refused);
            return;
        }
        List<String> found = compiled.diagnostics().stream()
                .filter(diagnostic -> diagnostic.isError() || !refused)
                .map(diagnostic ->
                        diagnostic.code().id() + " line " + diagnostic.span().line())
                .distinct()
                .toList();

        assertThat(found)
                .as(compiled.diagnostics().stream()
                        .map(LifecycleBlock::inOneLine)
                        .toList()
                        .toString())
                .containsExactlyElementsOf(marked(codes.get(0)));
        assertThat(compiled.hasErrors()).isEqualTo(refused);
    }

    private List<String> marked(String code) {
        List<String> marked = new ArrayList<>();
        for (int line = 1; line <= source.lineCount(); line++) {
            if (source.line(line).endsWith(HERE)) {
                marked.add(code + " line " + line);
            }
        }
        return marked;
    }

    private static String inOneLine(Diagnostic diagnostic) {
        return diagnostic.code().id() + " " + diagnostic.span() + " " + diagnostic.message();
    }
}
