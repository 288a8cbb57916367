package dev.detent.explorer.code;

import dev.detent.emit.Artifact;
import dev.detent.emit.LifecycleDigest;
import dev.detent.emit.java.JavaEmitter;
import dev.detent.meaning.StateLayout;
import dev.detent.model.Lifecycle;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classes that were generated of a lifecycle. */
public final class GeneratedCode {

    private final Lifecycle lifecycle;
    private final ClassLoader loader;

    private GeneratedCode(Lifecycle lifecycle, ClassLoader loader) {
        this.lifecycle = lifecycle;
        this.loader = loader;
    }

    /**
     * The classes that the loader finds under the names that a lifecycle's classes have.
     *
     * @throws UnusableCode if they are not there, or were generated from something else
     */
    public static GeneratedCode of(Lifecycle lifecycle, ClassLoader loader) throws UnusableCode {
        GeneratedCode code = new GeneratedCode(lifecycle, loader);
        String made = code.with(Map.of()).catalogue().digest();
        String wanted = LifecycleDigest.of(lifecycle);
        if (!made.equals(wanted)) {
            throw new UnusableCode(
                    "the classes of " + lifecycle.name() + " were generated from another state of the file"
                            + " (digest " + made + ", the file has " + wanted + "); generate and compile them again");
        }
        return code;
    }

    /**
     * What is generated of the lifecycle, compiled now and kept in memory.
     *
     * @throws UnusableCode if there is no compiler, or it finds fault with the code
     */
    public static GeneratedCode compiled(Lifecycle lifecycle) throws UnusableCode {
        return of(lifecycle, MemoryClasses.of(lifecycle));
    }

    /**
     * These sources, which were generated of the lifecycle, compiled now and kept in memory.
     *
     * @throws UnusableCode if there is no compiler, or it finds fault with the code
     */
    public static GeneratedCode compiled(Lifecycle lifecycle, List<Artifact> sources) throws UnusableCode {
        return of(lifecycle, MemoryClasses.of(sources));
    }

    /**
     * The lifecycle for a deployment with these settings.
     *
     * @param settings by name; the others have their defaults
     * @throws UnusableCode if the classes are not as the generator of this version makes them
     */
    public dev.detent.runtime.protocol.Lifecycle with(Map<String, Value> settings) throws UnusableCode {
        try {
            Class<?> made = loader.loadClass(JavaEmitter.lifecycleClass(lifecycle));
            Object result;
            if (lifecycle.settings().isEmpty()) {
                result = made.getMethod("create").invoke(null);
            } else {
                Class<?> record = loader.loadClass(JavaEmitter.settingsClass(lifecycle));
                result = made.getMethod("create", record).invoke(null, record(record, settings));
            }
            return (dev.detent.runtime.protocol.Lifecycle) result;
        } catch (ClassNotFoundException absent) {
            throw new UnusableCode(
                    "there is no class " + absent.getMessage() + ": generate and compile the Java of "
                            + lifecycle.name() + " first",
                    absent);
        } catch (InvocationTargetException failure) {
            throw new UnusableCode(
                    "the generated Java of " + lifecycle.name() + " fails: " + failure.getCause(), failure);
        } catch (ReflectiveOperationException | ClassCastException | LinkageError failure) {
            throw new UnusableCode(
                    "the classes of " + lifecycle.name()
                            + " are not what this version generates; generate and compile them" + " again (" + failure
                            + ")",
                    failure);
        }
    }

    private Object record(Class<?> record, Map<String, Value> settings) throws ReflectiveOperationException {
        RecordComponent[] components = record.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int number = 0; number < values.length; number++) {
            Variable setting = lifecycle.settings().get(number);
            Value value = Optional.ofNullable(settings.get(setting.name())).orElseGet(() -> some(setting));
            values[number] = value(value, components[number].getGenericType());
        }
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        return constructor.newInstance(values);
    }

    /** The default of a setting, or just one of its values where it has none. */
    private static Value some(Variable setting) {
        boolean duration = setting.type() instanceof dev.detent.model.Type.DurationType;
        if (duration || !(setting.initial() instanceof Value.None)) {
            return setting.initial();
        }
        return StateLayout.value(
                setting.type(), StateLayout.numbers(setting.type()).get(0));
    }

    private static Object value(Value value, Type type) throws ReflectiveOperationException {
        if (type instanceof ParameterizedType optional) {
            Type element = optional.getActualTypeArguments()[0];
            if (element == Duration.class) {
                return value instanceof Value.Length length ? Optional.of(length.duration()) : Optional.empty();
            }
            return value instanceof Value.None ? Optional.empty() : Optional.of(value(value, element));
        }
        if (value instanceof Value.Whole whole) {
            return whole.value();
        }
        return value instanceof Value.Truth truth
                ? truth.value()
                : ((Class<?>) type).getMethod("fromName", String.class).invoke(null, value.toString());
    }
}
