package dev.detent.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.detent.ast.LifecycleFile;
import dev.detent.ast.Name;
import dev.detent.ast.Node;
import dev.detent.ast.Text;
import dev.detent.diagnostic.Diagnosed;
import dev.detent.diagnostic.DiagnosticRenderer;
import dev.detent.diagnostic.SourceFile;
import dev.detent.diagnostic.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Parses for tests, and shows syntax trees without their spans. */
final class Trees {

    private Trees() {}

    /** The tree of a text that has no error, after checking that its printed form gives the same tree. */
    static LifecycleFile parse(String text) {
        SourceFile source = new SourceFile("test.lifecycle", text);
        LifecycleFile file = withoutErrors(source);
        String printed = LifecyclePrinter.print(file);
        LifecycleFile again = withoutErrors(new SourceFile("printed.lifecycle", printed));
        assertThat(show(again)).as("printed as:%n%s", printed).isEqualTo(show(file));
        assertThat(LifecyclePrinter.print(again)).as("printing is stable").isEqualTo(printed);
        return file;
    }

    private static LifecycleFile withoutErrors(SourceFile source) {
        Diagnosed<LifecycleFile> result = LifecycleParser.parse(source);
        assertThat(new DiagnosticRenderer(List.of(source), false).render(result.diagnostics()))
                .isEmpty();
        return result.value().orElseThrow();
    }

    /** The only declaration of a lifecycle, as text without spans. */
    static String declaration(String text) {
        LifecycleFile file = parse("lifecycle Test\n" + text);
        assertThat(file.declarations()).hasSize(1);
        return show(file.declarations().get(0));
    }

    /** A condition, as text without spans. */
    static String condition(String text) {
        String shown = declaration("invariant i: " + text);
        String start = "Invariant(i, ";
        assertThat(shown).startsWith(start);
        return shown.substring(start.length(), shown.length() - 1);
    }

    /**
     * A tree as text: {@code Type(parts)}, names and numbers as such, lists in brackets, optional parts as {@code -} or
     * as themselves; without spans and without absent doc comments.
     */
    static String show(Object node) {
        if (node instanceof Optional<?> optional) {
            return optional.map(Trees::show).orElse("-");
        } else if (node instanceof List<?> list) {
            return list.stream().map(Trees::show).toList().toString();
        } else if (node instanceof Name name) {
            return name.text();
        } else if (node instanceof Text text) {
            return "\"" + text.value() + "\"";
        } else if (node instanceof Record part) {
            return record(part);
        }
        return String.valueOf(node);
    }

    private static String record(Record record) {
        List<String> parts = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = read(record, component);
            boolean absentDoc = component.getName().equals("doc") && value.equals(Optional.empty());
            if (!(value instanceof Span) && !absentDoc) {
                parts.add(show(value));
            }
        }
        return record.getClass().getSimpleName() + (parts.isEmpty() ? "" : "(" + String.join(", ", parts) + ")");
    }

    static Object read(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException impossible) {
            throw new LinkageError(impossible.getMessage(), impossible);
        }
    }

    /** The names of all records of the syntax tree that {@link #show} writes as such. */
    static Set<String> kinds() {
        Set<String> kinds = new TreeSet<>();
        collect(Node.class.getPackageName(), LifecycleFile.class, kinds);
        kinds.removeAll(Set.of("Name", "Text"));
        return kinds;
    }

    /** Follows the components of records and the implementations of sealed interfaces. */
    private static void collect(String ofPackage, Type type, Set<String> kinds) {
        if (type instanceof ParameterizedType generic) {
            for (Type argument : generic.getActualTypeArguments()) {
                collect(ofPackage, argument, kinds);
            }
        }
        if (!(type instanceof Class<?> found) || !found.getPackageName().equals(ofPackage)) {
            return;
        }
        if (found.isSealed()) {
            for (Class<?> permitted : found.getPermittedSubclasses()) {
                collect(ofPackage, permitted, kinds);
            }
        } else if (found.isRecord() && kinds.add(found.getSimpleName())) {
            for (RecordComponent component : found.getRecordComponents()) {
                collect(ofPackage, component.getGenericType(), kinds);
            }
        }
    }
}
