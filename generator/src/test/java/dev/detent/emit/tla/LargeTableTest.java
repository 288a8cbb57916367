package dev.detent.emit.tla;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.compile.LifecycleCompiler;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.SourceFile;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.explore.Walk;
import dev.detent.meaning.Happening;
import dev.detent.meaning.Meaning;
import dev.detent.model.Lifecycle;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A table as long as those of real systems: fifty values, forty commands, two hundred rows. */
class LargeTableTest {

    private static final int VALUES = 50;
    private static final int COMMANDS = 40;
    private static final int ROWS = 200;

    private static String table() {
        String values = IntStream.range(0, VALUES)
                .mapToObj(value -> value == 0 ? "s0 initial" : "s" + value)
                .collect(Collectors.joining(", "));
        String commands =
                IntStream.range(0, COMMANDS).mapToObj(command -> "c" + command).collect(Collectors.joining(", "));
        String rows = IntStream.range(0, ROWS / 2)
                .mapToObj(row -> {
                    int from = row % VALUES;
                    int command = (row * 7 + row / VALUES) % COMMANDS;
                    int to = (from + 1 + row / VALUES) % VALUES;
                    return "  s%d on c%d when hot -> s%d { tries = 0 }%n  s%d on c%d when not hot -> s%d { hot = true }%n"
                            .formatted(from, command, to, from, command, (to + 1) % VALUES);
                })
                .collect(Collectors.joining());
        return """
                lifecycle Large
                state large { %s }
                keep hot: boolean
                keep tries: 0..3
                command %s
                command cool, count
                table large {
                %s  any on cool -> unchanged { hot = false }
                  any on count when tries < 3 -> unchanged { tries += 1 }
                }
                """.formatted(values, commands, rows);
    }

    @Test
    void compilesAndMeansWhatTheRowsSay() {
        Diagnosed<Lifecycle> compiled = LifecycleCompiler.compile(new SourceFile("large.lifecycle", table()));
        assertThat(compiled.diagnostics()).isEmpty();
        Lifecycle lifecycle = compiled.value().orElseThrow();
        assertThat(lifecycle.commands().stream()
                        .mapToInt(command -> command.accept().size())
                        .sum())
                .isEqualTo(ROWS + 2);

        assertThat(JavaEmitter.emit(lifecycle).value()).isPresent();
        assertThat(TlaEmitter.emit(lifecycle).text()).contains("c39(i) ==");

        Walk walk = Walk.over(new Meaning(lifecycle, lifecycle.checks().get(0)), 10_000);
        assertThat(walk.complete()).isTrue();
        assertThat(walk.size()).isEqualTo(VALUES * 2 * 4);
        assertThat(walk.happenings().stream().map(Happening::line).distinct().count())
                .isEqualTo(ROWS + 2);
    }
}
