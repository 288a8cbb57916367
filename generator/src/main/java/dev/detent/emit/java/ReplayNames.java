package dev.detent.emit.java;

import com.palantir.javapoet.CodeBlock;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a test that replays a run on the generated Java has to be called, and how it makes the lifecycle.
 *
 * @param packageName the package of the generated classes, which the test is in too
 * @param className without the package
 * @param methodName of the test
 * @param lifecycle an expression of the generated lifecycle, with the settings that the run has
 */
public record ReplayNames(String packageName, String className, String methodName, String lifecycle) {

    /**
     * The names for a run.
     *
     * @param check name of the check; empty where the name of the class does not need it
     * @param property name of the property that the run violates
     * @param settings values of settings by name, as text; the others have those of the file
     */
    public static ReplayNames of(Lifecycle lifecycle, String check, String property, Map<String, String> settings) {
        JavaTypes types = new JavaTypes(lifecycle);
        String wanted = JavaNames.pascal(lifecycle.name()) + pascal(property)
                + (check.isEmpty() ? "" : "In" + pascal(check)) + "Test";
        return new ReplayNames(
                lifecycle.packageName(), wanted, JavaNames.camel(property), create(lifecycle, types, settings));
    }

    private static String pascal(String name) {
        return name.isEmpty() ? "" : JavaNames.pascal(name);
    }

    private static String create(Lifecycle lifecycle, JavaTypes types, Map<String, String> values) {
        Settings settings = new Settings(lifecycle, types);
        CodeBlock arguments = lifecycle.settings().stream()
                .map(setting -> settings.value(chosen(setting, values), setting.type()))
                .collect(CodeBlock.joining(", "));
        CodeBlock made = settings.exist()
                ? CodeBlock.of("$T.create(new $T($L))", types.lifecycle, types.settings, arguments)
                : CodeBlock.of("$T.create()", types.lifecycle);
        // Everything of the lifecycle stands in the package that the test is in.
        return made.toString().replace(lifecycle.packageName() + ".", "");
    }

    private static Value chosen(Variable setting, Map<String, String> values) {
        return Optional.ofNullable(values.get(setting.name()))
                .map(text -> parsed(setting, text))
                .orElse(setting.initial());
    }

    private static Value parsed(Variable setting, String text) {
        if (text.equals("none")) {
            return new Value.None();
        }
        if (setting.type() instanceof Type.EnumerationType named) {
            return named.enumeration().values().stream()
                    .filter(value -> value.name().equals(text))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(setting.name() + " cannot be " + text));
        }
        return Set.of("true", "false").contains(text)
                ? new Value.Truth(text.equals("true"))
                : new Value.Whole(Integer.parseInt(text));
    }
}
