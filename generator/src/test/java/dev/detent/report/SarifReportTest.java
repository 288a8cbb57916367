package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.detent.check.CheckReport;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifReportTest {

    @SuppressWarnings("NullAway.Init")
    private static JsonSchema schema;

    @BeforeAll
    static void schema() throws IOException {
        try (InputStream text = SarifReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(
                            new String(Optional.ofNullable(text).orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    static Stream<CheckedFile> files() {
        return Stream.of(
                CheckedTicket.violated(),
                CheckedTicket.passed(),
                file(Reports.several()),
                file(Reports.expected()),
                file(Reports.faulty()));
    }

    private static CheckedFile file(CheckReport report) {
        return new CheckedFile("order.lifecycle", Optional.empty(), Optional.empty(), report);
    }

    @ParameterizedTest
    @MethodSource("files")
    void keepsToTheSchema(CheckedFile file) {
        assertThat(schema.validate(SarifReport.of(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() {
        String wrong = SarifReport.of(CheckedTicket.violated()).replace("\"ruleId\"", "\"rule\"");

        assertThat(schema.validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void aRunIsACodeFlowOnTheLinesOfTheFile() {
        JsonObject broken = results(CheckedTicket.violated()).get(0);

        assertThat(broken.get("ruleId").getAsString()).isEqualTo("property/fair_deal");
        assertThat(broken.get("level").getAsString()).isEqualTo("error");
        assertThat(broken.toString())
                .contains("\"uri\":\"" + CheckedTicket.NAME + "\"")
                .contains("\"startLine\":14");
        JsonObject flow = broken.getAsJsonArray("codeFlows").get(0).getAsJsonObject();
        assertThat(flow.getAsJsonArray("threadFlows").get(0).getAsJsonObject().getAsJsonArray("locations"))
                .hasSize(4)
                .last()
                .asString()
                .contains("platform: does charge");
    }

    @Test
    void whatIsNotDecidedIsAResultToo() {
        assertThat(results(CheckedTicket.violated())).anySatisfy(result -> {
            assertThat(result.get("level").getAsString()).isEqualTo("warning");
            assertThat(result.toString()).contains("rest is not decided").contains("ran out");
        });
        assertThat(SarifReport.of(CheckedTicket.violated())).contains("not checked: whether reactions");
    }

    @Test
    void whatPassedOrWasAskedForIsNoResult() {
        assertThat(results(CheckedTicket.passed())).isEmpty();
        assertThat(results(file(Reports.expected()))).isEmpty();
    }

    private static List<JsonObject> results(CheckedFile file) {
        return JsonParser.parseString(SarifReport.of(file))
                .getAsJsonObject()
                .getAsJsonArray("runs")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("results")
                .asList()
                .stream()
                .map(result -> result.getAsJsonObject())
                .toList();
    }
}
