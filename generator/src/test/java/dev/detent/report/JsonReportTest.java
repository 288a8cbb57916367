package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.detent.golden.Golden;
import org.junit.jupiter.api.Test;

class JsonReportTest {

    @Test
    void passed() {
        Golden.check("report/passed.json", JsonReport.of(Reports.passed()));
    }

    @Test
    void violated() {
        Golden.check("report/violated.json", JsonReport.of(Reports.violated()));
    }

    @Test
    void severalChecksAreToldApart() {
        Golden.check("report/several.json", JsonReport.of(Reports.several()));
    }

    @Test
    void aFaultIsADiagnostic() {
        Golden.check("report/faulty.json", JsonReport.of(Reports.faulty()));
    }

    @Test
    void aRefusedFileHasAllKeys() {
        JsonObject root = JsonParser.parseString(
                        JsonReport.refused(Reports.faulty().diagnostics()))
                .getAsJsonObject();

        assertThat(root.keySet())
                .containsExactly("lifecycle", "check", "verdict", "engines", "properties", "diagnostics");
        assertThat(root.get("verdict").getAsString()).isEqualTo("error");
        assertThat(root.getAsJsonArray("diagnostics").get(0).getAsJsonObject().keySet())
                .containsExactly("code", "severity", "message", "file", "line", "column", "help");
    }

    @Test
    void diagnosticsAlone() {
        Golden.check(
                "report/diagnostics.json", JsonDiagnostics.of(Reports.faulty().diagnostics()));
    }
}
