package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.browser.BrowserPage;
import dev.detent.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as somebody looks at it: from a file, without a network, in a real browser. */
class ReportPageTest {

    private static final String NO_BROWSER =
            "THE REPORT WAS NOT LOOKED AT: there is no chromium on the path; on Debian: apt-get install chromium";

    /** Tells the contrast of each visible text against what is behind it, and gives those that are hard to read. */
    private static final String HARD_TO_READ = """
            (() => {
              const numbers = colour => colour.match(/[0-9.]+/g).map(Number);
              const light = ([r, g, b]) => {
                const [x, y, z] = [r, g, b].map(v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * x + 0.7152 * y + 0.0722 * z;
              };
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const c = numbers(getComputedStyle(e).backgroundColor);
                  if (c.length === 3 || c[3] > 0) return c;
                }
                return [255, 255, 255];
              };
              return [...document.querySelectorAll('main *:not(svg *)')]
                .filter(e => e.offsetParent && !e.disabled)
                .filter(e => [...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()))
                .filter(e => {
                  const [a, b] = [light(numbers(getComputedStyle(e).color)), light(behind(e))];
                  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
                })
                .map(e => e.tagName + ': ' + e.textContent.slice(0, 40));
            })()
            """;

    private static Optional<Chromium> browser = Optional.empty();

    @TempDir
    static Path folder;

