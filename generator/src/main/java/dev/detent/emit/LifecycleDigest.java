package dev.detent.emit;

import dev.detent.model.Action;
import dev.detent.model.Definition;
import dev.detent.model.Enumeration;
import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.NamedSet;
import dev.detent.model.Parameter;
import dev.detent.model.Variable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A fingerprint of what a lifecycle means. Comments, layout, positions, labels and messages do not count; names, order and
 * everything that a row, a check or an adapter can notice do.
 */
public final class LifecycleDigest {

    /** What is written for people, or says where something stands. */
    private static final Set<String> IGNORED = Set.of("documentation", "span", "source", "text", "message", "label");

    private final StringBuilder canonical = new StringBuilder();

    private LifecycleDigest() {}

    /** SHA-256 of the canonical text, as 64 lower-case hexadecimal digits. */
    public static String of(Lifecycle lifecycle) {
        return Digest.of(canonicalText(lifecycle));
    }

    /** The text that the digest is made of: every component of the model, in order, without what does not count. */
    static String canonicalText(Lifecycle lifecycle) {
        var writer = new LifecycleDigest();
        writer.components(lifecycle);
        return writer.canonical.toString();
    }

    private void value(Object value) {
        if (value instanceof Optional<?> optional) {
            optional.ifPresentOrElse(this::value, () -> canonical.append('-'));
        } else if (value instanceof OptionalInt number) {
            canonical.append(number.isPresent() ? Integer.toString(number.getAsInt()) : "-");
        } else if (value instanceof Collection<?> collection) {
            canonical.append('[');
            collection.forEach(element -> {
                value(element);
                canonical.append(',');
            });
            canonical.append(']');
        } else if (value instanceof Map<?, ?> map) {
            canonical.append('[');
            map.forEach((key, element) -> {
                value(key);
                canonical.append('=');
                value(element);
                canonical.append(',');
            });
            canonical.append(']');
        } else if (value instanceof String text) {
            canonical
                    .append('"')
                    .append(text.replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        } else if (value instanceof Record record) {
            reference(record);
        } else {
            canonical.append(value);
        }
    }

    /** What has a name and is written out where it is declared is only named elsewhere. */
    private void reference(Record record) {
        if (record instanceof Variable variable) {
            canonical.append(variable.role()).append(' ').append(variable.name());
        } else if (record instanceof Enumeration enumeration) {
            canonical.append(enumeration.kind()).append(' ').append(enumeration.name());
        } else if (record instanceof EnumerationValue value) {
            canonical.append(value.enumeration()).append('.').append(value.name());
        } else if (record instanceof Parameter parameter) {
            canonical.append(parameter.owner()).append('.').append(parameter.name());
        } else if (record instanceof NamedSet set) {
            canonical.append("set ").append(set.name());
        } else if (record instanceof Definition definition) {
            canonical.append("define ").append(definition.name());
        } else if (record instanceof Action action) {
            canonical.append("action ").append(action.name());
        } else {
            components(record);
        }
    }

    private void declaration(Object declared) {
        if (declared instanceof Record record) {
            components(record);
        } else {
            value(declared);
        }
        canonical.append('\n');
    }

    private void components(Record record) {
        canonical.append(record.getClass().getSimpleName()).append('(');
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            if (!IGNORED.contains(component.getName())) {
                canonical.append(component.getName()).append(": ");
                Object value = read(component, record);
                if (declares(record, component) && value instanceof Collection<?> declared) {
                    canonical.append('\n');
                    declared.forEach(this::declaration);
                } else if (value instanceof Enumeration enumeration && record instanceof Lifecycle) {
                    declaration(enumeration);
                } else {
                    value(value);
                }
                canonical.append("; ");
            }
        }
        canonical.append(')');
    }

    /** Whether the component lists what is declared here, so that it has to be written out. */
    private static boolean declares(Record record, RecordComponent component) {
        return record instanceof Lifecycle
                || (record instanceof Enumeration && component.getName().equals("values"))
                || component.getName().equals("parameters");
    }

    private static Object read(RecordComponent component, Record record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException failure) {
            throw new IllegalStateException(
                    "cannot read " + component.getName() + " of "
                            + record.getClass().getName(),
                    failure);
        }
    }
}
