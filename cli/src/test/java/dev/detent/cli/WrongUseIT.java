package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.cli.DetentJar.Run;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Command lines that are wrong: exit code 2, one sentence on standard error, and where to read on. */
class WrongUseIT {

    @TempDir
    Path directory;

    private static final Map<String, String> SENTENCES = Map.of(
            "", "say what to do",
            "chek door.lifecycle", "did you mean `check`",
            "check", "missing required parameter: 'FILE'",
            "check a --tim 3s", "did you mean `--time`",
            "check a --time soon", "`soon` is no time; write 90s, 10m or 2h",
            "check a --states many", "--states",
            "check a --format xml", "`xml` is none of text, json",
            "check a --engine spin", "`spin` is none of both, tlc",
            "generate a", "say where to: `--java DIR`",
            "generate a --java j --package 1.2", "`1.2` is no Java package");

    @TestFactory
    Stream<DynamicTest> isSaidInASentence() {
        DetentJar jar = new DetentJar(directory);
        return SENTENCES.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> DynamicTest.dynamicTest("detent " + entry.getKey(), () -> {
                    Run run = jar.run(
                            entry.getKey().isEmpty()
                                    ? new String[0]
                                    : entry.getKey().split(" "));

                    assertThat(run.exit()).isEqualTo(2);
                    assertThat(run.out()).isEmpty();
                    assertThat(run.err()).startsWith("detent: ").contains(entry.getValue());
                    assertThat(run.err().lines().count()).isLessThanOrEqualTo(2);
                }));
    }

    @Test
    void aNameThatTheLocaleCannotSay() {
        Run run = new DetentJar(directory).run(Map.of("LC_ALL", "C"), List.of(), "check", "größe.lifecycle");

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    }

    @Test
    void helpAndVersionAreNotWrong() {
        DetentJar jar = new DetentJar(directory);

        assertThat(jar.run("--version").out()).matches("detent \\d+\\.\\d+\\.\\d+(-SNAPSHOT)?\n");
        assertThat(jar.run("help", "check").out()).contains("--states");
        assertThat(jar.run("check", "--help").exit()).isZero();
        assertThat(jar.run("completion").out())
                .startsWith("#!/usr/bin/env bash\n")
                .contains("--states");
    }
}