    @BeforeAll
    static void start() throws IOException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            System.err.println(NO_BROWSER);
            assertThat(System.getenv().getOrDefault("DETENT_BROWSER", ""))
                    .as(NO_BROWSER)
                    .isNotEqualTo("required");
        }
        Assumptions.assumeTrue(program.isPresent(), NO_BROWSER);
        browser = Optional.of(Chromium.start(program.orElseThrow()));
    }

    @AfterAll
    static void close() {
        browser.ifPresent(Chromium::close);
    }

    private static BrowserPage open(CheckedFile file) throws IOException {
        Path page = folder.resolve("report.html");
        Files.writeString(page, HtmlReport.of(file));
        BrowserPage opened = browser.orElseThrow().open(page);
        opened.size(1280, 900);
        return opened;
    }

    private static void quiet(BrowserPage page) {
        assertThat(page.complaints()).isEmpty();
        assertThat(page.requests()).isNotEmpty().allMatch(url -> url.startsWith("file:") || url.startsWith("data:"));
    }

    @Test
    void theVerdictIsTheFirstThing() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());

        assertThat(page.text("#verdict strong")).isEqualTo("Violated: 2 promises are broken");
        assertThat(page.evaluate("document.querySelector('#verdict').getBoundingClientRect().top")
                        .getAsDouble())
                .isLessThan(100);
        assertThat(page.text("#not-checked"))
                .contains("Not checked", "rest", "the time budget of 1 s ran out", "for ever: <none> & such");
        assertThat(page.text("#promises ~ .promise"))
                .contains("violated", "fair_deal", "always true", "line 14", "Nobody's money is kept")
                .contains("\"<fair> & square\"", "invariant  fair_deal: status == returned implies");
        quiet(page);
    }

    @Test
    void aPassIsGreenAndSaysWhatItMeans() throws IOException {
        BrowserPage page = open(CheckedTicket.passed());

        assertThat(page.text("#verdict"))
                .startsWith("Passed: every promise holds")
                .contains("No promise of the file was");
        assertThat(page.evaluate("document.querySelectorAll('.run, #not-checked').length")
                        .getAsInt())
                .isZero();
        assertThat(page.text("#coverage ~ .card")).contains("✓ charge done", "✗ charge refused", "? not counted");
        quiet(page);
    }

    @Test
    void aRunIsSteppedThroughWithButtons() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        assertThat(page.text("#run-1 output")).isEqualTo("at the start");
        assertThat(shown(page)).isEqualTo("0");

        page.click("#run-1 .next");
        page.click("#run-1 .next");
        page.click("#run-1 .next");

        assertThat(page.text("#run-1 output")).isEqualTo("step 3 of 4");
        assertThat(shown(page)).isEqualTo("3");
        assertThat(page.text("#run-1 .frame.now")).contains("3. any caller give_back");
        assertThat(page.text("#run-1 .frame.now .here")).startsWith("10").contains("command give_back");
        assertThat(page.text("#run-1 .frame.now tr.changed")).contains("status", "reserved", "returned");
        assertThat(count(page, "#run-1 .frame.now tr.changed")).isEqualTo(3);
        assertThat(count(page, "#run-1 .sequence .step.now[data-step='3']")).isEqualTo(1);

        page.click("#run-1 .back");
        assertThat(shown(page)).isEqualTo("2");
        quiet(page);
    }

    @Test
    void aRunIsSteppedThroughByKeysAndByClicksOnSteps() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        page.click("#run-1 ol.steps button[data-step='2']");
        assertThat(shown(page)).isEqualTo("2");
        page.press("ArrowRight");
        assertThat(shown(page)).isEqualTo("3");
        page.press("End");
        page.press("ArrowRight");
        assertThat(shown(page)).isEqualTo("4");
        assertThat(page.evaluate("document.querySelector('#run-1 .next').disabled")
                        .getAsBoolean())
                .isTrue();
        page.press("ArrowLeft");
        assertThat(shown(page)).isEqualTo("3");
        page.press("Home");
        assertThat(shown(page)).isEqualTo("0");
        page.click("#run-1 .sequence .step[data-step='4'] text");
        assertThat(shown(page)).isEqualTo("4");
        assertThat(page.evaluate("document.querySelector('#run-2 .frame.now').dataset.step")
                        .getAsString())
                .as("the other run stays where it is")
                .isEqualTo("0");
        quiet(page);
    }

    @Test
    void theKeyboardAloneGetsToARun() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        for (int tabs = 0; tabs < 40 && !focused(page, "#run-1, #run-1 *"); tabs++) {
            page.press("Tab");
        }
        assertThat(focused(page, "#run-1, #run-1 *")).isTrue();
        page.press("ArrowRight");
        assertThat(shown(page)).isEqualTo("1");
        assertThat(page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
                        .getAsString())
                .isEqualTo("solid");
    }

    @Test
    void bothSchemesCanBeRead() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        for (boolean dark : List.of(false, true)) {
            page.dark(dark);
            String background = page.evaluate("getComputedStyle(document.body).backgroundColor")
                    .getAsString();
            assertThat(background).isEqualTo(dark ? "rgb(15, 18, 23)" : "rgb(246, 247, 249)");
            assertThat(page.evaluate(HARD_TO_READ).getAsJsonArray())
                    .as("dark: " + dark)
                    .isEmpty();
        }
        page.evaluate("document.querySelector('#verdict p').style.color = '#624040'");
        assertThat(page.evaluate(HARD_TO_READ).getAsJsonArray()).hasSize(1);
    }

    @Test
    void thePageMayNotLoadAnything() throws IOException {
        BrowserPage page = open(CheckedTicket.passed());
        page.evaluate("new Image().src = 'http://127.0.0.1:9/picture.png'");
        for (int patience = 0; patience < 200 && page.complaints().isEmpty(); patience++) {
            page.evaluate("0");
        }
        assertThat(page.complaints()).singleElement().asString().contains("Content Security Policy");
    }

    @Test
    void fitsAPhone() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        page.size(360, 740);
        page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");

        assertThat(page.evaluate("document.documentElement.scrollWidth").getAsInt())
                .isEqualTo(360);
    }

    @Test
    void withoutScriptsEverythingIsThere() throws IOException {
        BrowserPage page = open(CheckedTicket.violated());
        page.withoutScripts();
        page.reload();

        assertThat(count(page, "#run-1.stepping")).isZero();
        assertThat(page.evaluate("[...document.querySelectorAll('#run-1 .frame')].filter(f => f.offsetParent).length")
                        .getAsInt())
                .isEqualTo(5);
    }

    private static String shown(BrowserPage page) {
        return page.evaluate("[...document.querySelectorAll('#run-1 .frame')].filter(f => f.offsetParent)"
                        + ".map(f => f.dataset.step).join()")
                .getAsString();
    }

    private static int count(BrowserPage page, String selector) {
        return page.evaluate("document.querySelectorAll(\"" + selector + "\").length")
                .getAsInt();
    }

    private static boolean focused(BrowserPage page, String selector) {
        return page.evaluate("document.activeElement.matches(\"" + selector + "\")")
                .getAsBoolean();
    }
}
