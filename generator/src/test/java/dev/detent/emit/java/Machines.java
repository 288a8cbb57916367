package dev.detent.emit.java;

import dev.detent.model.EnumerationValue;
import dev.detent.model.Lifecycle;
import dev.detent.model.Type;
import dev.detent.model.Value;
import dev.detent.model.Variable;
import dev.detent.runtime.protocol.Machine;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes machines of compiled sources. */
final class Machines {

    private final Lifecycle lifecycle;
    private final Compiled compiled;

    Machines(Lifecycle lifecycle, Compiled compiled) {
        this.lifecycle = lifecycle;
        this.compiled = compiled;
    }

    /**
     * A machine with these settings.
     *
     * @param settings values of the modelled settings by name; the others have their defaults
     */
    Machine with(Map<String, Value> settings) {
        JavaTypes types = new JavaTypes(lifecycle);
        try {
            Class<?> machine = compiled.loadClass(types.machine.canonicalName());
            if (lifecycle.settings().isEmpty()) {
                return (Machine) machine.getConstructor().newInstance();
            }
            Class<?> record = compiled.loadClass(types.settings.canonicalName());
            return (Machine) machine.getConstructor(record).newInstance(record(record, settings));
        } catch (ReflectiveOperationException failure) {
            throw new LinkageError("generated classes are not as expected", failure);
        }
    }

    private Object record(Class<?> record, Map<String, Value> settings) throws ReflectiveOperationException {
        List<Object> values = new ArrayList<>();
        for (Variable setting : lifecycle.settings()) {
            values.add(value(settings.getOrDefault(setting.name(), setting.initial()), setting.type()));
        }
        Class<?>[] types = Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        Constructor<?> constructor = record.getDeclaredConstructor(types);
        return constructor.newInstance(values.toArray());
    }

    private Object value(Value value, Type type) throws ReflectiveOperationException {
        if (type instanceof Type.EnumerationType named) {
            Optional<Object> constant =
                    value instanceof EnumerationValue wanted ? Optional.of(constant(named, wanted)) : Optional.empty();
            return named.optional() ? constant : constant.orElseThrow();
        }
        if (type instanceof Type.DurationType) {
            return value instanceof Value.Length length ? Optional.of(length.duration()) : Optional.empty();
        }
        return value instanceof Value.Whole whole ? whole.value() : value.equals(new Value.Truth(true));
    }

    private Object constant(Type.EnumerationType type, EnumerationValue wanted)
            throws ClassNotFoundException, NoSuchMethodException, InvocationTargetException, IllegalAccessException {
        String name = new JavaTypes(lifecycle).enumeration(type.enumeration()).canonicalName();
        return compiled.loadClass(name).getMethod("fromName", String.class).invoke(null, wanted.name());
    }
}
