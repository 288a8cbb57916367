package dev.detent.check.tlc;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** As much of a TLC configuration as is needed to refuse what makes TLC's answer worthless. */
final class TlcConfig {
    private static final Pattern COMMENT = Pattern.compile("\\(\\*.*?\\*\\)|\\\\\\*[^\\n]*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** Keyword to the section it opens. */
    private static final Map<String, String> SECTIONS = Map.ofEntries(
            Map.entry("INIT", "INIT"),
            Map.entry("NEXT", "NEXT"),
            Map.entry("SPECIFICATION", "SPECIFICATION"),
            Map.entry("CONSTANT", "CONSTANT"),
            Map.entry("CONSTANTS", "CONSTANT"),
            Map.entry("INVARIANT", "INVARIANT"),
            Map.entry("INVARIANTS", "INVARIANT"),
            Map.entry("PROPERTY", "PROPERTY"),
            Map.entry("PROPERTIES", "PROPERTY"),
            Map.entry("CONSTRAINT", "CONSTRAINT"),
            Map.entry("CONSTRAINTS", "CONSTRAINT"),
            Map.entry("ACTION_CONSTRAINT", "CONSTRAINT"),
            Map.entry("ACTION_CONSTRAINTS", "CONSTRAINT"),
            Map.entry("TYPE_CONSTRAINT", "CONSTRAINT"),
            Map.entry("TYPE", "TYPE"),
            Map.entry("SYMMETRY", "SYMMETRY"),
            Map.entry("VIEW", "VIEW"),
            Map.entry("CHECK_DEADLOCK", "CHECK_DEADLOCK"));

    private final Map<String, List<String>> sections;

    private TlcConfig(Map<String, List<String>> sections) {
        this.sections = sections;
    }

    static TlcConfig parse(String text) {
        Map<String, List<String>> sections = new TreeMap<>();
        String section = "";
        List<String> words = WORD.matcher(COMMENT.matcher(text).replaceAll(" "))
                .results()
                .map(found -> found.group())
                .toList();
        for (String word : words) {
            String opened = SECTIONS.get(word);
            section = opened == null ? section : opened;
            List<String> content = sections.computeIfAbsent(section, name -> new ArrayList<>());
            if (opened == null) {
                content.add(word);
            }
        }
        return new TlcConfig(sections);
    }

    Set<String> sections() {
        return sections.keySet();
    }

    List<String> properties() {
        return section("PROPERTY");
    }

    boolean forbidsDeadlockCheck() {
        return section("CHECK_DEADLOCK").contains("FALSE");
    }

    private List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }
}
