package dev.detent.emit.java;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Fields and methods of a generated class that are declared once they are used, and the names that they take. */
final class Members {

    /** Where a member stands among the others; what is declared first in the file stands first. */
    enum Group {
        NONE,
        VALUE,
        FIELD,
        PROTOCOL,
        DEFINITION,
        SET,
        VARIABLE,
        PARAMETER,
        ARITHMETIC
    }

    private record Place(Group group, int number, String key) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing(Place::group)
                .thenComparingInt(Place::number)
                .thenComparing(Place::key);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private final NamePool constantNames;
    private final NamePool methodNames;
    private final Map<Place, FieldSpec> fields = new TreeMap<>();
    private final Map<Place, MethodSpec> methods = new TreeMap<>();
    private final Map<Place, String> words = new TreeMap<>();

    Members(List<String> takenConstants, List<String> takenMethods) {
        this.constantNames = NamePool.without(takenConstants);
        this.methodNames = NamePool.without(takenMethods, JavaNames.OBJECT_METHODS);
    }

    /** The constant that stands for the key, which is declared when it is asked for the first time. */
    String constant(Group group, String key, int place, String wanted, Function<String, FieldSpec> declaration) {
        Place at = new Place(group, place, key);
        return words.computeIfAbsent(at, absent -> {
            String name = constantNames.claim(wanted);
            fields.put(at, declaration.apply(name));
            return name;
        });
    }

    /** The method that stands for the key, which is declared when it is asked for the first time. */
    String method(Group group, String key, int place, String wanted, Function<String, MethodSpec> declaration) {
        Place at = new Place(group, place, key);
        String known = words.get(at);
        if (known == null) {
            known = methodNames.claim(wanted);
            words.put(at, known);
            methods.put(at, declaration.apply(known));
        }
        return known;
    }

    /** A name for a method that somebody else declares. */
    String claimMethod(String wanted) {
        return methodNames.claim(wanted);
    }

    void addFieldsTo(TypeSpec.Builder type) {
        type.addFields(fields.values());
    }

    void addMethodsTo(TypeSpec.Builder type) {
        type.addMethods(methods.values());
    }
}
