package dev.detent.maven;

import dev.detent.emit.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Everything that decides what a goal does: when none of it has changed, the goal would do the same again. */
final class InputKey {

    private final SortedMap<String, String> parts = new TreeMap<>();

    /** An option under its name. */
    InputKey option(String name, Object value) {
        parts.put("option " + name, value.toString());
        return this;
    }

    /**
     * Files by relative path and content; their times do not count.
     *
     * @throws IOException if one cannot be read
     */
    InputKey files(List<LifecycleFile> files) throws IOException {
        for (LifecycleFile file : files) {
            parts.put("file " + file.relative(), Digest.of(Files.readAllBytes(file.path())));
        }
        return this;
    }

    /** 64 hexadecimal digits. */
    String digest() {
        StringBuilder text = new StringBuilder();
        parts.forEach((name, value) ->
                text.append(name).append('\n').append(Digest.of(value)).append('\n'));
        return Digest.of(text.toString());
    }
}
