package dev.detent.compile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.grammar.LifecycleParser;
import dev.detent.model.Lifecycle;
import dev.detent.resolve.Resolver;
import dev.detent.validate.Validator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The time to resolve and validate grows with the size of the file, not with its square. */
class LargeFileTest {

    private static final int STATES = 1000;
    private static final int COMMANDS = 10_000;

    @Test
    void aThousandStatesAndTenThousandCommandsAreValid() {
        SourceFile source = new SourceFile("large.lifecycle", text());
        var file = LifecycleParser.parse(source).value().orElseThrow();
        Diagnosed<Lifecycle> resolved = Resolver.resolve(file, source);
        assertThat(resolved.diagnostics()).isEmpty();
        assertThat(resolved.value().orElseThrow().commands()).hasSize(COMMANDS);
        Lifecycle lifecycle = Resolver.resolve(file, source).value().orElseThrow();
        assertThat(Validator.validate(file, lifecycle, true)).isEmpty();
    }

    private static String text() {
        String states = IntStream.range(0, STATES)
                .mapToObj(i -> "s" + i + (i == 0 ? " initial" : ""))
                .collect(Collectors.joining(", "));
        String commands = IntStream.range(0, COMMANDS).mapToObj(i -> command(i)).collect(Collectors.joining("\n"));
        return "lifecycle Large\nstate place { " + states
                + " }\nkeep tries: 0..3\noutside thing: {here, there} = here\n"
                + "action move needs thing == here { thing = there }\nevent back when thing == there { thing = here }\n"
                + "define few = tries < 3 \"too often\"\n" + commands + "\n";
    }

    private static String command(int i) {
        String from = i % 3 == 0 ? "any except s" + i % STATES : "s" + i % STATES + ", s" + (i + 7) % STATES;
        return "command c" + i + " from " + from + " to s" + (i + 1) % STATES + " else s0 { require few"
                + (i == 0 ? "  accept { tries += 1 }" : "") + "  call move }";
    }
}
