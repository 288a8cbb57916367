package dev.detent.check.tlc;

import dev.detent.check.tlc.TlaValue.Bool;
import dev.detent.check.tlc.TlaValue.Fields;
import dev.detent.check.tlc.TlaValue.Function;
import dev.detent.check.tlc.TlaValue.Int;
import dev.detent.check.tlc.TlaValue.ModelValue;
import dev.detent.check.tlc.TlaValue.SetOf;
import dev.detent.check.tlc.TlaValue.Str;
import dev.detent.check.tlc.TlaValue.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads values and states in TLC's notation, whatever its line breaks. */
final class TlaReader {
    /** Larger intervals are a mistake, not a state. */
    private static final long LARGEST_INTERVAL = 1_000_000;

    private static final int DEEPEST_NESTING = 200;

    private final String text;
    private int at;
    private int depth;

    TlaReader(String text) {
        this.text = text;
    }

    TlaValue onlyValue() throws TlaSyntaxException {
        TlaValue value = value();
        end();
        return value;
    }

    /** {@code /\ x = 1 /\ y = 2}; the bullet is missing where there is one variable. */
    Map<String, TlaValue> onlyState() throws TlaSyntaxException {
        Map<String, TlaValue> variables = new LinkedHashMap<>();
        boolean bullets = take("/\\");
        do {
            int start = at;
            String name = identifier("a variable");
            expect("=");
            if (variables.put(name, value()) != null) {
                throw new TlaSyntaxException("another variable", text, start);
            }
        } while (bullets && take("/\\"));
        end();
        return variables;
    }

    private TlaValue value() throws TlaSyntaxException {
        depth++;
        if (depth > DEEPEST_NESTING) {
            throw fault("a value that is nested less deeply");
        }
        TlaValue value = nested();
        depth--;
        return value;
    }

    private TlaValue nested() throws TlaSyntaxException {
        blanks();
        if (at == text.length()) {
            throw fault("a value");
        }
        char c = text.charAt(at);
        if (c == '"') {
            return new Str(string());
        }
        if (c == '-' || isDigit(c)) {
            return numberOrInterval();
        }
        if (take("<<")) {
            return tuple();
        }
        if (take("{")) {
            return set();
        }
        if (take("[")) {
            return fields();
        }
        if (take("(")) {
            return function();
        }
        String name = identifier("a value");
        return switch (name) {
            case "TRUE" -> new Bool(true);
            case "FALSE" -> new Bool(false);
            default -> new ModelValue(name);
        };
    }

    private TlaValue numberOrInterval() throws TlaSyntaxException {
        int first = number();
        if (!take("..")) {
            return new Int(first);
        }
        blanks();
        int start = at;
        int last = number();
        if ((long) last - first >= LARGEST_INTERVAL) {
            throw new TlaSyntaxException("a smaller interval", text, start);
        }
        Set<TlaValue> elements = new LinkedHashSet<>();
        for (long i = first; i <= last; i++) {
            elements.add(new Int((int) i));
        }
        return new SetOf(elements);
    }

    private int number() throws TlaSyntaxException {
        int start = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        try {
            return Integer.parseInt(text.substring(start, at));
        } catch (NumberFormatException notANumber) {
            throw new TlaSyntaxException("a 32-bit integer", text, start);
        }
    }

    private TlaValue tuple() throws TlaSyntaxException {
        List<TlaValue> elements = new ArrayList<>();
        if (!take(">>")) {
            do {
                elements.add(value());
            } while (take(","));
            expect(">>");
        }
        return new Tuple(elements);
    }

    private TlaValue set() throws TlaSyntaxException {
        Set<TlaValue> elements = new LinkedHashSet<>();
        if (!take("}")) {
            do {
                int start = at;
                if (!elements.add(value())) {
                    throw new TlaSyntaxException("another element", text, start);
                }
            } while (take(","));
            expect("}");
        }
        return new SetOf(elements);
    }

    private TlaValue fields() throws TlaSyntaxException {
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        do {
            int start = at;
            String field = identifier("a field");
            expect("|->");
            if (fields.put(field, value()) != null) {
                throw new TlaSyntaxException("another field", text, start);
            }
        } while (take(","));
        expect("]");
        return new Fields(fields);
    }

    private TlaValue function() throws TlaSyntaxException {
        Map<TlaValue, TlaValue> mappings = new LinkedHashMap<>();
        do {
            int start = at;
            TlaValue argument = value();
            expect(":>");
            if (mappings.put(argument, value()) != null) {
                throw new TlaSyntaxException("another argument", text, start);
            }
        } while (take("@@"));
        expect(")");
        return canonical(mappings);
    }

    /** TLC prints some functions as tuples or records and others not, depending on how they came to be. */
    private static TlaValue canonical(Map<TlaValue, TlaValue> mappings) {
        List<TlaValue> elements = new ArrayList<>();
        for (int i = 1; i <= mappings.size(); i++) {
            TlaValue element = mappings.get(new Int(i));
            if (element != null) {
                elements.add(element);
            }
        }
        if (elements.size() == mappings.size()) {
            return new Tuple(elements);
        }
        Map<String, TlaValue> fields = new LinkedHashMap<>();
        mappings.forEach((argument, value) -> {
            if (argument instanceof Str name && isIdentifier(name.value())) {
                fields.put(name.value(), value);
            }
        });
        return fields.size() == mappings.size() ? new Fields(fields) : new Function(mappings);
    }

    private String string() throws TlaSyntaxException {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '"') {
                at++;
                return value.toString();
            }
            if (c == '\\') {
                at++;
                int meant = at < text.length() ? TlaStrings.unescaped(text.charAt(at)) : -1;
                if (meant < 0) {
                    throw fault("an escaped character");
                }
                c = (char) meant;
            }
            value.append(c);
        }
        throw fault("the end of a string");
    }

    private String identifier(String expected) throws TlaSyntaxException {
        blanks();
        int start = at;
        while (at < text.length() && isIdentifierPart(text.charAt(at))) {
            at++;
        }
        String name = text.substring(start, at);
        if (!isIdentifier(name)) {
            at = start;
            throw fault(expected);
        }
        return name;
    }

    private static boolean isIdentifier(String name) {
        return name.chars().allMatch(c -> isIdentifierPart((char) c))
                && name.chars().anyMatch(c -> !isDigit((char) c) && c != '_');
    }

    private static boolean isIdentifierPart(char c) {
        return isDigit(c) || c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private boolean take(String token) {
        blanks();
        boolean found = text.startsWith(token, at);
        at += found ? token.length() : 0;
        return found;
    }

    private void expect(String token) throws TlaSyntaxException {
        if (!take(token)) {
            throw fault("'" + token + "'");
        }
    }

    private void end() throws TlaSyntaxException {
        blanks();
        if (at < text.length()) {
            throw fault("the end");
        }
    }

    private void blanks() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private TlaSyntaxException fault(String expected) {
        return new TlaSyntaxException(expected, text, at);
    }
}
