package dev.detent.report;

import dev.detent.check.CheckReport;
import dev.detent.diagnostic.SourceFile;
import dev.detent.model.Lifecycle;
import java.util.Optional;

/**
 * What there is to report of one file.
 *
 * @param name how messages call the file
 * @param source its text; empty where it could not be read
 * @param lifecycle what it means; empty where it was refused
 * @param report what was shown
 */
public record CheckedFile(String name, Optional<SourceFile> source, Optional<Lifecycle> lifecycle, CheckReport report) {

    /** One line of the file without blanks around it; empty where there is none. */
    String line(int number) {
        return source.filter(file -> number >= 1 && number <= file.lineCount())
                .map(file -> file.line(number).strip())
                .orElse("");
    }
}
