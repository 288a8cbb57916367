package dev.detent.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param name path from the root of the repository, with slashes
 * @param path where it is
 * @param lines its text
 */
record MarkdownPage(String name, Path path, List<String> lines) {

    private static final String FENCE = "```";
    private static final Pattern LINK = Pattern.compile("\\[[^\\]]*]\\(([^)\\s]+)\\)");

    MarkdownPage {
        lines = List.copyOf(lines);
    }

    static MarkdownPage read(Path root, Path path) {
        try {
            String name = root.relativize(path).toString().replace('\\', '/');
            return new MarkdownPage(name, path, Files.readAllLines(path));
        } catch (IOException failure) {
            throw new AssertionError(path.toString(), failure);
        }
    }

    /** Its fenced blocks, in order. */
    List<Fence> fences() {
        List<Fence> fences = new ArrayList<>();
        int open = -1;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (open < 0 && line.startsWith(FENCE)) {
                open = i;
                text.setLength(0);
            } else if (open >= 0 && line.strip().equals(FENCE)) {
                fences.add(new Fence(name, open + 1, words(lines.get(open)), text.toString()));
                open = -1;
            } else if (open >= 0) {
                text.append(line).append('\n');
            }
        }
        if (open >= 0) {
            throw new AssertionError(name + ":" + (open + 1) + " a fence is not closed");
        }
        return fences;
    }

    private static List<String> words(String line) {
        String info = line.substring(FENCE.length()).strip();
        return info.isEmpty() ? List.of() : List.of(info.split("[\\s,]+", -1));
    }

    /** Targets of links to other files and to headings, as they are written. */
    List<String> links() {
        return prose().flatMap(line -> LINK.matcher(line).results())
                .map(link -> link.group(1))
                .filter(target -> !target.contains(":"))
                .toList();
    }

    /** The names by which links reach the headings: in small letters, without signs, with hyphens for blanks. */
    List<String> anchors() {
        return prose().filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("#+\\s+", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N} _-]", "")
                        .replace(' ', '-'))
                .toList();
    }

    private Stream<String> prose() {
        List<String> prose = new ArrayList<>();
        boolean fenced = false;
        for (String line : lines) {
            fenced ^= line.startsWith(FENCE);
            if (!fenced) {
                prose.add(line);
            }
        }
        return prose.stream();
    }
}
