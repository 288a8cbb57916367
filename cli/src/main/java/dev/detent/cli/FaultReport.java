package dev.detent.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What becomes of a fault of detent itself: a sentence for the user, the details in a file. */
final class FaultReport {

    private FaultReport() {}

    /** Writes the details to a file for temporary files and says where. */
    static String sentence(Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return "there is not enough memory; `java -Xmx4g -jar detent.jar ..` gives it 4 GiB";
        }
        String what = "detent itself failed (" + fault.getClass().getSimpleName() + "); this is a bug";
        try {
            Path details = Files.createTempFile("detent-fault-", ".txt");
            Files.writeString(details, details(fault), StandardCharsets.UTF_8);
            return what + ", please report it with " + details;
        } catch (IOException | SecurityException unwritable) {
            return what + ", and its details could not be written";
        }
    }

    private static String details(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text, true));
        return "detent " + Version.number() + ", Java " + System.getProperty("java.version") + ", "
                + System.getProperty("os.name") + "\n" + text;
    }
}
