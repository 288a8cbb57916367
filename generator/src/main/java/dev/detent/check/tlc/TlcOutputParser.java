package dev.detent.check.tlc;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the messages in the lines that TLC prints in tool mode. A message may begin in the middle of a line. */
final class TlcOutputParser {
    private static final Pattern BEGIN = Pattern.compile("(.*)@!@!@STARTMSG (\\d{1,9}):(\\d{1,9}) @!@!@ ?");
    private static final Pattern END = Pattern.compile("(.*)@!@!@ENDMSG (\\d{1,9}) @!@!@ ?");

    private final Deque<Open> open = new ArrayDeque<>();
    private final List<TlcMessage> messages = new ArrayList<>();
    private final List<String> loose = new ArrayList<>();
    private boolean whole = true;

    TlcOutput parse(List<String> lines) {
        lines.forEach(this::line);
        while (!open.isEmpty()) {
            whole = false;
            close();
        }
        return new TlcOutput(messages, loose, whole);
    }

    private void line(String line) {
        Matcher begin = BEGIN.matcher(line);
        Matcher end = END.matcher(line);
        if (begin.matches()) {
            before(begin.group(1));
            open.push(new Open(number(begin, 2), number(begin, 3)));
        } else if (end.matches()) {
            before(end.group(1));
            end(number(end, 2));
        } else {
            text(line);
        }
    }

    private void end(int code) {
        Open innermost = open.peek();
        if (innermost == null || innermost.code != code) {
            whole = false;
        }
        if (innermost != null) {
            close();
        }
    }

    private void close() {
        TlcMessage message = open.pop().message();
        Open around = open.peek();
        if (around == null) {
            messages.add(message);
        } else {
            around.nested.add(message);
        }
    }

    private void before(String prefix) {
        if (!prefix.isEmpty()) {
            text(prefix);
        }
    }

    private void text(String line) {
        Open innermost = open.peek();
        if (innermost == null) {
            loose.add(line);
        } else {
            innermost.lines.add(line);
        }
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static final class Open {
        private final int code;
        private final int severity;
        private final List<String> lines = new ArrayList<>();
        private final List<TlcMessage> nested = new ArrayList<>();

        Open(int code, int severity) {
            this.code = code;
            this.severity = severity;
        }

        TlcMessage message() {
            return new TlcMessage(code, severity, String.join("\n", lines), nested);
        }
    }
}
