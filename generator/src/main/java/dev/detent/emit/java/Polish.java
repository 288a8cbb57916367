package dev.detent.emit.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gives generated text the layout that a person would: short comments on one line, constants of one kind together. */
final class Polish {

    private static final int WIDTH = 100;
    private static final Pattern CONSTANT =
            Pattern.compile(" *(?:private )?static final (?:int|long) ([A-Za-z0-9]*)[A-Z0-9_]* = [^;]*;");

    private Polish() {}

    static String of(String text) {
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        return String.join("\n", withoutGaps(withShortComments(lines)));
    }

    private static List<String> withShortComments(List<String> lines) {
        List<String> polished = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<String> comment = i + 2 < lines.size()
                    ? shortComment(lines.get(i), lines.get(i + 1), lines.get(i + 2))
                    : Optional.empty();
            polished.add(comment.orElse(lines.get(i)));
            i += comment.isPresent() ? 2 : 0;
        }
        return polished;
    }

    private static Optional<String> shortComment(String open, String words, String close) {
        boolean three = open.strip().equals("/**")
                && words.strip().startsWith("* ")
                && close.strip().equals("*/");
        if (!three || words.strip().startsWith("* @")) {
            return Optional.empty();
        }
        String comment = open + words.strip().substring(1) + " */";
        return comment.length() <= WIDTH ? Optional.of(comment) : Optional.empty();
    }

    private static List<String> withoutGaps(List<String> lines) {
        List<String> polished = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean gap = lines.get(i).isEmpty() && i > 0 && i + 1 < lines.size();
            if (!gap || !alike(lines.get(i - 1), lines.get(i + 1))) {
                polished.add(lines.get(i));
            }
        }
        return polished;
    }

    /** Two constants whose names begin with the same word. */
    private static boolean alike(String above, String below) {
        if (!above.contains(" static final ") || !below.contains(" static final ")) {
            return false;
        }
        Matcher first = CONSTANT.matcher(above);
        Matcher second = CONSTANT.matcher(below);
        return first.matches() && second.matches() && first.group(1).equals(second.group(1));
    }
}
