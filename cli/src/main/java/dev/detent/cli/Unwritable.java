package dev.detent.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;

/** Why a file cannot be written, in words. */
final class Unwritable {

    private Unwritable() {}

    /** What the system says; for a few cases Java has a type instead. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        String said = failure instanceof FileSystemException file ? file.getReason() : failure.getMessage();
        return String.valueOf(said).toLowerCase(Locale.ROOT);
    }
}
