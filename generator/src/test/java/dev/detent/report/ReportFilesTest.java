package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.detent.check.CheckReport;
import dev.detent.check.Verdict;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportFilesTest {

    static Stream<CheckedFile> files() {
        return Stream.of(
                CheckedTicket.violated(),
                CheckedTicket.passed(),
                file(Reports.violated()),
                file(Reports.several()),
                file(Reports.expected()),
                file(Reports.faulty()));
    }

    private static CheckedFile file(CheckReport report) {
        return new CheckedFile("order.lifecycle", Optional.empty(), Optional.empty(), report);
    }

    // ---- the files -------------------------------------------------------------------------------------------------

    @Test
    void areTheSameForTheSameReport() {
        assertThat(ReportFiles.of(CheckedTicket.violated())).isEqualTo(ReportFiles.of(CheckedTicket.violated()));
    }

    @Test
    void areWrittenAsAWholeAndOldRunsAreTakenAway(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("runs"));
        Files.writeString(folder.resolve("runs/mine.txt"), "not of ours");
        ReportFiles.write(CheckedTicket.violated(), folder);
        assertThat(written(folder))
                .containsExactlyInAnyOrder(
                        "report.html",
                        "report.txt",
                        "report.json",
                        "report.sarif",
                        "TEST-detent.xml",
                        "runs/default/fair_deal.svg",
                        "runs/default/fair_deal.mmd",
                        "runs/default/fair_deal.itf.json",
                        "runs/default/TicketFairDealTest.java",
                        "runs/default/gets_in.svg",
                        "runs/default/gets_in.mmd",
                        "runs/default/gets_in.itf.json",
                        "runs/default/TicketGetsInTest.java",
                        "runs/mine.txt");

        ReportFiles.write(CheckedTicket.passed(), folder);
        assertThat(written(folder))
                .containsExactlyInAnyOrder(
                        "report.html", "report.txt", "report.json", "report.sarif", "TEST-detent.xml", "runs/mine.txt");
        assertThat(folder.resolve("report.html")).content().contains("Passed: every promise holds");
    }

    private static Stream<String> written(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .toList()
                    .stream();
        }
    }

    // ---- JUnit -----------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @MethodSource("files")
    void junitCountsWhatItHolds(CheckedFile file) throws Exception {
        Element suite = xml(JunitReport.of(file));
        assertThat(suite.getAttribute("tests")).isEqualTo(count(suite, "testcase"));
        assertThat(suite.getAttribute("failures")).isEqualTo(count(suite, "failure"));
        assertThat(suite.getAttribute("errors")).isEqualTo(count(suite, "error"));
        assertThat(suite.getAttribute("skipped")).isEqualTo(count(suite, "skipped"));
        boolean green = suite.getAttribute("failures").equals("0")
                && suite.getAttribute("errors").equals("0");
        assertThat(green).isEqualTo(file.report().verdict() == Verdict.PASSED);
    }

    @Test
    void junitTellsBrokenFromUndecided() throws Exception {
        Element suite = xml(JunitReport.of(CheckedTicket.violated()));
        assertThat(inside(suite, "failure")).contains("4  platform", "does charge", "money is with_house");
        assertThat(inside(suite, "error")).contains("the time budget of 1 s ran out");
        assertThat(JunitReport.of(CheckedTicket.violated()))
                .contains("message=\"not the model: the Java has &lt;no&gt; such step\"");
        assertThat(inside(suite, "system-out")).contains("whether reactions go round for ever: <none> & such");
    }

    private static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static String count(Element suite, String name) {
        return Integer.toString(suite.getElementsByTagName(name).getLength());
    }

    private static String inside(Element suite, String name) {
        NodeList found = suite.getElementsByTagName(name);
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < found.getLength(); at++) {
            text.append(found.item(at).getTextContent());
        }
        return text.toString();
    }

    // ---- GitHub ----------------------------------------------------------------------------------------------------

    @Test
    void annotationsStandOnTheLineAndAreEscaped() {
        CheckedFile odd = new CheckedFile(
                "a,b:c%.lifecycle",
                Optional.empty(), Optional.empty(), CheckedTicket.violated().report());
        assertThat(GithubAnnotations.of(odd).lines())
                .hasSize(3)
                .first()
                .asString()
                .startsWith("::error file=a%2Cb%3Ac%25.lifecycle,line=14,title=fair_deal is violated in check default::"
                        + "starts with status: basket, money: with_guest%0A1  any caller  reserve");
        assertThat(GithubAnnotations.of(odd)).contains("::warning file=a%2Cb%3Ac%25.lifecycle,line=15,title=rest is");
        assertThat(GithubAnnotations.of(CheckedTicket.passed())).isEmpty();
        assertThat(GithubAnnotations.of(file(Reports.faulty())))
                .isEqualTo(
                        "::error file=order.lifecycle,line=3,title=DT103::`order.lifecycle` cannot be \"read\"%0Acheck the"
                                + " permissions of the file\n");
    }

    @Test
    void annotationsAreForGithubAlone() {
        assertThat(GithubAnnotations.wanted(Map.of("GITHUB_ACTIONS", "true"))).isTrue();
        assertThat(GithubAnnotations.wanted(Map.of("GITHUB_ACTIONS", "false"))).isFalse();
        assertThat(GithubAnnotations.wanted(Map.of("CI", "true"))).isFalse();
    }

    // ---- runs ------------------------------------------------------------------------------------------------------

    @Test
    void itfTellsStatesAndWhereTheLoopBegins() {
        Map<String, String> files = ReportFiles.of(CheckedTicket.violated());
        JsonObject fair = JsonParser.parseString(files.getOrDefault("runs/default/fair_deal.itf.json", ""))
                .getAsJsonObject();
        assertThat(fair.getAsJsonArray("vars").toString())
                .isEqualTo("[\"status\",\"money\",\"doing\",\"link\",\"call\"]");
        assertThat(fair.getAsJsonArray("states")).hasSize(5).last().asString().contains("\"money\":\"with_house\"");
        assertThat(fair.has("loop")).isFalse();

        JsonObject endless = JsonParser.parseString(files.getOrDefault("runs/default/gets_in.itf.json", ""))
                .getAsJsonObject();
        assertThat(endless.get("loop").getAsInt())
                .isLessThan(endless.getAsJsonArray("states").size());
    }

    @Test
    void itfWritesNumbersTruthsAndInstances() {
        String itf = ItfTrace.of("file", Numbers.result()).orElseThrow();

        assertThat(JsonParser.parseString(itf)
                        .getAsJsonObject()
                        .getAsJsonArray("states")
                        .get(0)
                        .toString())
                .isEqualTo("{\"#meta\":{\"index\":0},"
                        + "\"count\":{\"#map\":[[\"i1\",{\"#bigint\":\"3\"}],[\"i2\",{\"#bigint\":\"-1\"}]]},"
                        + "\"open\":{\"#map\":[[\"i1\",true],[\"i2\",false]]},"
                        + "\"link\":{\"#map\":[[\"i1\",\"a\"],[\"i2\",\"b\"]]},"
                        + "\"link_\":{\"#map\":[[\"i1\",\"idle\"],[\"i2\",\"asked\"]]}}");
    }

    @Test
    void mermaidTellsTheRun() {
        assertThat(ReportFiles.of(CheckedTicket.violated()).get("runs/default/fair_deal.mmd"))
                .isEqualTo("""
                        sequenceDiagram
                            participant p0 as any caller
                            participant p1 as Ticket
                            participant p2 as platform
                            p0->>p1: 1. reserve
                            Note right of p1: status: basket -> reserved
                            p0->>p1: 2. pay
                            Note right of p1: doing: none -> pay, pay is asked
                            p1->>p2: call of pay
                            p0->>p1: 3. give_back
                            Note right of p1: status: reserved -> returned, doing: pay -> none, nobody waits for the earlier call any more
                            p2->>p2: 4. does charge
                            Note right of p2: money: with_guest -> with_house
                            Note over p0,p2: status == returned is true (status is returned)
                            Note over p0,p2: money == with_guest is false (money is with_house)
                        """);
    }

    @ParameterizedTest
    @MethodSource("files")
    void drawingsAreXml(CheckedFile file) throws Exception {
        for (var property : file.report().properties()) {
            if (property.counterexample().isPresent()) {
                Element svg =
                        xml(SvgSequence.of("Ticket", property.counterexample().get()));
                assertThat(svg.getAttribute("viewBox")).startsWith("0 0 ");
            }
        }
    }
}
