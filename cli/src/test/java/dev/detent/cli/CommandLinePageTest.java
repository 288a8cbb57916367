package dev.detent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The page of the command line has each command, each option and each exit code, and none that there is not. */
class CommandLinePageTest {

    private static final Path PAGE = Path.of("../spec/language/command-line.md");

    private Map<String, List<String>> sections = Map.of();

    @BeforeEach
    void readThePage() throws IOException {
        sections = sections();
    }

    @Test
    void everyCommandIsInTheList() {
        assertThat(firstCells(sections.getOrDefault("", List.of())))
                .containsExactlyInAnyOrderElementsOf(commands().keySet().stream()
                        .map(name -> "[`" + name + "`](#" + name + ")")
                        .toList());
    }

    @Test
    void everyCommonOptionIsThere() {
        assertThat(firstCells(sections.getOrDefault("All commands", List.of())))
                .containsExactlyInAnyOrderElementsOf(root().getCommandSpec().options().stream()
                        .map(CommandLinePageTest::cell)
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyOptionOfACommandIsThere() {
        return commands().entrySet().stream()
                .map(command -> DynamicTest.dynamicTest(command.getKey(), () -> {
                    CommandSpec spec = command.getValue().getCommandSpec();
                    List<String> section = sections.getOrDefault(command.getKey(), List.of());
                    assertThat(section).contains("`detent " + command.getKey() + files(spec) + "`");
                    assertThat(firstCells(section))
                            .containsExactlyInAnyOrderElementsOf(spec.options().stream()
                                    .filter(option -> !option.inherited() && !isCommon(option))
                                    .map(CommandLinePageTest::cell)
                                    .toList());
                }));
    }

    @Test
    void everyExitCodeIsThere() {
        assertThat(firstCells(sections.getOrDefault("How a run ends", List.of())))
                .containsExactlyElementsOf(Arrays.stream(Exit.values())
                        .map(exit -> Integer.toString(exit.code()))
                        .toList());
    }

    private static boolean isCommon(OptionSpec option) {
        return option.usageHelp() || option.versionHelp();
    }

    private static String cell(OptionSpec option) {
        return Arrays.stream(option.names())
                .map(name -> "`" + name + (option.arity().max() == 0 ? "" : "=" + option.paramLabel()) + "`")
                .collect(Collectors.joining(", "));
    }

    private static String files(CommandSpec spec) {
        return spec.positionalParameters().stream()
                .map(CommandLinePageTest::label)
                .map(label -> " " + label)
                .collect(Collectors.joining());
    }

    /** Where something else may stand in the place of files, the page says so in words. */
    private static String label(PositionalParamSpec positional) {
        if (positional.arity().isVariable()) {
            return positional.paramLabel() + "...";
        }
        return positional.arity().min() == 0 ? "[" + positional.paramLabel() + "]" : positional.paramLabel();
    }

    private static CommandLine root() {
        Channel nothing = new Channel(new ByteArrayOutputStream(), Channel.Kind.FILE);
        return new Detent(new Terminal(nothing, nothing, Map.of())).commandLine(new PrintWriter(new StringWriter()));
    }

    private static Map<String, CommandLine> commands() {
        return root().getSubcommands();
    }

    /** The lines of the page by the heading that they stand below, without fenced blocks. */
    private static Map<String, List<String>> sections() throws IOException {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        boolean fenced = false;
        for (String line : Files.readAllLines(PAGE)) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (!fenced) {
                sections.computeIfAbsent(heading, absent -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    /** The first cells of the table of a section, without its head. */
    private static List<String> firstCells(List<String> section) {
        return section.stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> line.split("\\|", -1)[1].strip())
                .toList();
    }
}
