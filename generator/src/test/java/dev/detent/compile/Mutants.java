package dev.detent.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Small damages to a text: a word dropped, doubled, swapped with its neighbour, or replaced by another one. */
final class Mutants {

    private static final Pattern TOKEN = Pattern.compile("//[^\n]*|\"[^\"\n]*\"|\\w+|[=!<>+-]=|->|\\.\\.|[^\\s\\w]");

    /** A damaged text and the line, from 1, where the damage begins. */
    record Mutant(String text, int line, String kind) {}

    private record Token(int start, int end, String text) {}

    private Mutants() {}

    static List<Mutant> of(String text, long seed, int count) {
        List<Token> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            if (!matcher.group().startsWith("//")) {
                tokens.add(new Token(matcher.start(), matcher.end(), matcher.group()));
            }
        }
        List<Token> words = tokens.stream()
                .filter(token -> Character.isLetter(token.text().charAt(0)))
                .toList();
        Random random = new Random(seed);
        List<Mutant> mutants = new ArrayList<>();
        while (mutants.size() < count) {
            int at = random.nextInt(tokens.size() - 1);
            Token token = tokens.get(at);
            Token next = tokens.get(at + 1);
            Token word = words.get(random.nextInt(words.size()));
            Token other = words.get(random.nextInt(words.size()));
            switch (random.nextInt(5)) {
                case 0 -> mutants.add(mutant(text, token, token.end(), "", "drop"));
                case 1 -> mutants.add(mutant(text, token, token.end(), token.text() + " " + token.text(), "double"));
                case 2 -> {
                    String swapped = next.text() + text.substring(token.end(), next.start()) + token.text();
                    mutants.add(mutant(text, token, next.end(), swapped, "swap"));
                }
                default -> mutants.add(mutant(text, word, word.end(), other.text(), "replace"));
            }
        }
        return mutants;
    }

    private static Mutant mutant(String text, Token from, int end, String replacement, String kind) {
        int line = 1
                + (int) text.substring(0, from.start())
                        .chars()
                        .filter(c -> c == '\n')
                        .count();
        return new Mutant(
                text.substring(0, from.start()) + replacement + text.substring(end),
                line,
                kind + " `" + text.substring(from.start(), end) + "` by `" + replacement + "` in line " + line);
    }
}
