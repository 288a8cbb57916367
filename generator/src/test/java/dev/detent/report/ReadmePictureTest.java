package dev.detent.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.check.FoundRuns;
import dev.detent.check.PropertyResult;
import dev.detent.emit.java.Compiled;
import dev.detent.model.Lifecycle;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The picture in the README is the one that a check of the README's lifecycle draws. */
class ReadmePictureTest {

    private static final Pattern LIFECYCLE = Pattern.compile("(?ms)^```lifecycle[^\n]*\n(.*?)^```$");
    private static final Path PICTURE = Path.of("../docs/pictures/ticket-fair_deal.svg");

    @Test
    void isOfTheRunThatItStandsBelow() throws IOException {
        String readme = Files.readString(Path.of("../README.md"));
        Matcher text = LIFECYCLE.matcher(readme);
        assertThat(text.find()).isTrue();
        Lifecycle ticket = Compiled.lifecycle("ticket.lifecycle", text.group(1));
        PropertyResult broken = FoundRuns.of(ticket).get(0);
        String picture = SvgSequence.of(ticket.name(), broken.counterexample().orElseThrow());

        if ("write".equals(System.getProperty("detent.goldens"))) {
            Files.writeString(PICTURE, picture);
        }
        assertThat(readme).contains("](docs/pictures/ticket-fair_deal.svg)");
        assertThat(broken.name()).isEqualTo("fair_deal");
        assertThat(PICTURE).as("refresh with -Ddetent.goldens=write").hasContent(picture);
    }
}
