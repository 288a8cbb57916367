package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.LifecycleFile;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is printed is read back as it was. */
final class RoundTripTest {

    private static final int FILES = 2000;

    @Test
    void everyGeneratedTreeSurvivesPrintingAndParsing() {
        for (int seed = 0; seed < FILES; seed++) {
            LifecycleFile file = new TreeGenerator(seed).file();
            String printed = LifecyclePrinter.print(file);
            assertThat(Trees.show(Trees.parse(printed))).as(printed).isEqualTo(Trees.show(file));
        }
    }

    @Test
    void theGeneratorLeavesNoKindOfNodeOut() {
        Set<String> kinds = new HashSet<>();
        Pattern kind = Pattern.compile("[A-Z][A-Za-z]+(?=[(,\\])])");
        for (int seed = 0; seed < FILES; seed++) {
            Matcher matcher = kind.matcher(Trees.show(new TreeGenerator(seed).file()));
            while (matcher.find()) {
                kinds.add(matcher.group());
            }
        }
        assertThat(kinds).containsAll(Trees.kinds());
    }

    @Test
    void printedFilesHaveOneLayout() {
        String printed = LifecyclePrinter.print(Trees.parse("""
                lifecycle   Door   state door { closed initial , open }
                command open from closed to open command close from open to closed { require (quiet) and (not (late)) }
                """));
        assertThat(printed).isEqualTo("""
                        lifecycle Door

                        state door { closed initial, open }

                        command open from closed to open
                        command close from open to closed { require quiet and not late }
                        """);
    }
}
