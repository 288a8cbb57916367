package dev.detent.maven;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The page of the plugin has each goal and parameter of the plugin's descriptor, its property and its default, and no other. */
class PluginPageTest {

    private static final Path PAGE = Path.of("../spec/language/maven-plugin.md");
    private static final String ALL = "All goals";
    private static final String HELP = "help";

    private final Map<String, List<String>> sections = sections();
    private final Map<String, Element> goals = goals();

    @Test
    void everyGoalIsInTheList() {
        assertThat(rows("In a project").map(row -> row.get(0) + " " + row.get(1)))
                .containsExactlyInAnyOrderElementsOf(goals.entrySet().stream()
                        .map(goal -> "[`" + goal.getKey() + "`](#" + goal.getKey() + ") "
                                + text(goal.getValue(), "phase")
                                        .map(phase -> "`" + phase + "`")
                                        .orElse("none"))
                        .toList());
    }

    @TestFactory
    Stream<DynamicTest> everyParameterIsThere() {
        List<String> shared = rows(ALL).map(PluginPageTest::parameter).toList();
        return goals.entrySet().stream()
                .map(goal -> DynamicTest.dynamicTest(goal.getKey(), () -> {
                    List<String> listed = new ArrayList<>(
                            rows(goal.getKey()).map(PluginPageTest::parameter).toList());
                    if (!goal.getKey().equals(HELP)) {
                        listed.addAll(shared);
                    }
                    assertThat(listed).containsExactlyInAnyOrderElementsOf(parameters(goal.getValue()));
                }));
    }

    /** The first three cells: the name, the property, the default. */
    private static String parameter(List<String> row) {
        return String.join(" ", row.subList(0, 3));
    }

    /** The parameters of a goal that a user can set, as the page should have them. */
    private static List<String> parameters(Element goal) {
        Element values = children(goal, "configuration").get(0);
        return children(children(goal, "parameters").get(0), "parameter").stream()
                .filter(parameter -> text(parameter, "editable").equals(Optional.of("true")))
                .map(parameter -> text(parameter, "name").orElseThrow())
                .map(name -> "`" + name + "` " + value(children(values, name).get(0)))
                .toList();
    }

    private static String value(Element element) {
        String property = element.getTextContent().replaceFirst("^\\$\\{(.*)}$", "`$1`");
        String byDefault = element.getAttribute("default-value");
        return property + " " + (byDefault.isEmpty() ? "none" : "`" + byDefault + "`");
    }

    private static Map<String, Element> goals() {
        try (InputStream in =
                requireNonNull(PluginPageTest.class.getResourceAsStream("/META-INF/maven/plugin.xml"), "descriptor")) {
            Element plugin = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(in)
                    .getDocumentElement();
            Map<String, Element> goals = new LinkedHashMap<>();
            children(children(plugin, "mojos").get(0), "mojo")
                    .forEach(mojo -> goals.put(text(mojo, "goal").orElseThrow(), mojo));
            return goals;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static List<Element> children(Element parent, String name) {
        NodeList nodes = parent.getChildNodes();
        return IntStream.range(0, nodes.getLength())
                .mapToObj(nodes::item)
                .filter(node -> node.getNodeType() == Node.ELEMENT_NODE
                        && node.getNodeName().equals(name))
                .map(Element.class::cast)
                .toList();
    }

    private static Optional<String> text(Element parent, String name) {
        return children(parent, name).stream().findFirst().map(Element::getTextContent);
    }

    /** The cells of the table of a section, without its head. */
    private Stream<List<String>> rows(String heading) {
        return sections.getOrDefault(heading, List.of()).stream()
                .filter(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Stream.of(line.split("\\|", -1))
                        .skip(1)
                        .map(String::strip)
                        .toList());
    }

    /** The lines of the page by the heading that they stand below, without fenced blocks. */
    private static Map<String, List<String>> sections() {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String heading = "";
        boolean fenced = false;
        for (String line : lines()) {
            fenced ^= line.startsWith("```");
            if (!fenced && line.startsWith("## ")) {
                heading = line.substring(3);
            } else if (!fenced) {
                sections.computeIfAbsent(heading, absent -> new ArrayList<>()).add(line);
            }
        }
        return sections;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException failure) {
            throw new AssertionError(PAGE.toString(), failure);
        }
    }
}
